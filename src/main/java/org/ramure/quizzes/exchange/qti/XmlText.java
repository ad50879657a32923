package org.ramure.quizzes.exchange.qti;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.ramure.quizzes.exchange.qti.Node.Element;
import org.ramure.quizzes.exchange.qti.Node.Words;

/** Writes XML, indented where spaces mean nothing. */
final class XmlText {

    /** Elements that hold no words of their own: lines may break in them. */
    private static final Set<String> LAID_OUT = Set.of(
            "assessmentItem",
            "responseDeclaration",
            "correctResponse",
            "mapping",
            "areaMapping",
            "outcomeDeclaration",
            "defaultValue",
            "itemBody",
            "choiceInteraction",
            "orderInteraction",
            "matchInteraction",
            "simpleMatchSet",
            "hotspotInteraction",
            "selectPointInteraction",
            "responseProcessing",
            "responseCondition",
            "responseIf",
            "responseElseIf",
            "responseElse",
            "setOutcomeValue",
            "sum",
            "manifest",
            "metadata",
            "resources",
            "resource",
            "lom",
            "general",
            "keyword",
            "assessmentTest",
            "testPart",
            "assessmentSection");

    private final StringBuilder out = new StringBuilder();

    private XmlText() {}

    static byte[] file(Element root) {
        var text = new XmlText();
        text.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.element(root, 0, true);
        return text.out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void element(Element element, int depth, boolean laidOut) {
        out.append('<').append(element.name());
        element.attributes()
                .forEach((name, value) ->
                        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"'));
        if (element.nodes().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        var breaks = laidOut && LAID_OUT.contains(element.name());
        for (var node : element.nodes()) {
            if (breaks) {
                out.append('\n').repeat(' ', 2 * (depth + 1));
            }
            switch (node) {
                case Words(var text) -> out.append(escaped(text));
                case Element inner -> element(inner, depth + 1, breaks);
            }
        }
        if (breaks) {
            out.append('\n').repeat(' ', 2 * depth);
        }
        out.append("</").append(element.name()).append('>');
    }

    /** Characters that XML has not vanish. */
    static String escaped(String text) {
        var out = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .forEach(c -> {
                    switch (c) {
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '&' -> out.append("&amp;");
                        case '"' -> out.append("&quot;");
                        case '\r' -> out.append("&#13;");
                        default -> out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }
}
