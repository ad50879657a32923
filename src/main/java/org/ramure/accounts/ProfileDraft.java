package org.ramure.accounts;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** What a person changes of her own account. */
public record ProfileDraft(String name, Locale language, ZoneId zone, Set<ConsentPurpose> consents) {}
