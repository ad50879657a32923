package org.ramure.house;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the house shows itself, at one moment; what templates call {@code house}.
 *
 * @param contact an address of electronic mail that people may write to
 * @param motto one line below the name, in French; empty for the usual one
 * @param accent in mails, on certificates and in the manifest; pages have it from {@code styles}
 * @param styles the address of the style sheet of its colours, or null for the usual ones
 * @param logo the address of its picture, or null for the usual branch
 * @param accessibility what the house states of it: the foot of every page tells it
 * @param revision counts what was changed
 */
public record HouseFace(
        String name,
        URI address,
        String contact,
        String motto,
        String mottoInEnglish,
        Accent accent,
        @Nullable String styles,
        @Nullable String logo,
        LegalText.Statement accessibility,
        boolean demonstration,
        long revision) {

    /** @param path beginning with a slash */
    public String url(String path) {
        var base = address.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** Its own words, or empty. */
    public String motto(Locale language) {
        return "en".equals(language.getLanguage()) ? mottoInEnglish : motto;
    }
}
