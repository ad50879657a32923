package org.ramure.quizzes.exchange.qti;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern DECLARED =
            Pattern.compile("^[^<]{0,4}<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]{1,40})[\"']");

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
                .forEach((name, value) -> out.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(escaped(value))
                        .append('"'));
        if (element.nodes().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        var breaks = laidOut && LAID_OUT.contains(XmlReader.second(element.name()));
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

    /**
     * Characters of a file by its mark of order, or by the encoding that it declares.
     *
     * @throws NotTaken at the line of the first byte that stands for none
     */
    static String decoded(byte[] file) {
        var bytes = ByteBuffer.wrap(file);
        var text = CharBuffer.allocate(file.length + 1);
        var decoder = encoding(file).newDecoder();
        var result = decoder.decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            throw new NotTaken(1 + (int) text.chars().filter(c -> c == '\n').count(), "ill-formed");
        }
        var whole = text.toString();
        return whole.startsWith("\uFEFF") ? whole.substring(1) : whole;
    }

    private static Charset encoding(byte[] file) {
        if (file.length > 1 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (file.length > 1 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        var head = new String(file, 0, Math.min(200, file.length), StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(head);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            throw new NotTaken(1, "ill-formed");
        }
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
