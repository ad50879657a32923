package org.ramure.accounts;

import java.util.List;

/** @param total how many people there are on all pages */
public record PeoplePage(List<PersonRow> people, int total) {}
