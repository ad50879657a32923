package org.ramure.accounts;

/**
 * A person has a new password, or another address: whoever asked for a way in before must ask again. Published in the
 * transaction of the change.
 */
public record WayInChanged(PersonId person) {}
