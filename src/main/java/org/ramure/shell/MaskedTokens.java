package org.ramure.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * In a form the token of its person looks different each time, so that the size of a compressed page tells nothing about it
 * (BREACH). Scripts read it from the cookie as it is: ours send it in a header, Vaadin's writes it into the form.
 */
class MaskedTokens implements CsrfTokenRequestHandler {

    private final CsrfTokenRequestHandler plain = new CsrfTokenRequestAttributeHandler();
    private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        if (isOfParts(request)) {
            return request.getHeader(token.getHeaderName());
        }
        var unmasked =
                request.getHeader(token.getHeaderName()) == null ? masked.resolveCsrfTokenValue(request, token) : null;
        return unmasked == null ? plain.resolveCsrfTokenValue(request, token) : unmasked;
    }

    /** To look for a token in its parts, the server would write them all to the disk first, whoever sends them. */
    private static boolean isOfParts(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
