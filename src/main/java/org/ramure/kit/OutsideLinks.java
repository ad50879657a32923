package org.ramure.kit;

import java.util.Locale;
import java.util.Map;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** A link that leaves the house tells the other side neither who comes nor where from. */
class OutsideLinks implements AttributeProvider {

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link) {
            var address = link.getDestination().toLowerCase(Locale.ROOT);
            if (address.startsWith("http:") || address.startsWith("https:") || address.startsWith("//")) {
                attributes.put("rel", "noopener noreferrer");
            }
        }
    }
}
