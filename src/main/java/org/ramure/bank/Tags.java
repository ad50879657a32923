package org.ramure.bank;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Tags as people write them: a few words, of which commas part several. */
final class Tags {

    private static final int LONGEST = 60;

    private Tags() {}

    static List<String> of(String words) {
        return each(Arrays.asList(words.split("[,;\\n]")));
    }

    static List<String> each(Collection<String> tags) {
        return tags.stream()
                .map(tag -> tag.replaceAll("[\\s\\p{Cntrl}]+", " ")
                        .replace(',', ' ')
                        .strip())
                .filter(tag -> !tag.isEmpty())
                .map(tag -> tag.substring(0, Math.min(LONGEST, tag.length())).strip())
                .distinct()
                .toList();
    }
}
