package org.ramure.quizzes.exchange.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ramure.quizzes.exchange.qti.Node.Element;
import org.ramure.quizzes.exchange.qti.Node.Words;

/** Texts with something where their marks stand. */
final class Marks {

    private static final Pattern MARKER = Pattern.compile("\\[\\[(\\d{1,2})]]");

    private Marks() {}

    /** The text with something where its marks stand. */
    static List<Node> marked(Html html, String markdown, List<Element> instead) {
        return html.blocks(markdown).stream()
                .map(block -> block instanceof Element element ? (Node) marked(element, instead) : block)
                .toList();
    }

    private static Element marked(Element element, List<Element> instead) {
        var nodes = new ArrayList<Node>();
        for (var node : element.nodes()) {
            switch (node) {
                case Element inner -> nodes.add(marked(inner, instead));
                case Words(var text) -> {
                    var matcher = MARKER.matcher(text);
                    var from = 0;
                    while (matcher.find()) {
                        var place = Integer.parseInt(matcher.group(1)) - 1;
                        if (place >= 0 && place < instead.size()) {
                            if (matcher.start() > from) {
                                nodes.add(new Words(text.substring(from, matcher.start())));
                            }
                            nodes.add(instead.get(place));
                            from = matcher.end();
                        }
                    }
                    if (from < text.length()) {
                        nodes.add(new Words(text.substring(from)));
                    }
                }
            }
        }
        return new Element(element.name(), element.attributes(), nodes, 0);
    }
}
