package org.ramure.shell;

/** The two Content-Security-Policies of the house. */
final class ContentPolicies {

    /** Pages of the public site: our own files and nothing inline but styles of drawings. */
    static final String SITE = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    /** The app: Vaadin 25.2 starts by an inline script, evaluates its own messages, and styles its parts inline. */
    static final String APP = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:; "
            + "connect-src 'self'; worker-src 'self' blob:; frame-src 'self'; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'self'";

    private ContentPolicies() {}
}
