package org.ramure.learning;

import org.ramure.accounts.PersonId;

/** Of two accounts the person keeps this one, with what was done in both. */
record EnrolmentsMerged(PersonId person) {}
