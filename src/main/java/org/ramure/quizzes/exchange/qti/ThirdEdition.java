package org.ramure.quizzes.exchange.qti;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ramure.quizzes.exchange.qti.Node.Element;
import org.ramure.quizzes.exchange.qti.Node.Words;

/** What is written for QTI 2.1 in the words of 3.0, whose names have hyphens and a prefix where HTML's have none. */
final class ThirdEdition {

    private static final String SCHEMA = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
    private static final String TEMPLATES = "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/";
    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

    /** These hold their text in an element of its own. */
    private static final Set<String> WRAPPED = Set.of("modalFeedback", "rubricBlock");

    private static final Set<String> HTML = Set.of(
            "p",
            "div",
            "span",
            "strong",
            "em",
            "code",
            "pre",
            "ul",
            "ol",
            "li",
            "blockquote",
            "hr",
            "br",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "a",
            "img",
            "object");

    private ThirdEdition() {}

    /** @param root of an item or of a test */
    static Element of(Element root) {
        var third = element(root);
        third.with("xmlns", SCHEMA)
                .with(
                        "xsi:schemaLocation",
                        SCHEMA + " https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd");
        return third;
    }

    private static Node node(Node node) {
        return switch (node) {
            case Words words -> words;
            case Element element -> element(element);
        };
    }

    private static Element element(Element element) {
        if (HTML.contains(element.name())) {
            return new Element(element.name(), element.attributes(), nodes(element), element.line());
        }
        var attributes = new LinkedHashMap<String, String>();
        element.attributes()
                .forEach((name, value) -> attributes.put(
                        name.startsWith("x") ? name : hyphened(name),
                        name.equals("template") ? TEMPLATES + value.substring(value.lastIndexOf('/') + 1) : value));
        var nodes = WRAPPED.contains(element.name())
                ? List.<Node>of(Element.of("qti-content-body").add(nodes(element)))
                : nodes(element);
        return new Element("qti-" + hyphened(element.name()), attributes, nodes, element.line());
    }

    private static List<Node> nodes(Element element) {
        return element.nodes().stream().map(ThirdEdition::node).toList();
    }

    private static String hyphened(String name) {
        return CAPITAL.matcher(name).replaceAll(letter -> "-" + letter.group(1).toLowerCase(Locale.ROOT));
    }
}
