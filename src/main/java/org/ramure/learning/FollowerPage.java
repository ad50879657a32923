package org.ramure.learning;

import java.util.List;

/**
 * @param total how many there are on all pages, counted no further than a thousand past this one
 * @param more whether there are more than that
 */
public record FollowerPage(List<Follower> followers, int total, boolean more) {}
