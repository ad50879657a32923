package org.ramure.accounts;

import java.time.Instant;
import java.util.Set;

/** A person as the administrator lists her. */
public record PersonRow(PersonId id, String name, String email, Set<Role> roles, Instant created, boolean active) {}
