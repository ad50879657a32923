package org.ramure.kit;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Makes a call-out of a quotation that begins with {@code [!TIP]} or another known word alone on its line. */
class CalloutBlocks extends AbstractVisitor implements PostProcessor {

    private static final Pattern MARK = Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|EXAMPLE)]\\s*");

    static class Callout extends CustomBlock {
        final String kind;

        Callout(String kind) {
            this.kind = kind;
        }
    }

    @Override
    public Node process(Node document) {
        document.accept(this);
        return document;
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
        if (!(quote.getFirstChild() instanceof Paragraph first) || !(first.getFirstChild() instanceof Text words)) {
            return;
        }
        var mark = MARK.matcher(words.getLiteral());
        var next = words.getNext();
        if (!mark.matches() || !(next == null || next instanceof SoftLineBreak)) {
            return;
        }
        words.unlink();
        if (next != null) {
            next.unlink();
        }
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        var callout = new Callout(mark.group(1).toLowerCase(Locale.ROOT));
        for (var child = quote.getFirstChild(); child != null; child = quote.getFirstChild()) {
            callout.appendChild(child);
        }
        quote.insertAfter(callout);
        quote.unlink();
    }

    /** A call-out says its kind in words: colour alone would not reach everyone. */
    static class Renderer implements NodeRenderer {

        private final HtmlNodeRendererContext context;
        private final UnaryOperator<String> label;

        Renderer(HtmlNodeRendererContext context, UnaryOperator<String> label) {
            this.context = context;
            this.label = label;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Callout.class);
        }

        @Override
        public void render(Node node) {
            var callout = (Callout) node;
            var html = context.getWriter();
            html.line();
            html.raw("<div role=\"note\" class=\"callout callout-" + callout.kind + "\"><p class=\"callout-title\">");
            html.text(label.apply(callout.kind));
            html.raw("</p>");
            html.line();
            for (var child = callout.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            html.raw("</div>");
            html.line();
        }
    }
}
