package org.ramure.learning;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.CourseId;

/**
 * Which of those who follow a course are asked for, and in what order.
 *
 * @param words parts of the name or the address; empty for everybody
 * @param states empty for every state but {@link State#LEFT}
 * @param cohort null for every group, and for who is in none
 * @param stoppedBefore who has not moved since then has stopped
 * @param resting groups of whose people nothing is expected now: they have not stopped
 * @param remindable only those who may be written to when they stop
 * @param idle only those who have not moved since {@code stoppedBefore}, in a group of which something is expected
 */
public record FollowerQuery(
        CourseId course,
        String words,
        Set<State> states,
        @Nullable UUID cohort,
        Instant stoppedBefore,
        Set<UUID> resting,
        boolean remindable,
        boolean idle,
        Order order,
        boolean descending) {

    /** How somebody gets on in a course; computed from times, never kept. */
    public enum State {
        TO_BEGIN,
        UNDER_WAY,
        STOPPED,
        COMPLETED,
        LEFT
    }

    /** What the list is sorted by. */
    public enum Order {
        NAME("words"),
        PROGRESS("percent"),
        MOVED("moved_at");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    public FollowerQuery {
        states = states.isEmpty() ? EnumSet.complementOf(EnumSet.of(State.LEFT)) : Set.copyOf(states);
        resting = Set.copyOf(resting);
    }

    /** Everybody who has not left, by name. */
    public static FollowerQuery of(CourseId course, Instant stoppedBefore, Set<UUID> resting) {
        return new FollowerQuery(course, "", Set.of(), null, stoppedBefore, resting, false, false, Order.NAME, false);
    }

    public FollowerQuery found(String words) {
        return new FollowerQuery(
                course, words, states, cohort, stoppedBefore, resting, remindable, idle, order, descending);
    }

    public FollowerQuery who(Set<State> states) {
        return new FollowerQuery(
                course, words, states, cohort, stoppedBefore, resting, remindable, idle, order, descending);
    }

    public FollowerQuery in(@Nullable UUID cohort) {
        return new FollowerQuery(
                course, words, states, cohort, stoppedBefore, resting, remindable, idle, order, descending);
    }

    public FollowerQuery onlyRemindable() {
        return new FollowerQuery(course, words, states, cohort, stoppedBefore, resting, true, idle, order, descending);
    }

    public FollowerQuery onlyIdle() {
        return new FollowerQuery(
                course, words, states, cohort, stoppedBefore, resting, remindable, true, order, descending);
    }

    public FollowerQuery by(Order order, boolean descending) {
        return new FollowerQuery(
                course, words, states, cohort, stoppedBefore, resting, remindable, idle, order, descending);
    }

    /** How a follower stands, by the same rule as the database applies. */
    public State stateOf(Follower follower) {
        if (follower.leftAt() != null) {
            return State.LEFT;
        }
        if (follower.completedAt() != null) {
            return State.COMPLETED;
        }
        if (follower.lastLesson() == null) {
            return State.TO_BEGIN;
        }
        var cohort = follower.cohort();
        return follower.movedAt().isBefore(stoppedBefore) && (cohort == null || !resting.contains(cohort))
                ? State.STOPPED
                : State.UNDER_WAY;
    }
}
