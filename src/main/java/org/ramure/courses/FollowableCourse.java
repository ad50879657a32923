package org.ramure.courses;

/** A published course in the list of those who may see how people get on in it. */
public record FollowableCourse(CourseId course, String slug, String title) {}
