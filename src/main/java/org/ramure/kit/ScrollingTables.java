package org.ramure.kit;

import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.PostProcessor;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Puts each table into a frame that scrolls sideways by itself and can be reached by keyboard. */
class ScrollingTables extends AbstractVisitor implements PostProcessor {

    static class Frame extends CustomBlock {}

    @Override
    public Node process(Node document) {
        document.accept(this);
        return document;
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            var frame = new Frame();
            table.insertBefore(frame);
            frame.appendChild(table);
        } else {
            visitChildren(block);
        }
    }

    static class Renderer implements NodeRenderer {

        private final HtmlNodeRendererContext context;
        private final String label;

        Renderer(HtmlNodeRendererContext context, String label) {
            this.context = context;
            this.label = label;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Frame.class);
        }

        @Override
        public void render(Node frame) {
            var html = context.getWriter();
            html.line();
            html.raw("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"");
            html.text(label);
            html.raw("\">");
            for (var child = frame.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            html.raw("</div>");
            html.line();
        }
    }
}
