package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Variant;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Writes what is typed. */
final class TypedWriting {

    private final ItemDraft item;

    TypedWriting(ItemDraft item) {
        this.item = item;
    }

    boolean last(Element entry, String unit) {
        var paragraph = Element.of("p").add(entry);
        item.body().add(unit.isBlank() ? paragraph : paragraph.words(" " + unit));
        return true;
    }

    static Element field(String response, int length) {
        return Element.of("textEntryInteraction")
                .with("responseIdentifier", response)
                .with("expectedLength", length);
    }

    private static boolean stars(Variant variant) {
        return variant.text().replace("\\*", "").contains("*");
    }

    private static String bare(Variant variant) {
        return variant.text().replace("\\*", "*").strip();
    }

    /** Whether there is something left that gains everything. */
    boolean words(String response, String ending, Question.ShortText text, BigDecimal points) {
        if (!text.accentsMatter()) {
            item.loss("accents");
        }
        var variants = new ArrayList<Variant>();
        var otherwise = BigDecimal.ZERO;
        var wrong = text.feedbackWrong();
        var known = new HashSet<String>();
        for (var variant : text.accepted()) {
            if (variant.text().equals("*")) {
                otherwise = ItemDraft.part(points, variant.share());
                wrong = variant.feedback();
                break;
            }
            if (stars(variant)) {
                item.loss("stars", variant.text());
            } else if (known.add(
                    text.caseMatters() ? bare(variant) : bare(variant).toLowerCase(Locale.ROOT))) {
                variants.add(variant);
            }
        }
        if (variants.isEmpty()
                || otherwise.signum() <= 0
                        && variants.stream()
                                .noneMatch(variant -> variant.share().compareTo(Values.HUNDRED) >= 0)) {
            item.refused("only-stars");
            return false;
        }
        var best = variants.stream()
                .filter(variant -> variant.share().compareTo(Values.HUNDRED) >= 0)
                .map(TypedWriting::bare)
                .limit(1)
                .toList();
        item.declared(response, "single", "string", best)
                .add(ItemDraft.mapping(
                                points,
                                variants.stream()
                                        .map(variant -> ItemDraft.entry(
                                                        bare(variant), ItemDraft.part(points, variant.share()))
                                                .with("caseSensitive", text.caseMatters()))
                                        .toList())
                        .with("defaultValue", Values.plain(otherwise)));
        item.rules().mapped(response);
        typed(response, ending, variants, wrong, text.caseMatters());
        return true;
    }

    private void typed(String response, String ending, List<Variant> variants, String wrong, boolean exact) {
        if (wrong.isBlank()
                && variants.stream().allMatch(variant -> variant.feedback().isBlank())) {
            return;
        }
        var outcome = "FEEDBACK" + ending;
        item.outcomes().add(ItemDraft.outcome(outcome, "single"));
        var condition = Element.of("responseCondition")
                .add(Element.of("responseIf")
                        .add(
                                Element.of("isNull").add(Rules.variable(response)),
                                Rules.set(outcome, Rules.value("identifier", "NONE"))));
        for (int place = 0; place < variants.size(); place++) {
            var variant = variants.get(place);
            var id = variant.feedback().isBlank() ? "NONE" : "V" + (place + 1);
            condition.add(Element.of("responseElseIf")
                    .add(
                            Element.of("stringMatch")
                                    .with("caseSensitive", exact)
                                    .add(Rules.variable(response), Rules.value("string", bare(variant))),
                            Rules.set(outcome, Rules.value("identifier", id))));
            if (!variant.feedback().isBlank()) {
                item.feedbacks().add(item.feedback(outcome, id, variant.feedback()));
            }
        }
        if (!wrong.isBlank()) {
            condition.add(Element.of("responseElse").add(Rules.set(outcome, Rules.value("identifier", "WRONG"))));
            item.feedbacks().add(item.feedback(outcome, "WRONG", wrong));
        }
        item.told().add(condition);
    }

    void numeric(String response, String ending, Question.Numeric number, BigDecimal points) {
        if (!number.units().isEmpty()) {
            item.loss("units");
        }
        if (!number.unit().isBlank() && (!ending.isEmpty() || !number.unit().matches("[\\p{L}%€$£°²³µ/]{1,20}"))) {
            item.loss("unit", number.unit());
        }
        item.declared(response, "single", "float", List.of(Values.plain(number.right())));
        var figures = new ArrayList<Question.Figure>();
        figures.add(new Question.Figure(number.right(), number.tolerance(), number.relative(), Values.HUNDRED, ""));
        figures.addAll(number.others());
        item.rules()
                .chosen(figures.stream()
                        .map(figure -> Map.entry(near(response, figure), ItemDraft.part(points, figure.share())))
                        .toList());
        if (number.feedbackWrong().isBlank()
                && figures.stream().allMatch(figure -> figure.feedback().isBlank())) {
            return;
        }
        var outcome = "FEEDBACK" + ending;
        item.outcomes().add(ItemDraft.outcome(outcome, "single"));
        var condition = Element.of("responseCondition");
        for (int place = 0; place < figures.size(); place++) {
            var figure = figures.get(place);
            var id = figure.feedback().isBlank() ? "NONE" : "F" + (place + 1);
            condition.add(Element.of(place == 0 ? "responseIf" : "responseElseIf")
                    .add(near(response, figure), Rules.set(outcome, Rules.value("identifier", id))));
            if (!figure.feedback().isBlank()) {
                item.feedbacks().add(item.feedback(outcome, id, figure.feedback()));
            }
        }
        if (!number.feedbackWrong().isBlank()) {
            condition.add(Element.of("responseElse").add(Rules.set(outcome, Rules.value("identifier", "WRONG"))));
            item.feedbacks().add(item.feedback(outcome, "WRONG", number.feedbackWrong()));
        }
        item.told().add(condition);
    }

    /** A relative tolerance is in percent there. */
    private static Element near(String response, Question.Figure figure) {
        var equal = Element.of("equal");
        if (figure.tolerance().signum() == 0) {
            equal.with("toleranceMode", "exact");
        } else {
            equal.with("toleranceMode", figure.relative() ? "relative" : "absolute")
                    .with(
                            "tolerance",
                            Values.plain(
                                    figure.relative() ? figure.tolerance().movePointRight(2) : figure.tolerance()));
        }
        return equal.add(Rules.value(figure.right()), Rules.variable(response));
    }
}
