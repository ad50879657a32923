package org.ramure.courses;

/** Who sees a course: trainers only, or everyone. */
public enum CourseStatus {
    DRAFT,
    PUBLISHED
}
