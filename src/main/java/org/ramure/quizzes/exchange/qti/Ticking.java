package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Scoring;
import org.ramure.quizzes.exchange.qti.Expression.Constant;
import org.ramure.quizzes.exchange.qti.Expression.If;
import org.ramure.quizzes.exchange.qti.Expression.Mapped;
import org.ramure.quizzes.exchange.qti.Expression.Operation;

/**
 * What ticking options scores, found by trying every answer where there are few enough, or read from the rule itself.
 * What options do not score one by one, nor all together, is refused.
 *
 * @param values what each option adds; of all or nothing the whole for the right ones
 * @param full the most that an answer can score
 * @param below whether an answer may score less than nothing
 */
record Ticking(List<BigDecimal> values, List<Boolean> right, BigDecimal full, Scoring scoring, boolean below) {

    /** Answers to try: two to the power of it. */
    private static final int FEW = 12;

    /** @param most how many may be ticked, 0 for any number */
    static Ticking of(Response response, Expression score, List<String> ids, int most) {
        if (Evaluation.of(response, null).number(score).signum() > 0) {
            throw new NotTaken(response.line(), "empty-scores");
        }
        if (response.single() || most == 1) {
            return single(response, score, ids);
        }
        if (unwrapped(score) instanceof Mapped && response.mapping() != null) {
            return mapped(response, response.mapping(), ids, most);
        }
        var right = matched(score);
        if (right != null) {
            return whole(response, ids, right);
        }
        if (ids.size() > FEW) {
            throw new NotTaken(response.line(), "combination", response.id());
        }
        return tried(response, score, ids, most);
    }

    private static Ticking single(Response response, Expression score, List<String> ids) {
        var mapping = unwrapped(score) instanceof Mapped ? response.mapping() : null;
        if (mapping != null && mapping.least() != null && mapping.least().signum() > 0) {
            throw new NotTaken(response.line(), "empty-scores");
        }
        var values = ids.stream()
                .map(id -> mapping != null
                        ? mapping.of(id).min(mapping.bounded(mapping.of(id)).max(BigDecimal.ZERO))
                        : Evaluation.of(response, response.single() ? id : List.of(id))
                                .number(score))
                .toList();
        var full = values.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        return checked(
                response,
                new Ticking(
                        values,
                        ids.stream()
                                .map(id -> response.correct().contains(id)
                                        || Values.close(values.get(ids.indexOf(id)), full))
                                .toList(),
                        full,
                        Scoring.PARTS,
                        mapping != null
                                ? below(mapping, values)
                                : values.stream().anyMatch(value -> value.signum() < 0)));
    }

    private static Ticking mapped(Response response, Response.Mapping mapping, List<String> ids, int most) {
        if (mapping.least() != null && mapping.least().signum() > 0) {
            throw new NotTaken(response.line(), "empty-scores");
        }
        var values = ids.stream().map(mapping::of).toList();
        var full = mapping.bounded(values.stream()
                .filter(value -> value.signum() > 0)
                .sorted(Comparator.reverseOrder())
                .limit(most > 0 ? most : ids.size())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
        return checked(
                response,
                new Ticking(values, right(response, ids, values), full, Scoring.PARTS, below(mapping, values)));
    }

    static boolean below(Response.Mapping mapping, List<BigDecimal> values) {
        return (mapping.least() == null || mapping.least().signum() < 0)
                && values.stream().anyMatch(value -> value.signum() < 0);
    }

    private static Ticking whole(Response response, List<String> ids, Whole rule) {
        var answers = rule.answers();
        var full = rule.full();
        var right = ids.stream().map(answers::contains).toList();
        if (!ids.containsAll(answers)) {
            throw new NotTaken(response.line(), "no-right");
        }
        return checked(
                response,
                new Ticking(
                        right.stream().map(one -> one ? full : BigDecimal.ZERO).toList(),
                        right,
                        full,
                        Scoring.ALL_OR_NOTHING,
                        rule.below()));
    }

    private static Ticking tried(Response response, Expression score, List<String> ids, int most) {
        var gains = new ArrayList<BigDecimal>();
        var full = BigDecimal.ZERO;
        for (int answer = 1; answer < 1 << ids.size(); answer++) {
            if (most > 0 && Integer.bitCount(answer) > most) {
                gains.add(null);
                continue;
            }
            var ticked = ids(ids, answer);
            var given = Evaluation.container(ticked, !response.ordered());
            var gained = Evaluation.of(response, given).number(score);
            gains.add(gained);
            full = full.max(gained);
        }
        return full.signum() <= 0 ? none(response) : explained(response, ids, gains, full);
    }

    private static Ticking explained(
            Response response, List<String> ids, List<@Nullable BigDecimal> gains, BigDecimal full) {
        var gaining = IntStream.range(0, gains.size())
                .filter(answer -> gains.get(answer) != null && gains.get(answer).signum() > 0)
                .map(answer -> answer + 1)
                .toArray();
        var below = gains.stream().anyMatch(gain -> gain != null && gain.signum() < 0);
        if (gaining.length == 1 && Integer.bitCount(gaining[0]) > 1) {
            return whole(response, ids, new Whole(ids(ids, gaining[0]), full, below));
        }
        var values = IntStream.range(0, ids.size())
                .mapToObj(option -> gains.get((1 << option) - 1))
                .map(gain -> gain == null ? BigDecimal.ZERO : gain)
                .toList();
        for (int answer = 1; answer <= gains.size(); answer++) {
            var gain = gains.get(answer - 1);
            if (gain != null
                    && gain.max(BigDecimal.ZERO)
                                    .compareTo(added(values, answer)
                                            .max(BigDecimal.ZERO)
                                            .min(full))
                            != 0) {
                throw new NotTaken(response.line(), "combination", response.id());
            }
        }
        return new Ticking(values, right(response, ids, values), full, Scoring.PARTS, below);
    }

    private static BigDecimal added(List<BigDecimal> values, int answer) {
        return IntStream.range(0, values.size())
                .filter(option -> (answer >> option & 1) == 1)
                .mapToObj(values::get)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> ids(List<String> ids, int answer) {
        return IntStream.range(0, ids.size())
                .filter(option -> (answer >> option & 1) == 1)
                .mapToObj(ids::get)
                .toList();
    }

    private static Ticking none(Response response) {
        throw new NotTaken(response.line(), "no-right");
    }

    private static Ticking checked(Response response, Ticking ticking) {
        return ticking.full.signum() <= 0 || !ticking.right.contains(true) ? none(response) : ticking;
    }

    private static List<Boolean> right(Response response, List<String> ids, List<BigDecimal> values) {
        return IntStream.range(0, ids.size())
                .mapToObj(option -> response.correct().isEmpty() || Collections.disjoint(response.correct(), ids)
                        ? values.get(option).signum() > 0
                        : response.correct().contains(ids.get(option)))
                .toList();
    }

    /** A rule without the case of no answer, which scores nothing here anyway. */
    static Expression unwrapped(Expression score) {
        if (score instanceof If(var condition, var then, var otherwise) && condition instanceof Operation test) {
            var negated = test.name().equals("not")
                    && test.operands().getFirst() instanceof Operation inner
                    && inner.name().equals("isNull");
            if (test.name().equals("isNull") && nothing(then)) {
                return unwrapped(otherwise);
            }
            if ((negated || test.name().equals("isNotNull")) && nothing(otherwise)) {
                return unwrapped(then);
            }
        }
        return score;
    }

    private static boolean nothing(Expression expression) {
        return expression instanceof Constant(var value)
                && (!(value instanceof BigDecimal number) || number.signum() <= 0);
    }

    /**
     * @param answers that together are the right answer
     * @param below whether every other scores less than nothing
     */
    record Whole(List<?> answers, BigDecimal full, boolean below) {}

    /** The rule that one answer as a whole scores, and every other nothing; null when it is another rule. */
    static @Nullable Whole matched(Expression score) {
        return unwrapped(score) instanceof If(var condition, var then, var otherwise)
                        && condition instanceof Operation test
                        && test.name().equals("match")
                        && then instanceof Constant(BigDecimal full)
                        && full.signum() > 0
                        && nothing(otherwise)
                        && constant(test) instanceof Constant(var value)
                        && value != null
                ? new Whole(
                        value instanceof List<?> list ? list : List.of(value),
                        full,
                        otherwise instanceof Constant(BigDecimal less) && less.signum() < 0)
                : null;
    }

    private static @Nullable Expression constant(Operation match) {
        var one = match.operands().getFirst();
        var other = match.operands().getLast();
        if (one instanceof Expression.Given) {
            return other;
        }
        return other instanceof Expression.Given ? one : null;
    }

    /** Whether right and wrong say it all: the right ones gain equal parts, the wrong ones lose as much. */
    private boolean even() {
        var right = IntStream.range(0, values.size()).filter(this.right::get).count();
        var part = full.divide(BigDecimal.valueOf(Math.max(1, right)), java.math.MathContext.DECIMAL64);
        return IntStream.range(0, values.size())
                .allMatch(option -> Values.close(values.get(option), this.right.get(option) ? part : part.negate()));
    }

    /** @param one whether only one is chosen */
    List<@Nullable BigDecimal> shares(boolean one) {
        var plain = one
                ? IntStream.range(0, values.size())
                        .allMatch(
                                option -> Values.close(values.get(option), right.get(option) ? full : BigDecimal.ZERO))
                : scoring == Scoring.ALL_OR_NOTHING || even();
        var shares = new ArrayList<@Nullable BigDecimal>();
        for (var value : values) {
            shares.add(
                    plain
                            ? null
                            : Values.percent(value, full)
                                    .max(Values.HUNDRED.negate())
                                    .min(Values.HUNDRED));
        }
        return shares;
    }

    List<Option> options(List<String> texts, List<String> feedback, boolean one) {
        var shares = shares(one);
        return IntStream.range(0, texts.size())
                .mapToObj(option ->
                        new Option(texts.get(option), right.get(option), feedback.get(option), shares.get(option)))
                .toList();
    }
}
