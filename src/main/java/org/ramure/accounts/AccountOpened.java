package org.ramure.accounts;

/** Somebody has an account from now on. */
public record AccountOpened(PersonId person) {}
