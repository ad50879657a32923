package org.ramure.resources;

import java.util.List;

/** @param total how many tools there are on all pages */
public record DeskPage(List<DeskCard> cards, int total) {}
