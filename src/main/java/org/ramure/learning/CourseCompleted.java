package org.ramure.learning;

import java.time.Instant;
import org.ramure.accounts.PersonId;
import org.ramure.courses.CourseId;

/** A learner completed a course, for the first and only time; her certificate is issued. */
public record CourseCompleted(PersonId person, CourseId course, String certificate, Instant at) {}
