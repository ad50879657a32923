package org.ramure.cohorts;

/** A course in the list of those that one may follow up. @param enrolled who have not left */
public record FollowableCard(String slug, String title, int enrolled, int completed) {}
