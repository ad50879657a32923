package org.ramure.accounts;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What other modules may know of a person.
 *
 * @param name as on certificates
 */
public record PersonCard(PersonId id, String name, String email, Locale language, ZoneId zone) {}
