package org.ramure.courses;

/** How much a course asks one to know beforehand. */
public enum Level {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED
}
