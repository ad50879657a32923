package org.ramure.accounts;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a mailed link will do, once. */
record LinkRequest(
        UUID id,
        LinkPurpose purpose,
        String email,
        @Nullable PersonId person,
        Locale language,
        String wanted,
        Set<ConsentPurpose> consents) {}
