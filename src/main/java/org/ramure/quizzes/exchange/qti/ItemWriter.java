package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.OrderScoring;
import org.ramure.quizzes.Question.Scoring;
import org.ramure.quizzes.Question.Variant;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.qti.Node.Element;
import org.ramure.quizzes.exchange.qti.Node.Words;

/** Writes one question as an item of QTI 2.1, and tells what does not go into it. */
final class ItemWriter {

    private static final String RESPONSE = "RESPONSE";
    private static final Pattern MARKER = Pattern.compile("\\[\\[(\\d{1,2})]]");

    private final Question question;
    private final String name;
    private final Locale language;
    private final List<Finding> losses;
    private final Html html;
    private final Rules rules = new Rules();
    private final List<Element> responses = new ArrayList<>();
    private final List<Element> outcomes = new ArrayList<>();
    private final List<Element> told = new ArrayList<>();
    private final List<Element> feedbacks = new ArrayList<>();
    private final Element body = Element.of("itemBody");

    ItemWriter(Question question, String name, Locale language, Media media, List<Finding> losses) {
        this.question = question;
        this.name = name;
        this.language = language;
        this.losses = losses;
        this.html = new Html(media, address -> loss("file", address), () -> loss("struck"));
    }

    /** Nothing for what QTI cannot hold at all, which is told. */
    Optional<Element> item(String id) {
        if (question instanceof Question.Calculated) {
            losses.add(Finding.refused(0, name, "quizzes.qti.loss.calculated"));
            return Optional.empty();
        }
        stem(question.stem());
        if (!kind()) {
            return Optional.empty();
        }
        always();
        return Optional.of(written(id));
    }

    private Element written(String id) {
        var item = Element.of("assessmentItem")
                .with("xmlns", "http://www.imsglobal.org/xsd/imsqti_v2p1")
                .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .with(
                        "xsi:schemaLocation",
                        "http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd")
                .with("identifier", id)
                .with("title", name)
                .with("xml:lang", language.toLanguageTag())
                .with("adaptive", false)
                .with("timeDependent", false)
                .with("toolName", "Ramure");
        item.add(responses);
        if (question.stem().points() > 0) {
            item.add(number("SCORE", BigDecimal.ZERO), number("MAXSCORE", points()));
        }
        item.add(outcomes).add(body);
        if (!rules.empty() || !told.isEmpty()) {
            item.add(rules.processing(told));
        }
        return item.add(feedbacks);
    }

    private static Element number(String id, BigDecimal value) {
        return Element.of("outcomeDeclaration")
                .with("identifier", id)
                .with("cardinality", "single")
                .with("baseType", "float")
                .add(values("defaultValue", List.of(Values.plain(value))));
    }

    private static Element values(String name, List<String> values) {
        return Element.of(name)
                .add(values.stream()
                        .map(value -> Element.of("value").words(value))
                        .toList());
    }

    private BigDecimal points() {
        return BigDecimal.valueOf(question.stem().points());
    }

    private void loss(String key, Object... arguments) {
        var finding = Finding.changed(0, name, "quizzes.qti.loss." + key, arguments);
        if (!losses.contains(finding)) {
            losses.add(finding);
        }
    }

    private void stem(Question.Stem stem) {
        if (!stem.hint().isBlank() || !stem.furtherHints().isEmpty()) {
            loss("hint");
        }
        if (stem.penalty() != null) {
            loss("penalty");
        }
        if (!stem.explains().isBlank()) {
            loss("lesson");
        }
    }

    /** What is told whatever the answer: an outcome that always has the same value. */
    private void always() {
        if (question.stem().feedback().isBlank()) {
            return;
        }
        outcomes.add(Element.of("outcomeDeclaration")
                .with("identifier", "FEEDBACK_ALWAYS")
                .with("cardinality", "single")
                .with("baseType", "identifier")
                .add(values("defaultValue", List.of("ALWAYS"))));
        feedbacks.add(feedback("FEEDBACK_ALWAYS", "ALWAYS", question.stem().feedback()));
    }

    private Element feedback(String outcome, String id, String markdown) {
        return Element.of("modalFeedback")
                .with("outcomeIdentifier", outcome)
                .with("identifier", id)
                .with("showHide", "show")
                .add(html.blocks(markdown));
    }

    private boolean kind() {
        switch (question) {
            case Question.Gaps gaps when gaps.filling() != Question.Filling.DRAGGED -> {}
            case Question.Composite _ -> {}
            case Question.Gaps _ -> {}
            default -> body.add(html.blocks(question.stem().text()));
        }
        return switch (question) {
            case Question.Single single -> {
                body.add(choice(RESPONSE, "", single.options(), single.shuffle(), true, points(), Scoring.PARTS, ""));
                yield true;
            }
            case Question.Multiple multiple -> {
                body.add(choice(
                        RESPONSE, "", multiple.options(), multiple.shuffle(), false, points(), multiple.scoring(), ""));
                yield true;
            }
            case Question.TrueFalse truth -> trueFalse(truth);
            case Question.ShortText text -> words(RESPONSE, "", text, points()) && last(entry(RESPONSE, 20), "");
            case Question.Numeric number -> {
                numeric(RESPONSE, "", number, points());
                yield last(entry(RESPONSE, 12), number.unit());
            }
            case Question.Matching matching -> matching(matching);
            case Question.Categories categories -> categories(categories);
            case Question.Ordering ordering -> ordering(ordering);
            case Question.Gaps gaps -> gaps.filling() == Question.Filling.DRAGGED ? dragged(gaps) : inText(gaps);
            case Question.Hotspot hotspot -> new HotspotWriting(hotspot).write();
            case Question.Opinion opinion -> opinion(opinion);
            case Question.Open open -> open(open);
            case Question.Upload upload -> upload(upload);
            case Question.Description _ -> true;
            case Question.Composite composite -> composite(composite);
            case Question.Calculated _ -> false;
        };
    }

    private boolean last(Element entry, String unit) {
        var paragraph = Element.of("p").add(entry);
        body.add(unit.isBlank() ? paragraph : paragraph.words(" " + unit));
        return true;
    }

    private static Element entry(String response, int length) {
        return Element.of("textEntryInteraction")
                .with("responseIdentifier", response)
                .with("expectedLength", length);
    }

    private Element declared(String id, String cardinality, String type, List<String> correct) {
        var declaration = Element.of("responseDeclaration")
                .with("identifier", id)
                .with("cardinality", cardinality)
                .with("baseType", type);
        if (!correct.isEmpty()) {
            declaration.add(values("correctResponse", correct));
        }
        responses.add(declaration);
        return declaration;
    }

    private static BigDecimal part(BigDecimal points, BigDecimal percent) {
        return Values.tidy(points.multiply(percent).divide(Values.HUNDRED, 10, RoundingMode.HALF_UP));
    }

    private static BigDecimal part(BigDecimal points, long of) {
        return Values.tidy(points.divide(BigDecimal.valueOf(Math.max(1, of)), 10, RoundingMode.HALF_UP));
    }

    private static Element entry(String key, BigDecimal value) {
        return Element.of("mapEntry").with("mapKey", key).with("mappedValue", Values.plain(value));
    }

    private static Element mapping(BigDecimal most, List<Element> entries) {
        return Element.of("mapping")
                .with("lowerBound", 0)
                .with("upperBound", Values.plain(most))
                .with("defaultValue", 0)
                .add(entries);
    }

    private static String id(String prefix, int place) {
        return prefix + "C" + (place + 1);
    }

    /** @param ending of the names of this part's own variables, or empty */
    private Element choice(
            String response,
            String prefix,
            List<Option> options,
            boolean shuffle,
            boolean one,
            BigDecimal points,
            Scoring scoring,
            String ending) {
        scored(
                response,
                options.stream().map(Option::right).toList(),
                options.stream().map(Option::share).toList(),
                prefix,
                one,
                points,
                scoring);
        told(
                response,
                ending,
                one,
                options.stream().map(Option::feedback).toList(),
                IntStream.range(0, options.size())
                        .mapToObj(place -> id(prefix, place))
                        .toList());
        var interaction = Element.of("choiceInteraction")
                .with("responseIdentifier", response)
                .with("shuffle", shuffle)
                .with("maxChoices", one ? 1 : 0);
        for (int place = 0; place < options.size(); place++) {
            interaction.add(Element.of("simpleChoice")
                    .with("identifier", id(prefix, place))
                    .words(options.get(place).text()));
        }
        return interaction;
    }

    /** What options or areas score. */
    private void scored(
            String response,
            List<Boolean> right,
            List<? extends @org.jspecify.annotations.Nullable BigDecimal> shares,
            String prefix,
            boolean one,
            BigDecimal points,
            Scoring scoring) {
        var rights = IntStream.range(0, right.size()).filter(right::get).boxed().toList();
        var plain = shares.stream().allMatch(Objects::isNull);
        var whole = plain && (one ? rights.size() == 1 : scoring == Scoring.ALL_OR_NOTHING);
        var declaration = declared(
                response,
                one ? "single" : "multiple",
                "identifier",
                rights.stream()
                        .limit(one ? 1 : rights.size())
                        .map(place -> id(prefix, place))
                        .toList());
        if (whole) {
            rules.matched(response, points);
            return;
        }
        if (!plain && !one && scoring == Scoring.ALL_OR_NOTHING) {
            rules.matched(response, points);
            return;
        }
        var entries = new ArrayList<Element>();
        for (int place = 0; place < right.size(); place++) {
            var share = shares.get(place);
            var value = share != null
                    ? part(points, share)
                    : !plain && !one
                            ? BigDecimal.ZERO
                            : right.get(place)
                                    ? one ? points : part(points, rights.size())
                                    : one
                                            ? BigDecimal.ZERO
                                            : part(points, rights.size()).negate();
            entries.add(entry(id(prefix, place), value));
        }
        declaration.add(mapping(points, entries));
        rules.mapped(response);
    }

    /** What each choice is told: the outcome takes the choices made. */
    private void told(String response, String ending, boolean one, List<String> words, List<String> ids) {
        if (words.stream().allMatch(String::isBlank)) {
            return;
        }
        var outcome = "FEEDBACK" + ending;
        outcomes.add(outcome(outcome, one ? "single" : "multiple"));
        told.add(Rules.set(outcome, Rules.variable(response)));
        for (int place = 0; place < words.size(); place++) {
            if (!words.get(place).isBlank()) {
                feedbacks.add(feedback(outcome, ids.get(place), words.get(place)));
            }
        }
    }

    private static Element outcome(String id, String cardinality) {
        return Element.of("outcomeDeclaration")
                .with("identifier", id)
                .with("cardinality", cardinality)
                .with("baseType", "identifier");
    }

    private boolean trueFalse(Question.TrueFalse truth) {
        declared(RESPONSE, "single", "identifier", List.of(String.valueOf(truth.right())));
        rules.matched(RESPONSE, points());
        var ids = List.of("true", "false");
        told(RESPONSE, "", true, List.of(truth.feedbackTrue(), truth.feedbackFalse()), ids);
        var french = language.getLanguage().equals("fr");
        body.add(Element.of("choiceInteraction")
                .with("responseIdentifier", RESPONSE)
                .with("shuffle", false)
                .with("maxChoices", 1)
                .add(
                        Element.of("simpleChoice").with("identifier", "true").words(french ? "Vrai" : "True"),
                        Element.of("simpleChoice").with("identifier", "false").words(french ? "Faux" : "False")));
        return true;
    }

    private static boolean stars(Variant variant) {
        return variant.text().replace("\\*", "").contains("*");
    }

    private static String bare(Variant variant) {
        return variant.text().replace("\\*", "*").strip();
    }

    /** Whether there is something left that gains everything. */
    private boolean words(String response, String ending, Question.ShortText text, BigDecimal points) {
        if (!text.accentsMatter()) {
            loss("accents");
        }
        var variants = new ArrayList<Variant>();
        var otherwise = BigDecimal.ZERO;
        var wrong = text.feedbackWrong();
        var known = new HashSet<String>();
        for (var variant : text.accepted()) {
            if (variant.text().equals("*")) {
                otherwise = part(points, variant.share());
                wrong = variant.feedback();
                break;
            }
            if (stars(variant)) {
                loss("stars", variant.text());
            } else if (known.add(
                    text.caseMatters() ? bare(variant) : bare(variant).toLowerCase(Locale.ROOT))) {
                variants.add(variant);
            }
        }
        if (variants.stream().noneMatch(variant -> variant.share().compareTo(Values.HUNDRED) >= 0)
                && otherwise.signum() <= 0) {
            losses.add(Finding.refused(0, name, "quizzes.qti.loss.only-stars"));
            return false;
        }
        var best = variants.stream()
                .filter(variant -> variant.share().compareTo(Values.HUNDRED) >= 0)
                .map(ItemWriter::bare)
                .limit(1)
                .toList();
        declared(response, "single", "string", best)
                .add(mapping(
                                points,
                                variants.stream()
                                        .map(variant -> entry(bare(variant), part(points, variant.share()))
                                                .with("caseSensitive", text.caseMatters()))
                                        .toList())
                        .with("defaultValue", Values.plain(otherwise)));
        rules.mapped(response);
        typed(response, ending, variants, wrong, text.caseMatters());
        return true;
    }

    private void typed(String response, String ending, List<Variant> variants, String wrong, boolean exact) {
        if (wrong.isBlank()
                && variants.stream().allMatch(variant -> variant.feedback().isBlank())) {
            return;
        }
        var outcome = "FEEDBACK" + ending;
        outcomes.add(outcome(outcome, "single"));
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
                feedbacks.add(feedback(outcome, id, variant.feedback()));
            }
        }
        if (!wrong.isBlank()) {
            condition.add(Element.of("responseElse").add(Rules.set(outcome, Rules.value("identifier", "WRONG"))));
            feedbacks.add(feedback(outcome, "WRONG", wrong));
        }
        told.add(condition);
    }

    private void numeric(String response, String ending, Question.Numeric number, BigDecimal points) {
        if (!number.units().isEmpty()) {
            loss("units");
        }
        if (!number.unit().isBlank() && (!ending.isEmpty() || !number.unit().matches("[\\p{L}%€$£°²³µ/]{1,20}"))) {
            loss("unit", number.unit());
        }
        declared(response, "single", "float", List.of(Values.plain(number.right())));
        var figures = new ArrayList<Question.Figure>();
        figures.add(new Question.Figure(number.right(), number.tolerance(), number.relative(), Values.HUNDRED, ""));
        figures.addAll(number.others());
        rules.chosen(figures.stream()
                .map(figure -> Map.entry(near(response, figure), part(points, figure.share())))
                .toList());
        if (number.feedbackWrong().isBlank()
                && figures.stream().allMatch(figure -> figure.feedback().isBlank())) {
            return;
        }
        var outcome = "FEEDBACK" + ending;
        outcomes.add(outcome(outcome, "single"));
        var condition = Element.of("responseCondition");
        for (int place = 0; place < figures.size(); place++) {
            var figure = figures.get(place);
            var id = figure.feedback().isBlank() ? "NONE" : "F" + (place + 1);
            condition.add(Element.of(place == 0 ? "responseIf" : "responseElseIf")
                    .add(near(response, figure), Rules.set(outcome, Rules.value("identifier", id))));
            if (!figure.feedback().isBlank()) {
                feedbacks.add(feedback(outcome, id, figure.feedback()));
            }
        }
        if (!number.feedbackWrong().isBlank()) {
            condition.add(Element.of("responseElse").add(Rules.set(outcome, Rules.value("identifier", "WRONG"))));
            feedbacks.add(feedback(outcome, "WRONG", number.feedbackWrong()));
        }
        told.add(condition);
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

    private boolean matching(Question.Matching matching) {
        if (matching.pairs().stream().anyMatch(pair -> !pair.feedback().isBlank())) {
            loss("pair-feedback");
        }
        var rights = choices(matching);
        pairs(
                matching.pairs().stream().map(Question.Pair::left).toList(),
                rights,
                matching.pairs().stream()
                        .map(pair -> rights.indexOf(pair.right()))
                        .toList(),
                matching.scoring(),
                matching.shares(),
                "");
        return true;
    }

    private static List<String> choices(Question.Matching matching) {
        return java.util.stream.Stream.concat(
                        matching.pairs().stream().map(Question.Pair::right), matching.extra().stream())
                .distinct()
                .toList();
    }

    private boolean categories(Question.Categories categories) {
        if (categories.items().stream().anyMatch(item -> !item.feedback().isBlank())) {
            loss("pair-feedback");
        }
        pairs(
                categories.items().stream().map(Question.Sorted::text).toList(),
                categories.categories(),
                categories.items().stream().map(Question.Sorted::category).toList(),
                categories.scoring(),
                List.of(),
                PairParts.CATEGORIES);
        return true;
    }

    private void pairs(
            List<String> lefts,
            List<String> rights,
            List<Integer> right,
            Scoring scoring,
            List<Question.Share> shares,
            String look) {
        var correct = IntStream.range(0, lefts.size())
                .mapToObj(left -> "L" + (left + 1) + " R" + (right.get(left) + 1))
                .toList();
        paired(
                correct,
                scoring,
                shares.stream()
                        .map(share -> entry(
                                "L" + (share.place() + 1) + " R" + (rights.indexOf(share.choice()) + 1),
                                part(points(), share.share())))
                        .toList());
        var interaction = Element.of("matchInteraction");
        if (!look.isEmpty()) {
            interaction.with("class", look);
        }
        body.add(interaction
                .with("responseIdentifier", RESPONSE)
                .with("shuffle", true)
                .with("maxAssociations", lefts.size())
                .add(set("L", lefts, 1), set("R", rights, 0)));
    }

    /** What pairs score: shares, or an equal part each, or all or nothing. */
    private void paired(List<String> correct, Scoring scoring, List<Element> shares) {
        var declaration = declared(RESPONSE, "multiple", "directedPair", correct);
        if (shares.isEmpty() && scoring == Scoring.ALL_OR_NOTHING) {
            rules.matched(RESPONSE, points());
            return;
        }
        declaration.add(mapping(
                points(),
                shares.isEmpty()
                        ? correct.stream()
                                .map(pair -> entry(pair, part(points(), correct.size())))
                                .toList()
                        : shares));
        rules.mapped(RESPONSE);
    }

    private static Element set(String prefix, List<String> texts, int most) {
        var set = Element.of("simpleMatchSet");
        for (int place = 0; place < texts.size(); place++) {
            set.add(Element.of("simpleAssociableChoice")
                    .with("identifier", prefix + (place + 1))
                    .with("matchMax", most)
                    .words(texts.get(place)));
        }
        return set;
    }

    private boolean ordering(Question.Ordering ordering) {
        var ids = IntStream.range(0, ordering.items().size())
                .mapToObj(place -> id("", place))
                .toList();
        declared(RESPONSE, "ordered", "identifier", ids);
        if (ordering.scoring() == OrderScoring.PLACES) {
            for (int place = 0; place < ids.size(); place++) {
                rules.chosen(List.of(Map.entry(
                        Element.of("match")
                                .add(
                                        Element.of("index").with("n", place + 1).add(Rules.variable(RESPONSE)),
                                        Rules.value("identifier", ids.get(place))),
                        part(points(), ids.size()))));
            }
        } else {
            if (ordering.scoring() == OrderScoring.FOLLOWING) {
                loss("following");
            }
            rules.matched(RESPONSE, points());
        }
        wrong(Rules.match(RESPONSE), ordering.feedbackWrong());
        var interaction = Element.of("orderInteraction")
                .with("responseIdentifier", RESPONSE)
                .with("shuffle", true);
        for (int place = 0; place < ids.size(); place++) {
            interaction.add(Element.of("simpleChoice")
                    .with("identifier", ids.get(place))
                    .words(ordering.items().get(place)));
        }
        body.add(interaction);
        return true;
    }

    private void wrong(Element right, String words) {
        if (words.isBlank()) {
            return;
        }
        outcomes.add(outcome("FEEDBACK", "single"));
        told.add(Element.of("responseCondition")
                .add(
                        Element.of("responseIf").add(right, Rules.set("FEEDBACK", Rules.value("identifier", "NONE"))),
                        Element.of("responseElse").add(Rules.set("FEEDBACK", Rules.value("identifier", "WRONG")))));
        feedbacks.add(feedback("FEEDBACK", "WRONG", words));
    }

    private static List<Question.Extra> choices(Question.Gaps gaps) {
        return java.util.stream.Stream.concat(
                        gaps.gaps().stream()
                                .map(gap -> new Question.Extra(
                                        gap.accepted().getFirst().text(), gap.group())),
                        gaps.extra().stream())
                .distinct()
                .toList();
    }

    private boolean dragged(Question.Gaps gaps) {
        if (gaps.gaps().stream().map(Question.Gap::group).distinct().count() > 1) {
            loss("groups");
        }
        var choices =
                choices(gaps).stream().map(Question.Extra::text).distinct().toList();
        var correct = IntStream.range(0, gaps.gaps().size())
                .mapToObj(gap -> "T"
                        + (choices.indexOf(gaps.gaps()
                                        .get(gap)
                                        .accepted()
                                        .getFirst()
                                        .text())
                                + 1)
                        + " G" + (gap + 1))
                .toList();
        paired(
                correct,
                gaps.scoring(),
                gaps.shares().stream()
                        .map(share -> entry(
                                "T" + (choices.indexOf(share.choice()) + 1) + " G" + (share.place() + 1),
                                part(points(), share.share())))
                        .toList());
        wrong(Rules.match(RESPONSE), gaps.feedbackWrong());
        var interaction = Element.of("gapMatchInteraction")
                .with("responseIdentifier", RESPONSE)
                .with("shuffle", true);
        for (int place = 0; place < choices.size(); place++) {
            interaction.add(Element.of("gapText")
                    .with("identifier", "T" + (place + 1))
                    .with("matchMax", 0)
                    .words(choices.get(place)));
        }
        body.add(interaction.add(marked(
                gaps.stem().text(),
                IntStream.range(0, gaps.gaps().size())
                        .mapToObj(gap -> Element.of("gap").with("identifier", "G" + (gap + 1)))
                        .toList())));
        return true;
    }

    /** The text with something where its marks stand. */
    private List<Node> marked(String markdown, List<Element> instead) {
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

    /** Words that are typed, or chosen from a list, where they stand. */
    private boolean inText(Question.Gaps gaps) {
        if (gaps.scoring() == Scoring.ALL_OR_NOTHING || !gaps.shares().isEmpty()) {
            loss("scoring");
        }
        var count = gaps.gaps().size();
        var each = part(points(), count);
        var right = Element.of("and");
        var entries = new ArrayList<Element>();
        for (int place = 0; place < count; place++) {
            var response = count == 1 ? RESPONSE : RESPONSE + "_" + (place + 1);
            var gap = gaps.gaps().get(place);
            if (gaps.filling() == Question.Filling.TYPED) {
                var full = gap.accepted().stream()
                        .filter(variant -> variant.share().compareTo(Values.HUNDRED) >= 0)
                        .map(variant -> new Variant(variant.text()))
                        .toList();
                if (!full.equals(gap.accepted())) {
                    loss("gap-variants");
                }
                if (!words(
                        response,
                        "_" + (place + 1),
                        new Question.ShortText(gaps.stem(), full, "", gaps.caseMatters(), gaps.accentsMatter()),
                        each)) {
                    return false;
                }
                entries.add(entry(response, 15));
                right.add(Element.of("gt")
                        .add(Element.of("mapResponse").with("identifier", response), Rules.value(BigDecimal.ZERO)));
            } else {
                entries.add(inline(response, "G" + (place + 1), choices(gaps), gap, each));
                right.add(Rules.match(response));
            }
        }
        if (count == 1) {
            body.with("class", ItemReader.GAPS);
        }
        wrong(count == 1 ? right.elements().getFirst() : right, gaps.feedbackWrong());
        body.add(marked(gaps.stem().text(), entries));
        return true;
    }

    private Element inline(
            String response, String prefix, List<Question.Extra> all, Question.Gap gap, BigDecimal points) {
        var own = all.stream()
                .filter(choice -> choice.group().equals(gap.group()))
                .map(Question.Extra::text)
                .toList();
        declared(
                response,
                "single",
                "identifier",
                List.of(id(prefix, own.indexOf(gap.accepted().getFirst().text()))));
        rules.matched(response, points);
        return inline(response, prefix, own, true);
    }

    private static Element inline(String response, String prefix, List<String> texts, boolean shuffle) {
        var interaction = Element.of("inlineChoiceInteraction")
                .with("responseIdentifier", response)
                .with("shuffle", shuffle);
        for (int place = 0; place < texts.size(); place++) {
            interaction.add(Element.of("inlineChoice")
                    .with("identifier", id(prefix, place))
                    .words(texts.get(place)));
        }
        return interaction;
    }

    private boolean opinion(Question.Opinion opinion) {
        for (int place = 0; place < opinion.statements().size(); place++) {
            var response = opinion.statements().size() == 1 ? RESPONSE : RESPONSE + "_" + (place + 1);
            declared(response, "single", "identifier", List.of());
            var interaction = Element.of("choiceInteraction")
                    .with("responseIdentifier", response)
                    .with("shuffle", false)
                    .with("maxChoices", 1)
                    .add(Element.of("prompt").words(opinion.statements().get(place)));
            for (int degree = 0; degree < opinion.scale().size(); degree++) {
                interaction.add(Element.of("simpleChoice")
                        .with("identifier", "S" + (place + 1) + "C" + (degree + 1))
                        .words(opinion.scale().get(degree)));
            }
            body.add(interaction);
        }
        return true;
    }

    private boolean open(Question.Open open) {
        if (open.fewestWords() > 0 || open.mostWords() > 0) {
            loss("words");
        }
        var declaration = declared(RESPONSE, "single", "string", List.of());
        if (!open.template().isBlank()) {
            declaration.add(values("defaultValue", List.of(open.template())));
        }
        body.add(Element.of("extendedTextInteraction")
                .with("responseIdentifier", RESPONSE)
                .with("expectedLines", 10));
        forMarkers(open.model(), open.rubric());
        return true;
    }

    private boolean upload(Question.Upload upload) {
        if (upload.most() > 1) {
            loss("files", upload.most());
        }
        declared(RESPONSE, "single", "file", List.of());
        var interaction = Element.of("uploadInteraction").with("responseIdentifier", RESPONSE);
        var type = upload.types().size() == 1 ? MediaTypes.type(upload.types().getFirst()) : Optional.<String>empty();
        type.ifPresent(one -> interaction.with("type", one));
        if (type.isEmpty() && !upload.types().isEmpty()) {
            loss("types", String.join(", ", upload.types()));
        }
        body.add(interaction);
        forMarkers(upload.model(), upload.rubric());
        return true;
    }

    private void forMarkers(String model, List<Question.Criterion> rubric) {
        if (!rubric.isEmpty()) {
            loss("rubric");
        }
        if (model.isBlank() && rubric.isEmpty()) {
            return;
        }
        var block = Element.of("rubricBlock").with("view", "scorer").add(html.blocks(model));
        for (var criterion : rubric) {
            var list = Element.of("ul");
            for (var level : criterion.levels()) {
                list.add(Element.of("li").words(level.text() + " (" + level.points() + ")"));
            }
            block.add(Element.of("p").words(criterion.text()), list);
        }
        body.add(block);
    }

    private boolean composite(Question.Composite composite) {
        var whole = composite.parts().stream()
                .mapToInt(part -> part.stem().points())
                .sum();
        if (composite.parts().stream()
                        .map(part -> java.math.BigInteger.valueOf(part.stem().points()))
                        .reduce(java.math.BigInteger.ZERO, java.math.BigInteger::gcd)
                        .compareTo(java.math.BigInteger.ONE)
                > 0) {
            loss("weights");
        }
        body.with("class", ItemReader.COMPOSITE);
        var inline = new ArrayList<Element>();
        for (int place = 0; place < composite.parts().size(); place++) {
            var part = composite.parts().get(place);
            stem(part.stem());
            if (!part.stem().feedback().isBlank()) {
                loss("part-feedback");
            }
            var points =
                    Values.tidy(points().multiply(BigDecimal.valueOf(part.stem().points()))
                            .divide(BigDecimal.valueOf(whole), 10, RoundingMode.HALF_UP));
            var element = partOf(part, place, points);
            if (element == null) {
                return false;
            }
            inline.add(element);
        }
        blocks(marked(composite.stem().text(), inline));
        return true;
    }

    private @org.jspecify.annotations.Nullable Element partOf(Question part, int place, BigDecimal points) {
        var response = RESPONSE + "_" + (place + 1);
        var ending = "_" + (place + 1);
        var prefix = "P" + (place + 1);
        return switch (part) {
            case Question.Single single -> {
                choice(response, prefix, single.options(), false, true, points, Scoring.PARTS, ending);
                yield labelled(
                        inline(
                                response,
                                prefix,
                                single.options().stream().map(Option::text).toList(),
                                single.shuffle()),
                        part);
            }
            case Question.Multiple multiple -> {
                var choice = choice(
                        response,
                        prefix,
                        multiple.options(),
                        multiple.shuffle(),
                        false,
                        points,
                        multiple.scoring(),
                        ending);
                if (!part.stem().text().isBlank()) {
                    choice.nodes()
                            .addFirst(Element.of("prompt")
                                    .add(html.blocks(part.stem().text()).stream()
                                            .flatMap(block -> ((Element) block).nodes().stream())
                                            .toList()));
                }
                yield choice;
            }
            case Question.ShortText text ->
                words(response, ending, text, points) ? labelled(entry(response, 15), part) : null;
            case Question.Numeric number -> {
                numeric(response, ending, number, points);
                yield labelled(entry(response, 10), part);
            }
            default -> throw new IllegalStateException("No part: " + part);
        };
    }

    private Element labelled(Element interaction, Question part) {
        var words = part.stem().text();
        if (words.length() > 250
                || !org.ramure.quizzes.exchange.HtmlTexts.escaped(words).equals(words)) {
            loss("part-text");
        }
        return words.isBlank() || words.length() > 250 ? interaction : interaction.with("label", words);
    }

    /** A choice of several stands between paragraphs: the one that it stood in ends before it. */
    private void blocks(List<Node> blocks) {
        for (var block : blocks) {
            if (!(block instanceof Element element)
                    || element.all("choiceInteraction").findAny().isEmpty()) {
                body.add(block);
                continue;
            }
            var choices = element.all("choiceInteraction").toList();
            var rest = without(element);
            var alone = rest.text().isBlank() && rest.elements().isEmpty();
            if (!alone || choices.size() > 1) {
                loss("place");
            }
            if (!alone) {
                body.add(rest);
            }
            body.add(choices);
        }
    }

    private static Element without(Element element) {
        return new Element(
                element.name(),
                element.attributes(),
                new ArrayList<>(element.nodes().stream()
                        .filter(node -> !(node instanceof Element inner && inner.is("choiceInteraction")))
                        .map(node -> node instanceof Element inner ? (Node) without(inner) : node)
                        .toList()),
                0);
    }

    /** Areas of an image. */
    private final class HotspotWriting {

        private final Question.Hotspot hotspot;
        private final List<Question.Area> areas;

        HotspotWriting(Question.Hotspot hotspot) {
            this.hotspot = hotspot;
            this.areas = hotspot.areas();
        }

        boolean write() {
            var image = html.image(hotspot.image());
            if (image.isEmpty()) {
                losses.add(Finding.refused(0, name, "quizzes.qti.loss.image", hotspot.image()));
                return false;
            }
            var interaction = Element.of(hotspot.hidden() ? "selectPointInteraction" : "hotspotInteraction")
                    .with("responseIdentifier", RESPONSE)
                    .with("maxChoices", hotspot.most())
                    .add(Element.of("object")
                            .with("type", type(image.get()))
                            .with("data", image.get())
                            .with("width", hotspot.width())
                            .with("height", hotspot.height())
                            .words(hotspot.alternative()));
            if (hotspot.hidden()) {
                hidden();
            } else {
                shown(interaction);
            }
            body.add(interaction);
            return true;
        }

        private static String type(String path) {
            var ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return MediaTypes.type(ending).orElse("image/png");
        }

        private void shown(Element interaction) {
            var one = hotspot.most() == 1;
            scored(
                    RESPONSE,
                    areas.stream().map(Question.Area::right).toList(),
                    shares(one),
                    "",
                    one,
                    points(),
                    hotspot.scoring());
            var ids = new ArrayList<String>();
            for (int place = 0; place < areas.size(); place++) {
                ids.add(id("", place));
                interaction.add(Element.of("hotspotChoice")
                        .with("identifier", id("", place))
                        .with("shape", Shapes.name(areas.get(place).shape()))
                        .with("coords", coords(areas.get(place)))
                        .with("hotspotLabel", areas.get(place).label()));
            }
            told(RESPONSE, "", one, areas.stream().map(Question.Area::feedback).toList(), ids);
        }

        /** One area of several right ones gains its part. */
        private List<@org.jspecify.annotations.Nullable BigDecimal> shares(boolean one) {
            var shares = new ArrayList<@org.jspecify.annotations.Nullable BigDecimal>();
            var rights = areas.stream().filter(Question.Area::right).count();
            var plain = areas.stream().allMatch(area -> area.share() == null);
            for (var area : areas) {
                shares.add(
                        !plain || !one || rights == 1 || hotspot.scoring() == Scoring.ALL_OR_NOTHING
                                ? area.share()
                                : part(Values.HUNDRED, area.right() ? rights : -rights));
            }
            return shares;
        }

        private static String coords(Question.Area area) {
            return String.join(",", area.numbers().stream().map(String::valueOf).toList());
        }

        private void hidden() {
            if (hotspot.scoring() == Scoring.ALL_OR_NOTHING) {
                loss("scoring");
            }
            if (areas.stream().anyMatch(area -> !area.feedback().isBlank())) {
                loss("area-feedback");
            }
            if (IntStream.range(0, areas.size())
                    .anyMatch(place -> !areas.get(place).label().equals("Zone " + (place + 1)))) {
                loss("area-labels");
            }
            var plain = areas.stream().allMatch(area -> area.share() == null);
            var each =
                    part(points(), areas.stream().filter(Question.Area::right).count());
            var mapping = Element.of("areaMapping")
                    .with("lowerBound", 0)
                    .with("upperBound", Values.plain(points()))
                    .with("defaultValue", plain ? Values.plain(each.negate()) : 0);
            for (var area : areas) {
                var value = area.share() != null
                        ? part(points(), area.share())
                        : !plain ? BigDecimal.ZERO : area.right() ? each : each.negate();
                mapping.add(Element.of("areaMapEntry")
                        .with("shape", Shapes.name(area.shape()))
                        .with("coords", coords(area))
                        .with("mappedValue", Values.plain(value)));
            }
            declared(RESPONSE, hotspot.most() == 1 ? "single" : "multiple", "point", List.of())
                    .add(mapping);
            rules.hit(RESPONSE);
        }
    }
}
