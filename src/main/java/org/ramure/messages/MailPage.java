package org.ramure.messages;

import java.util.List;

/** @param total how many messages there are on all pages */
public record MailPage(List<MailCard> cards, int total) {}
