package org.ramure.accounts;

/** What a link will do, for its page. */
public record LinkSheet(LinkPurpose purpose, String email, String wanted) {}
