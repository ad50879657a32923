package org.ramure.quizzes.exchange.qti;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ramure.quizzes.exchange.qti.Expression.Constant;
import org.ramure.quizzes.exchange.qti.Expression.If;
import org.ramure.quizzes.exchange.qti.Expression.Operation;
import org.ramure.quizzes.exchange.qti.Expression.Unknown;
import org.ramure.quizzes.exchange.qti.Node.Element;

/**
 * Goes through response processing once, for every answer at a time: what each outcome is worth in terms of the
 * responses. A template and the same rules written out thus become one and the same expression.
 */
final class Processing {

    private static final int HEAVIEST = 2_000;
    private static final Pattern TEMPLATE = Pattern.compile(
            "https?://[a-z.]*imsglobal\\.org/\\S*/(match_correct|map_response|map_response_point)(\\.xml)?");

    private final Map<String, Response> responses;
    private final Map<String, Expression> defaults;

    private Processing(Map<String, Response> responses, Map<String, Expression> defaults) {
        this.responses = responses;
        this.defaults = defaults;
    }

    /**
     * @param defaults of the outcomes
     * @return what each outcome is worth at the end
     * @throws NotTaken when the rules are in no known template, or too many
     */
    static Map<String, Expression> outcomes(
            Element processing, Map<String, Response> responses, Map<String, Expression> defaults) {
        var run = new Processing(responses, defaults);
        var outcomes = new HashMap<>(defaults);
        var template = processing.attribute("template").strip();
        if (processing.elements().isEmpty() && !template.isEmpty()) {
            outcomes.put("SCORE", run.template(processing, template));
            return outcomes;
        }
        run.statements(processing.elements(), outcomes);
        return outcomes;
    }

    private Expression template(Element processing, String address) {
        var matcher = TEMPLATE.matcher(address);
        if (!matcher.matches()) {
            throw new NotTaken(processing.line(), "template", address);
        }
        var response = responses.get("RESPONSE");
        if (response == null) {
            throw new NotTaken(processing.line(), "template-response", address);
        }
        return standard(response, matcher.group(1));
    }

    static Expression standard(Response response, String template) {
        var given = new Expression.Given(response.id());
        return switch (template) {
            case "match_correct" -> new If(operation("match", given, correct(response)), number(1), number(0));
            case "map_response" ->
                response.mapping() == null || response.type().equals("point")
                        ? new Unknown("mapResponse " + response.id())
                        : new If(operation("isNull", given), number(0), new Expression.Mapped(response.id()));
            default ->
                response.areas() == null
                        ? new Unknown("mapResponsePoint " + response.id())
                        : new If(operation("isNull", given), number(0), new Expression.Hit(response.id()));
        };
    }

    static Operation operation(String name, Expression... operands) {
        return new Operation(name, Map.of(), List.of(operands));
    }

    static Constant number(long number) {
        return new Constant(java.math.BigDecimal.valueOf(number));
    }

    static Constant correct(Response response) {
        return constant(response.correct(), response);
    }

    private static Constant constant(List<String> values, Response response) {
        var typed =
                values.stream().map(value -> literal(value, response.type())).toList();
        if (response.single()) {
            return new Constant(typed.isEmpty() ? null : typed.getFirst());
        }
        return new Constant(Evaluation.container(typed, !response.ordered()));
    }

    static Object literal(String written, String type) {
        var value = Response.value(written, type);
        return switch (type) {
            case "integer", "float" ->
                Values.number(value).<Object>map(number -> number).orElse(value);
            case "boolean" -> value.equals("true");
            default -> value;
        };
    }

    /** @return whether what follows is still reached */
    private boolean statements(List<Element> statements, Map<String, Expression> outcomes) {
        for (var statement : statements) {
            switch (statement.name()) {
                case "setOutcomeValue" -> set(statement, outcomes);
                case "responseCondition" -> outcomes.putAll(branch(statement.elements(), 0, outcomes));
                case "responseProcessingFragment" -> {
                    if (!statements(statement.elements(), outcomes)) {
                        return false;
                    }
                }
                case "exitResponse" -> {
                    return false;
                }
                default -> outcomes.replaceAll((name, value) -> new Unknown(statement.name()));
            }
        }
        return true;
    }

    private void set(Element statement, Map<String, Expression> outcomes) {
        var value = statement.elements().isEmpty()
                ? Expression.NOTHING
                : expression(statement.elements().getFirst(), outcomes);
        if (value.weight() > HEAVIEST) {
            throw new NotTaken(statement.line(), "too-long");
        }
        outcomes.put(statement.attribute("identifier").strip(), value);
    }

    private Map<String, Expression> branch(List<Element> branches, int place, Map<String, Expression> before) {
        if (branches.size() > HEAVIEST / 4) {
            throw new NotTaken(branches.getFirst().line(), "too-long");
        }
        if (place >= branches.size()) {
            return before;
        }
        var branch = branches.get(place);
        var parts = branch.elements();
        var then = new HashMap<>(before);
        if (branch.is("responseElse")) {
            inside(parts, then);
            return then;
        }
        if (parts.isEmpty()) {
            return before;
        }
        var condition = expression(parts.getFirst(), before);
        inside(parts.subList(1, parts.size()), then);
        var otherwise = branch(branches, place + 1, before);
        if (condition instanceof Constant(var known)) {
            return Boolean.TRUE.equals(known) ? then : otherwise;
        }
        var names = new LinkedHashSet<>(then.keySet());
        names.addAll(otherwise.keySet());
        var merged = new HashMap<String, Expression>();
        for (var name : names) {
            var value = merged(
                    condition,
                    then.getOrDefault(name, Expression.NOTHING),
                    otherwise.getOrDefault(name, Expression.NOTHING));
            if (value.weight() > HEAVIEST) {
                throw new NotTaken(branch.line(), "too-long");
            }
            merged.put(name, value);
        }
        return merged;
    }

    /** Leaving from within a condition is not followed: what then holds is unknown. */
    private void inside(List<Element> statements, Map<String, Expression> outcomes) {
        if (!statements(statements, outcomes)) {
            outcomes.replaceAll((name, value) -> new Unknown("exitResponse"));
        }
    }

    /** What is added in one branch alone becomes a term of its own, so that responses stay apart. */
    private static Expression merged(Expression condition, Expression then, Expression otherwise) {
        if (then.equals(otherwise)) {
            return then;
        }
        var common = new ArrayList<Expression>();
        var left = new ArrayList<>(then.terms());
        var right = new ArrayList<>(otherwise.terms());
        for (var term : List.copyOf(left)) {
            if (right.remove(term)) {
                left.remove(term);
                common.add(term);
            }
        }
        if (common.isEmpty()) {
            return new If(condition, then, otherwise);
        }
        common.add(new If(condition, rest(left), rest(right)));
        return Expression.sum(common);
    }

    private static Expression rest(List<Expression> terms) {
        return terms.isEmpty() ? number(0) : Expression.sum(terms);
    }

    private static boolean zero(Expression expression) {
        return expression instanceof Constant(var value)
                && value instanceof java.math.BigDecimal number
                && number.signum() == 0;
    }

    private Expression expression(Element element, Map<String, Expression> outcomes) {
        var id = element.attribute("identifier").strip();
        return switch (element.name()) {
            case "baseValue" -> new Constant(literal(element.text(), element.attribute("baseType")));
            case "null" -> Expression.NOTHING;
            case "variable" ->
                responses.containsKey(id)
                        ? new Expression.Given(id)
                        : outcomes.getOrDefault(id, new Unknown("variable " + id));
            case "correct" -> known(id, Processing::correct, "correct");
            case "default" ->
                responses.containsKey(id)
                        ? known(id, response -> constant(response.before(), response), "default")
                        : defaults.getOrDefault(id, new Unknown("default " + id));
            case "mapResponse" -> mapped(id);
            case "mapResponsePoint" ->
                known(
                        id,
                        response -> response.areas() == null
                                ? new Unknown("mapResponsePoint " + id)
                                : new Expression.Hit(response.id()),
                        "mapResponsePoint");
            default -> operation(element, outcomes);
        };
    }

    private Expression mapped(String id) {
        var response = responses.get(id);
        return response == null || response.mapping() == null || response.type().equals("point")
                ? new Unknown("mapResponse " + id)
                : new Expression.Mapped(id);
    }

    private Expression known(String id, java.util.function.Function<Response, Expression> of, String name) {
        var response = responses.get(id);
        return response == null ? new Unknown(name + " " + id) : of.apply(response);
    }

    private Expression operation(Element element, Map<String, Expression> outcomes) {
        if (!Evaluation.OPERATORS.contains(element.name()) || element.yes("substring")) {
            return new Unknown(element.name());
        }
        var operands = element.elements().stream()
                .map(operand -> expression(operand, outcomes))
                .toList();
        if (!Evaluation.takes(element.name(), operands.size(), element.attribute("n"))) {
            return new Unknown(element.name());
        }
        var operation = new Operation(element.name(), element.attributes(), operands);
        if (element.is("equal") && !Tolerance.understood(operation)) {
            return new Unknown("equal");
        }
        if (operation.weight() > HEAVIEST) {
            throw new NotTaken(element.line(), "too-long");
        }
        var constants = operands.stream().allMatch(Constant.class::isInstance);
        if (constants) {
            return new Constant(new Evaluation(Map.of(), Map.of()).value(operation));
        }
        return element.is("sum") ? Expression.sum(withoutZeros(operation.terms())) : operation;
    }

    private static List<Expression> withoutZeros(List<Expression> terms) {
        var some = terms.stream().filter(term -> !zero(term)).toList();
        return some.isEmpty() ? terms.subList(0, 1) : some;
    }
}
