package org.ramure.learning;

import java.util.Map;
import org.ramure.courses.LessonId;

/**
 * A course that one learner follows.
 *
 * @param known how far she is in the lessons that she opened
 */
record Followed(Enrolment enrolment, Map<LessonId, LessonProgress> known) {}
