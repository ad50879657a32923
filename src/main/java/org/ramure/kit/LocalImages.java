package org.ramure.kit;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Images of our own house only: one from elsewhere would tell that house who reads; its words are shown instead. */
class LocalImages implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    LocalImages(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        var address = ((Image) node).getDestination();
        var words = Markdown.words(node);
        var html = context.getWriter();
        if (address.startsWith("/files/")) {
            html.tag("img", Map.of("src", context.encodeUrl(address), "alt", words, "loading", "lazy"), true);
        } else {
            html.text(words);
        }
    }
}
