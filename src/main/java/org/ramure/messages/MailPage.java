package org.ramure.messages;

import java.util.List;

/**
 * @param total how many messages there are on all pages
 * @param more whether there are more than that: far behind this page nobody counts
 */
public record MailPage(List<MailCard> cards, int total, boolean more) {}
