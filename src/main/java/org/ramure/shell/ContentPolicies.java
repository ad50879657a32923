package org.ramure.shell;

import java.util.Collection;
import java.util.stream.Collectors;

/** The two Content-Security-Policies of the house. */
public final class ContentPolicies {

    /** Everything but the page of the app: our own files, and nothing inline. */
    static final String SITE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                    + "media-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'self'";

    private ContentPolicies() {}

    /**
     * The page of the app: Vaadin 25.2 makes functions of what its server sends ({@code unsafe-eval}) and styles its parts
     * inline; of inline scripts only those of this very answer run.
     *
     * @param nonce new for every answer
     * @param videoHosts of other houses that may serve films of lessons
     */
    public static String app(String nonce, Collection<String> videoHosts) {
        var films = videoHosts.stream().sorted().map(host -> " https://" + host).collect(Collectors.joining());
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:" + films + "; "
                + "font-src 'self' data:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; object-src 'none'; "
                + "base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
    }
}
