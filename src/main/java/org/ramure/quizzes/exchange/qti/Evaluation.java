package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Computes expressions for one set of answers, with NULL where QTI has it. */
final class Evaluation {

    /** What is computed here, by the names of the specification; of others nothing is guessed. */
    static final Set<String> OPERATORS = Set.of(
            "sum",
            "product",
            "subtract",
            "divide",
            "min",
            "max",
            "multiple",
            "ordered",
            "index",
            "containerSize",
            "isNull",
            "isNotNull",
            "and",
            "or",
            "not",
            "anyN",
            "match",
            "equal",
            "notEqual",
            "gt",
            "gte",
            "lt",
            "lte",
            "stringMatch",
            "member",
            "contains");

    private static final Set<String> ONE = Set.of("index", "containerSize", "isNull", "isNotNull", "not");
    private static final Set<String> TWO = Set.of(
            "subtract",
            "divide",
            "match",
            "equal",
            "notEqual",
            "gt",
            "gte",
            "lt",
            "lte",
            "stringMatch",
            "member",
            "contains");

    /** Whether an operator is written as the specification has it. */
    static boolean takes(String name, int operands, String place) {
        if (name.equals("index") && Values.number(place).isEmpty()) {
            return false;
        }
        return ONE.contains(name) ? operands == 1 : TWO.contains(name) ? operands == 2 : operands > 0;
    }

    private final Map<String, Response> declared;
    private final Map<String, Object> given;

    /** @param given a text, or a list of texts where several may be given, by the response's name; absent for NULL */
    Evaluation(Map<String, Response> declared, Map<String, Object> given) {
        this.declared = declared;
        this.given = given;
    }

    static Evaluation of(Response response, @Nullable Object given) {
        return new Evaluation(Map.of(response.id(), response), given == null ? Map.of() : Map.of(response.id(), given));
    }

    /** Zero for NULL. */
    BigDecimal number(Expression expression) {
        return value(expression) instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    @Nullable
    Object value(Expression expression) {
        return switch (expression) {
            case Expression.Constant(var value) -> value;
            case Expression.Given(var response) -> typed(response);
            case Expression.Mapped(var response) -> mapped(response);
            case Expression.Hit(var response) -> hit(response);
            case Expression.If(var condition, var then, var otherwise) ->
                value(Boolean.TRUE.equals(value(condition)) ? then : otherwise);
            case Expression.Operation operation -> operation(operation);
            case Expression.Unknown(var name) -> throw new IllegalStateException("Not computed: " + name);
        };
    }

    private @Nullable Object typed(String response) {
        var answer = given.get(response);
        var known = Objects.requireNonNull(declared.get(response));
        if (answer instanceof List<?> several) {
            return several.isEmpty()
                    ? null
                    : several.stream().map(one -> typed(known, one)).toList();
        }
        return answer == null ? null : typed(known, answer);
    }

    private static Object typed(Response response, Object answer) {
        if (answer instanceof String text) {
            if (response.number()) {
                return Values.number(text).<Object>map(number -> number).orElse(text);
            }
            if (response.type().equals("boolean")) {
                return text.equals("true");
            }
        }
        return answer;
    }

    private BigDecimal mapped(String response) {
        var known = Objects.requireNonNull(declared.get(response));
        var mapping = known.mapping();
        if (mapping == null) {
            return BigDecimal.ZERO;
        }
        var answer = given.get(response);
        var answers = answer instanceof List<?> several ? several : answer == null ? List.of() : List.of(answer);
        return mapping.bounded(
                answers.stream().map(one -> mapping.of(String.valueOf(one))).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Each area counts once, each point that lies in none by itself. */
    private BigDecimal hit(String response) {
        var areas = Objects.requireNonNull(declared.get(response)).areas();
        if (areas == null) {
            return BigDecimal.ZERO;
        }
        var answer = given.get(response);
        var points = answer instanceof List<?> several ? several : answer == null ? List.of() : List.of(answer);
        var hit = new LinkedHashSet<Response.MappedArea>();
        var sum = BigDecimal.ZERO;
        for (var point : points) {
            var area = areas.areas().stream()
                    .filter(one -> Shapes.contains(one.shape(), one.numbers(), String.valueOf(point)))
                    .findFirst();
            if (area.isEmpty()) {
                sum = sum.add(areas.otherwise());
            } else if (hit.add(area.get())) {
                sum = sum.add(area.get().value());
            }
        }
        return Response.bounded(sum, areas.least(), areas.most());
    }

    private @Nullable Object operation(Expression.Operation operation) {
        var values = new ArrayList<@Nullable Object>();
        for (var operand : operation.operands()) {
            values.add(value(operand));
        }
        return switch (operation.name()) {
            case "sum" -> folded(values, BigDecimal::add);
            case "product" -> folded(values, BigDecimal::multiply);
            case "subtract" -> folded(values, BigDecimal::subtract);
            case "divide" ->
                folded(values, (one, other) -> other.signum() == 0 ? null : one.divide(other, MathContext.DECIMAL64));
            case "min" -> folded(values, BigDecimal::min);
            case "max" -> folded(values, BigDecimal::max);
            case "multiple" -> container(values, true);
            case "ordered" -> container(values, false);
            case "containerSize" -> BigDecimal.valueOf(values.getFirst() instanceof List<?> list ? list.size() : 0);
            case "index" -> index(values.getFirst(), operation.settings().getOrDefault("n", ""));
            case "isNull" -> empty(values.getFirst());
            case "isNotNull" -> !empty(values.getFirst());
            case "not" -> values.getFirst() instanceof Boolean truth ? !truth : null;
            case "and" -> decided(values, false);
            case "or" -> decided(values, true);
            case "anyN" -> any(values, operation.settings());
            case "match" -> compared(values, Evaluation::same);
            case "equal" ->
                compared(values, (one, other) -> Tolerance.of(operation).near(one, other));
            case "notEqual" -> compared(values, (one, other) -> !same(one, other));
            case "gt" -> compared(values, (one, other) -> order(one, other) > 0);
            case "gte" -> compared(values, (one, other) -> order(one, other) >= 0);
            case "lt" -> compared(values, (one, other) -> order(one, other) < 0);
            case "lte" -> compared(values, (one, other) -> order(one, other) <= 0);
            case "stringMatch" ->
                compared(values, (one, other) -> words(String.valueOf(one), String.valueOf(other), operation));
            case "member" ->
                compared(
                        values,
                        (one, all) ->
                                all instanceof List<?> list && list.stream().anyMatch(other -> same(one, other)));
            case "contains" -> compared(values, (all, some) -> list(all).containsAll(list(some)));
            default -> throw new IllegalStateException("Not computed: " + operation.name());
        };
    }

    private static boolean empty(@Nullable Object value) {
        return value == null || value.equals("") || value instanceof List<?> list && list.isEmpty();
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of(value);
    }

    private static @Nullable Object folded(
            List<@Nullable Object> values, BinaryOperator<@Nullable BigDecimal> operator) {
        var numbers = new ArrayList<BigDecimal>();
        for (var value : values) {
            for (var one : value instanceof List<?> list ? list : java.util.Collections.singletonList(value)) {
                if (!(one instanceof BigDecimal number)) {
                    return null;
                }
                numbers.add(number);
            }
        }
        BigDecimal result = null;
        for (var number : numbers) {
            result = result == null ? number : operator.apply(result, number);
            if (result == null) {
                return null;
            }
        }
        return result;
    }

    /** What has no order is kept in one, so that lists are equal when containers are. */
    static @Nullable Object container(List<? extends @Nullable Object> values, boolean sorted) {
        var members = values.stream()
                .filter(Objects::nonNull)
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .toList();
        if (members.isEmpty()) {
            return null;
        }
        return sorted
                ? members.stream()
                        .sorted(java.util.Comparator.comparing(String::valueOf))
                        .toList()
                : members;
    }

    private static @Nullable Object index(@Nullable Object container, String place) {
        var number = Values.number(place).map(BigDecimal::intValue).orElse(0);
        return container instanceof List<?> list && number >= 1 && number <= list.size() ? list.get(number - 1) : null;
    }

    /** And is decided by one that is false, or by one that is true. */
    private static @Nullable Boolean decided(List<@Nullable Object> values, boolean by) {
        if (values.contains(by)) {
            return by;
        }
        return values.contains(null) ? null : !by;
    }

    private static boolean any(List<@Nullable Object> values, Map<String, String> settings) {
        var count = values.stream().filter(Boolean.TRUE::equals).count();
        return BigDecimal.valueOf(count)
                                .compareTo(Values.number(settings.getOrDefault("min", "0"))
                                        .orElse(BigDecimal.ZERO))
                        >= 0
                && BigDecimal.valueOf(count)
                                .compareTo(Values.number(settings.getOrDefault("max", "9999"))
                                        .orElse(BigDecimal.ZERO))
                        <= 0;
    }

    private static @Nullable Boolean compared(List<@Nullable Object> values, BiPredicate<Object, Object> test) {
        if (values.size() != 2) {
            return null;
        }
        var one = values.getFirst();
        var other = values.getLast();
        return one == null || other == null ? null : test.test(one, other);
    }

    private static boolean same(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal second) {
            return number.compareTo(second) == 0;
        }
        if (one instanceof List<?> list && other instanceof List<?> second) {
            return list.size() == second.size()
                    && java.util.stream.IntStream.range(0, list.size())
                            .allMatch(place -> same(list.get(place), second.get(place)));
        }
        return one.equals(other);
    }

    private static int order(Object one, Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal second ? number.compareTo(second) : 0;
    }

    private static boolean words(String one, String other, Expression.Operation operation) {
        var exact = !"false".equals(operation.settings().get("caseSensitive"));
        return exact ? one.equals(other) : one.equalsIgnoreCase(other);
    }
}
