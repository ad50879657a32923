package org.ramure.quizzes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Markdown as a tree of a few harmless elements, for screens that build their elements one by one: no text of a person
 * ever becomes HTML by being pasted into it.
 */
public record Passage(List<Node> nodes) {

    public static final Passage EMPTY = new Passage(List.of());

    public Passage {
        nodes = List.copyOf(nodes);
    }

    public static Passage of(String markdown) {
        return markdown.isBlank() ? EMPTY : PassageReader.read(markdown);
    }

    /** As {@link #of}, where {@code [[1]]} becomes an element {@code gap} with that number as its text. */
    public static Passage withGaps(String markdown) {
        return markdown.isBlank() ? EMPTY : PassageReader.readWithGaps(markdown);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** Whether an element of this name is somewhere in it. */
    public boolean has(String tag) {
        return nodes.stream().anyMatch(node -> node.has(tag));
    }

    /** The words alone. */
    public String words() {
        return nodes.stream().map(Node::words).reduce("", String::concat).strip();
    }

    /**
     * @param tag an HTML element from a short list, {@code gap}, {@code formula}, {@code formula-block}, or empty for mere
     *     words
     * @param text the words, the TeX of a formula, the number of a gap, or what an image or a sound is
     * @param address of a link, which begins with {@code /}, {@code https://}, {@code http://} or {@code mailto:}, or of an
     *     image or a sound of this house
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Node(String tag, String text, String address, List<Node> nodes) {

        public Node {
            nodes = List.copyOf(nodes);
        }

        static Node words(String text) {
            return new Node("", text, "", List.of());
        }

        boolean has(String wanted) {
            return tag.equals(wanted) || nodes.stream().anyMatch(node -> node.has(wanted));
        }

        String words() {
            return (tag.equals("gap") ? "…" : text)
                    + nodes.stream().map(Node::words).reduce("", String::concat)
                    + (BLOCKS.contains(tag) ? " " : "");
        }

        private static final List<String> BLOCKS = List.of("p", "li", "br", "pre", "blockquote", "h3", "td", "th");
    }
}
