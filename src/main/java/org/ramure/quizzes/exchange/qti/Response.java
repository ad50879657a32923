package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question.Shape;
import org.ramure.quizzes.exchange.qti.Node.Element;

/**
 * A response of an item as it is declared, with its right answer and what answers are mapped to.
 *
 * @param correct normalised by {@link #value(String)}; empty when none is told
 */
record Response(
        String id,
        String cardinality,
        String type,
        List<String> correct,
        List<String> before,
        @Nullable Mapping mapping,
        @Nullable AreaMapping areas,
        int line) {

    /** @param exact whether letters' case matters */
    record Entry(String key, BigDecimal value, boolean exact) {}

    record Mapping(
            List<Entry> entries,
            BigDecimal otherwise,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {

        BigDecimal of(String value) {
            return entries.stream()
                    .filter(entry -> entry.exact()
                            ? entry.key().equals(value)
                            : entry.key().equalsIgnoreCase(value))
                    .findFirst()
                    .map(Entry::value)
                    .orElse(otherwise);
        }

        BigDecimal bounded(BigDecimal sum) {
            return Response.bounded(sum, least, most);
        }
    }

    record MappedArea(Shape shape, List<Integer> numbers, BigDecimal value) {}

    record AreaMapping(
            List<MappedArea> areas,
            BigDecimal otherwise,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {}

    static BigDecimal bounded(BigDecimal sum, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        var above = least == null ? sum : sum.max(least);
        return most == null ? above : above.min(most);
    }

    static Response of(Element declaration, Collection<String> ignored) {
        var id = declaration.attribute("identifier").strip();
        var type = declaration.attribute("baseType").strip();
        var mapping = declaration.elements("mapping").findFirst();
        var areas = declaration.elements("areaMapping").findFirst();
        return new Response(
                id,
                declaration.attribute("cardinality").strip(),
                type,
                values(declaration, "correctResponse", type),
                values(declaration, "defaultValue", type),
                mapping.map(one -> mapping(one, type, ignored)).orElse(null),
                areas.map(one -> areas(one, ignored)).orElse(null),
                declaration.line());
    }

    private static List<String> values(Element declaration, String name, String type) {
        return declaration
                .elements(name)
                .flatMap(one -> one.elements("value"))
                .map(value -> value(value.text(), type))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    boolean single() {
        return cardinality.equals("single");
    }

    boolean ordered() {
        return cardinality.equals("ordered");
    }

    boolean number() {
        return type.equals("integer") || type.equals("float");
    }

    String value(String written) {
        return value(written, type);
    }

    /** One way to write each value: numbers without needless zeros, the two of an undirected pair in one order. */
    static String value(String written, String type) {
        var bare = written.strip();
        return switch (type) {
            case "integer", "float" -> Values.number(bare).map(Values::plain).orElse(bare);
            case "pair" ->
                String.join(" ", Stream.of(bare.split("\\s+")).sorted().toList());
            case "directedPair", "point" -> bare.replaceAll("\\s+", " ");
            default -> bare;
        };
    }

    private static Mapping mapping(Element mapping, String type, Collection<String> ignored) {
        var exact = !mapping.attribute("caseSensitive").equals("false");
        var entries = new ArrayList<Entry>();
        mapping.elements("mapEntry").forEach(entry -> {
            var own = entry.attribute("caseSensitive");
            entries.add(new Entry(
                    value(entry.attribute("mapKey"), type),
                    Values.number(entry.attribute("mappedValue"))
                            .orElseThrow(() -> new NotTaken(
                                    entry.line(), "number", "mappedValue", entry.attribute("mappedValue"))),
                    own.isEmpty() ? exact : own.equals("true")));
        });
        return new Mapping(
                List.copyOf(entries),
                otherwise(mapping),
                bound(mapping, "lowerBound", ignored),
                bound(mapping, "upperBound", ignored));
    }

    private static BigDecimal otherwise(Element mapping) {
        var written = mapping.attribute("defaultValue");
        return written.isBlank()
                ? BigDecimal.ZERO
                : Values.number(written)
                        .orElseThrow(() -> new NotTaken(mapping.line(), "number", "defaultValue", written));
    }

    /** One that is no number is left out, and told. */
    private static @Nullable BigDecimal bound(Element mapping, String name, Collection<String> ignored) {
        var written = mapping.attribute(name);
        var number = Values.number(written);
        if (number.isEmpty() && !written.isBlank()) {
            ignored.add(name + "=\"" + written + "\"");
        }
        return number.orElse(null);
    }

    private static AreaMapping areas(Element mapping, Collection<String> ignored) {
        var areas = new ArrayList<MappedArea>();
        mapping.elements("areaMapEntry")
                .forEach(entry -> areas.add(new MappedArea(
                        Shapes.shape(entry),
                        Shapes.numbers(entry),
                        Values.number(entry.attribute("mappedValue"))
                                .orElseThrow(() -> new NotTaken(
                                        entry.line(), "number", "mappedValue", entry.attribute("mappedValue"))))));
        return new AreaMapping(
                List.copyOf(areas),
                otherwise(mapping),
                bound(mapping, "lowerBound", ignored),
                bound(mapping, "upperBound", ignored));
    }
}
