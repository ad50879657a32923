package org.ramure.courses;

/** Who sees a course: trainers only; everyone; or, once it was taken back, trainers and who follows it already. */
public enum CourseStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
