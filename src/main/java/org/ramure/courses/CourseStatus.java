package org.ramure.courses;

/** Who sees a course: trainers only; everyone; those who already follow it. */
public enum CourseStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED
}
