package org.ramure.learning;

import java.time.Instant;
import org.ramure.courses.Edition.Lesson;
import org.ramure.courses.LessonContent;

/** A tool that a learner took away, with the course that it came from. */
public record ToolCard(
        LessonContent.Tool tool, Lesson lesson, String courseTitle, String courseSlug, Instant takenAt) {}
