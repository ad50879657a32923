package org.ramure.cohorts;

import org.jspecify.annotations.Nullable;
import org.ramure.learning.FollowerQuery.Order;
import org.ramure.learning.FollowerQuery.State;

/**
 * Whom a trainer looks for.
 *
 * @param words part of a name or an address
 * @param state null for everybody but who left
 * @param cohort null for everybody
 */
public record PeopleFilter(
        String words, @Nullable State state, @Nullable CohortId cohort, Order order, boolean descending) {

    public static final PeopleFilter ALL = new PeopleFilter("", null, null, Order.NAME, false);

    public PeopleFilter by(Order order, boolean descending) {
        return new PeopleFilter(words, state, cohort, order, descending);
    }
}
