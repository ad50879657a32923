package org.ramure.cohorts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.CourseId;

/**
 * A group that follows a course together.
 *
 * @param starts the first day, or null when each goes at her own rhythm
 * @param ends the last day, after which nothing more is expected; or null
 */
public record Cohort(
        CohortId id,
        CourseId course,
        String name,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends) {

    /** Whether somebody in it can have stopped, that is, not moved for this number of days while it was going on. */
    boolean expects(LocalDate today, int days) {
        return !isOver(today) && (starts == null || !starts.plusDays(days).isAfter(today));
    }

    public boolean isOver(LocalDate today) {
        return ends != null && ends.isBefore(today);
    }
}
