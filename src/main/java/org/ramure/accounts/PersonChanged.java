package org.ramure.accounts;

/** A person is called otherwise, or has another address. */
public record PersonChanged(PersonId person) {}
