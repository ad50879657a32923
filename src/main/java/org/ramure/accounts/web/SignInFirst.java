package org.ramure.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ramure.kit.AppPath;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Sends people to sign in first: the wanted page travels in the address ({@code ?suite=/app/…}), not in a session, so
 * that it survives a restart and an anonymous visit opens none.
 */
@Component
class SignInFirst implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var query = request.getQueryString();
        var wanted = AppPath.of(request.getRequestURI() + (query == null ? "" : "?" + query));
        response.sendRedirect("/connexion?suite=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }
}
