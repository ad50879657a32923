package org.ramure.quizzes.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas between dollars stay as they were written: while Markdown is read, characters that no text holds stand for them.
 *
 * @param hidden the text without them
 */
record Formulas(String hidden, List<String> sources) {

    private static final Pattern FORMULA =
            Pattern.compile("\\$\\$[^$]+\\$\\$|\\$(?![\\s$])[^$\\n]*(?<![\\s$\\\\])\\$(?!\\d)");
    private static final Pattern MARK = Pattern.compile("\uE004(\\d{1,6})\uE005");

    Formulas {
        sources = List.copyOf(sources);
    }

    static Formulas in(String markdown) {
        var sources = new ArrayList<String>();
        var hidden = FORMULA.matcher(markdown.replaceAll("[\uE004\uE005]", "")).replaceAll(found -> {
            sources.add(found.group());
            return "\uE004" + (sources.size() - 1) + "\uE005";
        });
        return new Formulas(hidden, sources);
    }

    String shown(String text) {
        return MARK.matcher(text).replaceAll(found -> {
            var number = Integer.parseInt(found.group(1));
            return number < sources.size() ? Matcher.quoteReplacement(sources.get(number)) : "";
        });
    }
}
