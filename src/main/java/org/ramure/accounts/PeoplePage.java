package org.ramure.accounts;

import java.util.List;

/**
 * @param total how many people there are on all pages
 * @param more whether there are more than that: far behind this page nobody counts
 */
public record PeoplePage(List<PersonRow> people, int total, boolean more) {}
