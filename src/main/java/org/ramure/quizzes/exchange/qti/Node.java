package org.ramure.quizzes.exchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A piece of a file, as it was read or as it is to be written. */
sealed interface Node {

    record Words(String text) implements Node {}

    /**
     * @param name as QTI 2 says it, whatever the version
     * @param line where it begins, from 1; 0 for one that was made here
     */
    record Element(String name, Map<String, String> attributes, List<Node> nodes, int line) implements Node {

        static Element of(String name) {
            return new Element(name, new LinkedHashMap<>(), new ArrayList<>(), 0);
        }

        Element with(String attribute, Object value) {
            attributes.put(attribute, String.valueOf(value));
            return this;
        }

        Element add(Node... more) {
            nodes.addAll(List.of(more));
            return this;
        }

        Element add(List<? extends Node> more) {
            nodes.addAll(more);
            return this;
        }

        Element words(String text) {
            return add(new Words(text));
        }

        boolean is(String other) {
            return name.equals(other);
        }

        String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        boolean yes(String attribute) {
            return attribute(attribute).strip().equals("true");
        }

        List<Element> elements() {
            return nodes.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }

        Stream<Element> elements(String wanted) {
            return elements().stream().filter(element -> element.is(wanted));
        }

        /** Itself and everything in it, in the order of the file. */
        Stream<Element> all() {
            return Stream.concat(Stream.of(this), elements().stream().flatMap(Element::all));
        }

        Stream<Element> all(String wanted) {
            return all().filter(element -> element.is(wanted));
        }

        String text() {
            var text = new StringBuilder();
            collect(text);
            return text.toString();
        }

        private void collect(StringBuilder text) {
            for (var node : nodes) {
                switch (node) {
                    case Words(var words) -> text.append(words);
                    case Element element -> element.collect(text);
                }
            }
        }

        /** Of the classes that its author gave it, which say how to look at it. */
        boolean hasClass(String wanted) {
            return List.of(attribute("class").strip().split("\\s+")).contains(wanted);
        }
    }
}
