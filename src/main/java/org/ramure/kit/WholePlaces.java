package org.ramure.kit;

import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * A place in the same text, such as a footnote, with the whole address of its page: the app's pages have another base, so
 * that {@code #fn-1} alone would leave for its first page. The app's router keeps away from it.
 *
 * @param page its path, or empty where {@code #fn-1} is enough
 */
record WholePlaces(String page) implements AttributeProvider {

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        var address = attributes.get("href");
        if (!page.isEmpty() && address != null && address.startsWith("#")) {
            attributes.put("href", page + address);
            attributes.put("router-ignore", "");
        }
    }
}
