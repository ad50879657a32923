package org.ramure.kit;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** The page has the one first heading: a text's own begin below it. */
class ShownHeadings implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    ShownHeadings(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class);
    }

    @Override
    public void render(Node node) {
        var tag = "h" + Math.max(2, ((Heading) node).getLevel());
        var html = context.getWriter();
        html.line();
        html.tag(tag, context.extendAttributes(node, tag, Map.of()));
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/" + tag);
        html.line();
    }
}
