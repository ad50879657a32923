package org.ramure.kit.ui;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.ramure.kit.Texts;
import tools.jackson.databind.json.JsonMapper;

/** The words of a native element as JSON, unformatted: it fills in numbers and times itself. */
public final class ElementWords {

    private ElementWords() {}

    /**
     * @param bundle of {@code texts/}, such as {@code writing}
     * @param prefix of the keys that the element uses; it does not know the prefix
     */
    public static String of(String bundle, String prefix, Locale language) {
        return of(bundle, prefix, language, Map.of());
    }

    /** @param more words from elsewhere, by the element's own keys */
    public static String of(String bundle, String prefix, Locale language, Map<String, String> more) {
        var spoken = Texts.nearest(language);
        var texts = ResourceBundle.getBundle("texts/" + bundle, spoken);
        Map<String, String> words = new TreeMap<>(more);
        texts.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> words.put(key.substring(prefix.length()), texts.getString(key)));
        words.put("language", spoken.getLanguage());
        return JsonMapper.shared().writeValueAsString(words);
    }
}
