package org.ramure.cohorts;

import org.jspecify.annotations.Nullable;
import org.ramure.learning.Follower;
import org.ramure.learning.FollowerQuery.State;

/** A line of the progress table. @param cohort the group's name, or null */
public record FollowedPerson(
        Follower follower,
        String name,
        String email,
        State state,
        @Nullable String cohort) {}
