package org.ramure.kit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a public page needs to know of it; put into the model as {@code page}.
 *
 * @param title without the name of the house
 * @param description one or two sentences for search engines and shared links
 * @param french the address of the French page
 * @param english the address of the English page
 * @param section which entry of the menu is current: {@code courses} or empty
 * @param image address of a picture for shared links, or null
 */
public record SitePage(
        String title,
        String description,
        String french,
        String english,
        String section,
        @Nullable String image) {

    public SitePage(String title, String description, String french, String english, String section) {
        this(title, description, french, english, section, null);
    }

    public String address(Locale language) {
        return "en".equals(language.getLanguage()) ? english : french;
    }

    public String otherAddress(Locale language) {
        return "en".equals(language.getLanguage()) ? french : english;
    }
}
