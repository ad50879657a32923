package org.ramure.accounts;

/** Who came in by a link, and where she wanted to go. */
public record Entered(SignedIn person, String wanted) {}
