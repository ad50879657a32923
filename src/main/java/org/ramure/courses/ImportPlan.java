package org.ramure.courses;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an archive without a problem would do; nothing has changed yet. It waits until it is published or given up.
 *
 * @param archive by which it is found again
 * @param name of the archive, as its sender knows it
 * @param draft whether only trainers would see it
 * @param status of the course as it is now; null when there is none
 * @param edition the newest one now, 0 when there is none
 */
public record ImportPlan(
        UUID archive,
        String name,
        String slug,
        String title,
        boolean draft,
        @Nullable CourseStatus status,
        int edition,
        int units,
        int lessons,
        int quizzes)
        implements Reception {}
