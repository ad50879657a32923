package org.ramure.house;

import java.util.Locale;

/** What the house owes its visitors. */
public enum LegalPage {
    LEGAL,
    PRIVACY,
    ACCESSIBILITY;

    /** Its name in addresses of texts, such as {@code legal.title}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
