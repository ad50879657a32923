package org.ramure.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Changes the addresses of images and links in Markdown, where they stand in parentheses; all else stays as it is. */
public final class MarkdownAddresses {

    private static final Pattern INLINE = Pattern.compile("]\\(\\s*(<[^<>\\n]*>|[^\\s()]*)");

    private MarkdownAddresses() {}

    private record Change(int at, int length, String address) {}

    /**
     * @param image gives the new address of an image, or the same
     * @param link gives the new address of a link, or the same
     */
    public static String map(String markdown, UnaryOperator<String> image, UnaryOperator<String> link) {
        if (!markdown.contains("](")) {
            return markdown;
        }
        var changes = new ArrayList<Change>();
        Markdown.source(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Image node) {
                visitChildren(node);
                change(markdown, node, node.getDestination(), image, changes);
            }

            @Override
            public void visit(Link node) {
                visitChildren(node);
                change(markdown, node, node.getDestination(), link, changes);
            }
        });
        var text = new StringBuilder(markdown);
        changes.stream()
                .sorted(Comparator.comparingInt(Change::at).reversed())
                .forEach(change -> text.replace(change.at, change.at + change.length, change.address));
        return text.toString();
    }

    private static void change(
            String markdown, Node node, String address, UnaryOperator<String> to, List<Change> changes) {
        var changed = to.apply(address);
        var spans = node.getSourceSpans();
        if (changed.equals(address) || spans.isEmpty()) {
            return;
        }
        var from = spans.getFirst().getInputIndex();
        var source = markdown.substring(
                from, spans.getLast().getInputIndex() + spans.getLast().getLength());
        var matcher = INLINE.matcher(source);
        if (matcher.find(Math.max(0, source.lastIndexOf("](")))) {
            changes.add(new Change(from + matcher.start(1), matcher.end(1) - matcher.start(1), changed));
        }
    }
}
