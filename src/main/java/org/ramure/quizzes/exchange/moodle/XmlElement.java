package org.ramure.quizzes.exchange.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of the file with all that is in it; in memory only while its question is read.
 *
 * @param words what stands in it outside of its children
 */
record XmlElement(
        String name, Map<String, String> attributes, int line, StringBuilder words, List<XmlElement> children) {

    XmlElement(String name, Map<String, String> attributes, int line) {
        this(name, attributes, line, new StringBuilder(), new ArrayList<>());
    }

    String attribute(String called, String otherwise) {
        return attributes.getOrDefault(called, otherwise);
    }

    Optional<XmlElement> child(String called) {
        return children.stream().filter(child -> child.name.equals(called)).findFirst();
    }

    List<XmlElement> all(String called) {
        return children.stream().filter(child -> child.name.equals(called)).toList();
    }

    boolean has(String called) {
        return child(called).isPresent();
    }

    /** What its {@code text} says; some leave that element out. */
    String text() {
        return child("text").map(XmlElement::words).orElse(words).toString();
    }

    /** What a child says, without spaces around; empty where there is none. */
    String said(String called) {
        return child(called).map(child -> child.text().strip()).orElse("");
    }

    String said(String called, String otherwise) {
        var said = said(called);
        return said.isEmpty() ? otherwise : said;
    }

    boolean says(String called, boolean otherwise) {
        return switch (said(called).toLowerCase(java.util.Locale.ROOT)) {
            case "" -> otherwise;
            case "0", "false", "no" -> false;
            default -> true;
        };
    }
}
