package org.ramure.accounts;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** One's own account, for its page. */
public record Profile(
        String name, String email, Locale language, ZoneId zone, boolean linksOnly, Set<ConsentPurpose> consents) {}
