package org.ramure.accounts;

/** What a person may do in the house, given by an administrator; everyone with an account is a learner. */
public enum Role {
    LEARNER,
    TRAINER,
    ORGANISER,
    EDITOR,
    ADMINISTRATOR
}
