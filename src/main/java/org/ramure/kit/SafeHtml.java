package org.ramure.kit;

/** HTML that is safe to show as it is: only {@link Markdown} makes it. */
public record SafeHtml(String html) {

    public static final SafeHtml EMPTY = new SafeHtml("");

    public boolean isEmpty() {
        return html.isEmpty();
    }
}
