package org.ramure.courses;

import java.time.Instant;
import java.util.Locale;

/** A published course as feeds and sitemaps list it. */
public record NewCourse(
        CourseId id,
        String slug,
        String title,
        String summary,
        Locale language,
        Instant publishedAt,
        Instant updatedAt) {}
