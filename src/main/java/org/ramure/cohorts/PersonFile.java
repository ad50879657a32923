package org.ramure.cohorts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.learning.FollowerQuery.State;
import org.ramure.learning.FollowerSheet;

/** One person's page. @param cohort hers, or null; @param cohorts all of the course */
public record PersonFile(
        FollowerSheet sheet,
        String name,
        String email,
        State state,
        @Nullable Cohort cohort,
        List<Cohort> cohorts) {}
