package org.ramure.cohorts;

import java.util.List;
import org.ramure.courses.Edition;

/**
 * A page of the progress table.
 *
 * @param total how many there are, counted no further than a thousand past this page
 * @param more whether there are more
 */
public record FollowedPage(
        Edition edition, List<Cohort> cohorts, List<FollowedPerson> people, int total, boolean more) {}
