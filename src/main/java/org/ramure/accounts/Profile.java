package org.ramure.accounts;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * One's own account, for its page.
 *
 * @param mustComeInAgain whether she has no password and followed her link too long ago for what needs a proof
 */
public record Profile(
        String name,
        String email,
        Locale language,
        ZoneId zone,
        boolean linksOnly,
        boolean mustComeInAgain,
        Set<ConsentPurpose> consents) {}
