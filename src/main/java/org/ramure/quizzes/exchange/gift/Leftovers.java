package org.ramure.quizzes.exchange.gift;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ramure.quizzes.exchange.Finding;

/** What the texts of one question had and could not keep. */
final class Leftovers {

    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]{0,500})]\\((?!/files/)([^)]{0,2000})\\)");

    private final Set<String> elements = new LinkedHashSet<>();
    private final Set<String> images = new LinkedHashSet<>();
    private boolean shape;
    private boolean feedback;

    void elements(Collection<String> names) {
        elements.addAll(names);
    }

    void shape() {
        shape = true;
    }

    void feedback() {
        feedback = true;
    }

    /** An image of which the file has nothing but the address is told by its words. */
    String images(String markdown) {
        if (!markdown.contains("![")) {
            return markdown;
        }
        var found = IMAGE.matcher(markdown);
        return found.replaceAll(image -> {
            images.add(image.group(2).strip());
            return java.util.regex.Matcher.quoteReplacement(image.group(1));
        });
    }

    List<Finding> findings(int line, String element) {
        var findings = new ArrayList<Finding>();
        if (!elements.isEmpty()) {
            findings.add(Finding.changed(line, element, "quizzes.gift.elements", String.join(", ", elements)));
        }
        if (!images.isEmpty()) {
            findings.add(Finding.changed(line, element, "quizzes.gift.images", String.join(", ", images)));
        }
        if (shape) {
            findings.add(Finding.changed(line, element, "quizzes.gift.shape"));
        }
        if (feedback) {
            findings.add(Finding.changed(line, element, "quizzes.gift.right-feedback"));
        }
        return findings;
    }
}
