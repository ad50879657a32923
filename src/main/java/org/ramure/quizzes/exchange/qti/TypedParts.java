package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Figure;
import org.ramure.quizzes.Question.Variant;
import org.ramure.quizzes.exchange.qti.Expression.Constant;
import org.ramure.quizzes.exchange.qti.Expression.If;
import org.ramure.quizzes.exchange.qti.Expression.Mapped;
import org.ramure.quizzes.exchange.qti.Expression.Operation;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Interactions in which words or numbers are typed. A rule becomes a list of answers, of which the first that fits counts. */
final class TypedParts {

    /** Stands for any other answer; no file holds it. */
    private static final String OTHER = "\uE012";

    private static final String FAR = "-987654321.0123";

    private final Item item;

    TypedParts(Item item) {
        this.item = item;
    }

    /** @param exact whether letters' case matters */
    private record Case(String answer, BigDecimal value, boolean exact, Tolerance tolerance) {}

    private record Rule(List<Case> cases, BigDecimal otherwise) {}

    Part part(Element interaction) {
        var response = item.response(interaction);
        if (!response.single()) {
            throw new NotTaken(response.line(), "unknown", "cardinality=\"" + response.cardinality() + "\"");
        }
        var rule = rule(response, item.scored(response), new ArrayList<>());
        if (rule.cases().isEmpty()) {
            throw new NotTaken(response.line(), "no-right");
        }
        var full = rule.cases().stream()
                .map(Case::value)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .max(rule.otherwise());
        if (full.signum() <= 0) {
            throw new NotTaken(response.line(), "no-right");
        }
        var below = rule.otherwise().signum() < 0
                || rule.cases().stream().anyMatch(one -> one.value().signum() < 0);
        return new Part(response.number() ? number(response, rule, full) : words(response, rule, full), full, below);
    }

    private Rule rule(Response response, Expression score, List<Case> before) {
        return switch (Ticking.unwrapped(score)) {
            case Constant(var value) -> new Rule(before, value instanceof BigDecimal number ? number : BigDecimal.ZERO);
            case Mapped _ -> mapped(response, before);
            case If(var condition, Constant(BigDecimal value), var otherwise) -> {
                tests(response, condition, value, before);
                yield rule(response, otherwise, before);
            }
            case If(var condition, var _, var _) -> throw refused(response, condition);
            case Operation operation -> throw new NotTaken(response.line(), "operator", operation.name());
            case Expression.Given _, Expression.Hit _, Expression.Unknown _ ->
                throw new NotTaken(response.line(), "operator", "variable");
        };
    }

    private static NotTaken refused(Response response, Expression condition) {
        return new NotTaken(
                response.line(),
                "operator",
                condition instanceof Operation operation ? operation.name() : "responseCondition");
    }

    private static Rule mapped(Response response, List<Case> before) {
        var mapping = java.util.Objects.requireNonNull(response.mapping());
        if (mapping.least() != null && mapping.least().signum() > 0) {
            throw new NotTaken(response.line(), "empty-scores");
        }
        for (var entry : mapping.entries()) {
            before.add(new Case(entry.key(), mapping.bounded(entry.value()), entry.exact(), Tolerance.NONE));
        }
        return new Rule(before, mapping.bounded(mapping.otherwise()));
    }

    private void tests(Response response, Expression condition, BigDecimal value, List<Case> cases) {
        if (!(condition instanceof Operation test)) {
            throw refused(response, condition);
        }
        if (test.name().equals("or")) {
            test.operands().forEach(one -> tests(response, one, value, cases));
            return;
        }
        var constant = test.operands().size() == 2 ? constant(test.operands()) : null;
        if (constant == null) {
            throw refused(response, condition);
        }
        switch (test.name()) {
            case "match" -> cases.add(new Case(text(constant, response), value, true, Tolerance.NONE));
            case "stringMatch" ->
                cases.add(new Case(
                        text(constant, response),
                        value,
                        !"false".equals(test.settings().get("caseSensitive")),
                        Tolerance.NONE));
            case "equal" -> {
                var tolerance = Tolerance.of(test);
                if (tolerance.relative() && !(test.operands().getFirst() instanceof Constant)) {
                    throw new NotTaken(response.line(), "operator", "equal");
                }
                cases.add(new Case(text(constant, response), value, true, tolerance));
            }
            default -> throw refused(response, condition);
        }
    }

    private static @org.jspecify.annotations.Nullable Object constant(List<Expression> operands) {
        if (operands.getFirst() instanceof Expression.Given && operands.getLast() instanceof Constant(var value)) {
            return value;
        }
        return operands.getLast() instanceof Expression.Given && operands.getFirst() instanceof Constant(var value)
                ? value
                : null;
    }

    private static String text(Object constant, Response response) {
        return response.value(constant instanceof BigDecimal number ? Values.plain(number) : String.valueOf(constant));
    }

    private Question words(Response response, Rule rule, BigDecimal full) {
        var exact = rule.cases().getFirst().exact();
        if (rule.cases().stream().anyMatch(one -> one.exact() != exact)) {
            throw new NotTaken(response.line(), "case");
        }
        var answers =
                new ArrayList<Object>(rule.cases().stream().map(Case::answer).toList());
        answers.add(OTHER);
        var told = item.feedbacks().each(response, answers);
        var variants = new ArrayList<Variant>();
        var known = new java.util.HashSet<String>();
        for (int place = 0; place < rule.cases().size(); place++) {
            var one = rule.cases().get(place);
            var first = known.add(exact ? one.answer() : one.answer().toLowerCase(java.util.Locale.ROOT));
            if (first && one.value().signum() > 0
                    || first && rule.otherwise().signum() > 0
                    || first && !told.get(place).equals(told.getLast())) {
                variants.add(new Variant(one.answer().replace("*", "\\*"), share(one.value(), full), told.get(place)));
            }
        }
        var wrong = told.getLast();
        if (rule.otherwise().signum() > 0) {
            variants.add(new Variant("*", share(rule.otherwise(), full), wrong));
            wrong = "";
        }
        return new Question.ShortText(stem(), variants, wrong, exact, true);
    }

    private static Question.Stem stem() {
        return new Question.Stem("part", 1, "", "", "", "");
    }

    private static BigDecimal share(BigDecimal value, BigDecimal full) {
        return Values.percent(value, full).max(Values.HUNDRED.negate());
    }

    /** The right one comes first: what fits it must not have been caught by another before. */
    private Question number(Response response, Rule rule, BigDecimal full) {
        if (rule.otherwise().signum() > 0) {
            throw new NotTaken(response.line(), "other-number");
        }
        var cases = rule.cases();
        for (var one : cases) {
            if (Values.number(one.answer()).isEmpty()) {
                throw new NotTaken(response.line(), "number", response.id(), one.answer());
            }
        }
        var best = IntStream.range(0, cases.size())
                .filter(place -> cases.get(place).value().compareTo(full) == 0)
                .boxed()
                .sorted(Comparator.comparing(
                        place -> !response.correct().contains(cases.get(place).answer())))
                .findFirst()
                .orElseThrow();
        var loose = cases.stream().anyMatch(one -> one.tolerance().width().signum() > 0);
        var main = loose && cases.getFirst().value().compareTo(full) == 0 ? 0 : best;
        if (loose && main > 0) {
            throw new NotTaken(response.line(), "order-of-numbers");
        }
        var answers = new ArrayList<Object>(IntStream.range(0, cases.size())
                .mapToObj(place -> own(cases, place))
                .toList());
        answers.add(FAR);
        var told = item.feedbacks().each(response, answers);
        item.feedbacks().drop(told.get(main), response.line());
        var others = new ArrayList<Figure>();
        for (int place = 0; place < cases.size(); place++) {
            var one = cases.get(place);
            if (place != main
                    && (loose || one.value().signum() > 0 || !told.get(place).equals(told.getLast()))) {
                others.add(new Figure(
                        number(one),
                        width(one),
                        one.tolerance().relative(),
                        share(one.value(), full),
                        told.get(place)));
            }
        }
        var right = cases.get(main);
        return new Question.Numeric(
                stem(),
                number(right),
                width(right),
                "",
                told.getLast(),
                right.tolerance().relative(),
                others,
                List.of());
    }

    /** An answer that this case is the first to fit, where there is one. */
    private static String own(List<Case> cases, int place) {
        var one = cases.get(place);
        var width = one.tolerance().relative()
                ? number(one).abs().multiply(one.tolerance().width()).movePointLeft(2)
                : one.tolerance().width();
        return java.util.stream.Stream.of(
                        number(one), number(one).add(width), number(one).subtract(width))
                .filter(number -> cases.subList(0, place).stream()
                        .noneMatch(other -> other.tolerance().near(number(other), number)))
                .findFirst()
                .map(Values::plain)
                .orElse(one.answer());
    }

    private static BigDecimal number(Case one) {
        return Values.number(one.answer()).orElseThrow();
    }

    /** QTI writes a relative one in percent, this house as a part. */
    private static BigDecimal width(Case one) {
        return one.tolerance().relative()
                ? Values.tidy(one.tolerance().width().movePointLeft(2))
                : one.tolerance().width();
    }
}
