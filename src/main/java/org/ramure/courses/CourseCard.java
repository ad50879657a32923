package org.ramure.courses;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ramure.files.FileId;

/**
 * A course in one line, as catalogue and dashboard show it.
 *
 * @param drawing a drawing of the house, for when there is no cover
 * @param minutes the sum over all lessons
 * @param hours what the certificate states
 * @param publishedAt of the first edition
 * @param updatedAt of the newest edition
 */
public record CourseCard(
        CourseId id,
        String slug,
        String title,
        String summary,
        String theme,
        Level level,
        Locale language,
        int minutes,
        int hours,
        int units,
        int lessons,
        int tools,
        int quizzes,
        String drawing,
        @Nullable FileId cover,
        Instant publishedAt,
        Instant updatedAt) {}
