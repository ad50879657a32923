package org.ramure.quizzes.exchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ramure.quizzes.exchange.HtmlTexts;
import org.ramure.quizzes.exchange.qti.Node.Element;
import org.ramure.quizzes.exchange.qti.Node.Words;

/** Markdown as the part of XHTML that items know. */
final class Html {

    /** Items stand in a folder of their own. */
    private static final String UP = "../";

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of("img", Set.of("src", "alt"), "a", Set.of("href"));

    private final Media media;
    private final Consumer<String> missing;
    private final Runnable struck;

    /**
     * @param missing told of the address of each file that does not come along
     * @param struck told of words that are struck out: items know none
     */
    Html(Media media, Consumer<String> missing, Runnable struck) {
        this.media = media;
        this.missing = missing;
        this.struck = struck;
    }

    List<Node> blocks(String markdown) {
        if (markdown.isBlank()) {
            return List.of();
        }
        var html = HtmlTexts.html(
                clean(markdown),
                address -> media.path(address).map(path -> UP + path).orElse(address));
        return List.copyOf(allowed(XmlReader.read("<div>" + html + "</div>")).elements());
    }

    /** XML knows no control characters. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** @return the address in the package, from an item */
    java.util.Optional<String> image(String address) {
        return media.path(address).map(path -> UP + path);
    }

    private Element allowed(Element element) {
        var nodes = new ArrayList<Node>();
        for (var node : element.nodes()) {
            nodes.add(node instanceof Element inner ? child(inner) : node);
        }
        var attributes = new LinkedHashMap<>(element.attributes());
        attributes.keySet().retainAll(ATTRIBUTES.getOrDefault(element.name(), Set.of()));
        if (element.is("del")) {
            struck.run();
        }
        return new Element(element.is("del") ? "span" : element.name(), attributes, nodes, 0);
    }

    private Node child(Element element) {
        if (element.is("img") && !element.attribute("src").startsWith(UP)) {
            missing.accept(element.attribute("src"));
            return new Words(element.attribute("alt"));
        }
        var allowed = allowed(element);
        if (element.is("a") && element.attribute("href").startsWith("/")) {
            image(element.attribute("href"))
                    .ifPresentOrElse(
                            path -> allowed.with("href", path), () -> missing.accept(element.attribute("href")));
        }
        return allowed;
    }
}
