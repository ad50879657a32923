package org.ramure.cohorts;

/** A group in the list of its course. @param people who have not left */
public record CohortCard(Cohort cohort, int people, boolean over) {}
