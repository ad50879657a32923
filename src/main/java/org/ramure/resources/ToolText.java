package org.ramure.resources;

import java.util.Comparator;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.ramure.kit.Markdown;

/** The text of a tool in two: what it is for, plain words of the first paragraph; how to use it, the rest as it was. */
record ToolText(String purpose, String directions) {

    static ToolText of(String markdown) {
        for (var node = Markdown.source(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                var words = Markdown.words(node);
                return words.length() <= ResourceDraft.LONGEST_PURPOSE
                        ? new ToolText(words, after(markdown, node))
                        : new ToolText(beginning(words), markdown);
            }
            if (!(node instanceof Heading)) {
                break;
            }
        }
        return new ToolText("", markdown);
    }

    private static String after(String markdown, Node node) {
        var last = node.getSourceSpans().stream()
                .max(Comparator.comparingInt(SourceSpan::getInputIndex))
                .orElseThrow();
        return markdown.substring(last.getInputIndex() + last.getLength()).strip();
    }

    /** Whole sentences, or whole words when the first sentence is too long. */
    private static String beginning(String words) {
        var most = words.substring(0, ResourceDraft.LONGEST_PURPOSE - 1);
        var end = Math.max(most.lastIndexOf(". "), Math.max(most.lastIndexOf("? "), most.lastIndexOf("! ")));
        return end > 0 ? most.substring(0, end + 1) : most.substring(0, Math.max(1, most.lastIndexOf(' '))) + "…";
    }
}
