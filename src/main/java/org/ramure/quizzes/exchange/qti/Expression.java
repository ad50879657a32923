package org.ramure.quizzes.exchange.qti;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a variable is worth after response processing, in terms of the responses alone. */
sealed interface Expression {

    Expression NOTHING = new Constant(null);

    /** @param value a number, a truth, a text or a list of these; null for QTI's NULL */
    record Constant(@Nullable Object value) implements Expression {}

    /** What was answered. */
    record Given(String response) implements Expression {}

    /** What the mapping of a response makes of what was answered. */
    record Mapped(String response) implements Expression {}

    /** What the areas of a response make of the points that were set. */
    record Hit(String response) implements Expression {}

    record If(Expression condition, Expression then, Expression otherwise) implements Expression {}

    record Operation(String name, Map<String, String> settings, List<Expression> operands) implements Expression {
        public Operation {
            settings = Map.copyOf(settings);
            operands = List.copyOf(operands);
        }
    }

    /** Something that nobody here computes, by the name that the file has for it. */
    record Unknown(String name) implements Expression {}

    private List<Expression> within() {
        return switch (this) {
            case If(var condition, var then, var otherwise) -> List.of(condition, then, otherwise);
            case Operation operation -> operation.operands();
            case Constant _, Given _, Mapped _, Hit _, Unknown _ -> List.of();
        };
    }

    /** Of which responses it speaks. */
    default Set<String> responses() {
        var found = new TreeSet<String>();
        switch (this) {
            case Given(var response) -> found.add(response);
            case Mapped(var response) -> found.add(response);
            case Hit(var response) -> found.add(response);
            case Constant _, Unknown _, If _, Operation _ -> within().forEach(part -> found.addAll(part.responses()));
        }
        return found;
    }

    /** Names of what nobody computes in it. */
    default Set<String> unknown() {
        var found = new TreeSet<String>();
        if (this instanceof Unknown(var name)) {
            found.add(name);
        }
        within().forEach(part -> found.addAll(part.unknown()));
        return found;
    }

    default int weight() {
        return 1 + within().stream().mapToInt(Expression::weight).sum();
    }

    /** What is added up. */
    default List<Expression> terms() {
        return this instanceof Operation(var name, var _, var operands) && name.equals("sum")
                ? operands.stream().flatMap(term -> term.terms().stream()).toList()
                : List.of(this);
    }

    static Expression sum(List<Expression> terms) {
        return terms.size() == 1 ? terms.getFirst() : new Operation("sum", Map.of(), terms);
    }
}
