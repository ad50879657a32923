package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Response processing as it is written: in a template's words where one says it all. */
final class Rules {

    private static final String TEMPLATES = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/";

    private final List<Element> terms = new ArrayList<>();
    private final List<Element> statements = new ArrayList<>();
    private Optional<String> template = Optional.empty();

    static Element variable(String id) {
        return Element.of("variable").with("identifier", id);
    }

    static Element value(String type, String value) {
        return Element.of("baseValue").with("baseType", type).words(value);
    }

    static Element value(BigDecimal value) {
        return value("float", Values.plain(value));
    }

    static Element match(String response) {
        return Element.of("match").add(variable(response), Element.of("correct").with("identifier", response));
    }

    static Element set(String outcome, Element value) {
        return Element.of("setOutcomeValue").with("identifier", outcome).add(value);
    }

    private static Element more(BigDecimal points) {
        return set("SCORE", Element.of("sum").add(variable("SCORE"), value(points)));
    }

    /** What the mapping of a response says is added. */
    void mapped(String response) {
        template = Optional.of(TEMPLATES + "map_response");
        terms.add(Element.of("mapResponse").with("identifier", response));
    }

    void hit(String response) {
        template = Optional.of(TEMPLATES + "map_response_point");
        terms.add(Element.of("mapResponsePoint").with("identifier", response));
    }

    /** The right answer adds so many points. */
    void matched(String response, BigDecimal points) {
        if (statements.isEmpty() && terms.isEmpty() && points.compareTo(BigDecimal.ONE) == 0) {
            template = Optional.of(TEMPLATES + "match_correct");
        }
        statements.add(
                Element.of("responseCondition").add(Element.of("responseIf").add(match(response), more(points))));
    }

    /** @param cases conditions with the points that they add, of which the first counts */
    void chosen(List<Map.Entry<Element, BigDecimal>> cases) {
        var condition = Element.of("responseCondition");
        for (var one : cases) {
            condition.add(Element.of(condition.nodes().isEmpty() ? "responseIf" : "responseElseIf")
                    .add(one.getKey(), more(one.getValue())));
        }
        statements.add(condition);
    }

    /** @param told what else is to be done: then no template says it all */
    Element processing(List<Element> told) {
        var processing = Element.of("responseProcessing");
        var scored = terms.size() + statements.size();
        if (scored == 1 && told.isEmpty() && template.isPresent()) {
            return processing.with("template", template.get());
        }
        if (!terms.isEmpty()) {
            processing.add(set(
                    "SCORE",
                    terms.size() == 1 ? terms.getFirst() : Element.of("sum").add(terms)));
        }
        return processing.add(statements).add(told);
    }

    boolean empty() {
        return terms.isEmpty() && statements.isEmpty();
    }
}
