package org.ramure.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Where sign-in begins and where it leads: the wanted page travels in the address ({@code ?suite=/app/…}), not in a
 * session, so that it survives a restart and an anonymous visit opens none.
 */
@Component
class SignInReturn implements AuthenticationEntryPoint, AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final String HOME = "/app";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var query = request.getQueryString();
        response.sendRedirect(signIn(request.getRequestURI() + (query == null ? "" : "?" + query), ""));
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        response.sendRedirect(local(request.getParameter("suite")));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        response.sendRedirect(signIn(local(request.getParameter("suite")), "&erreur"));
    }

    private static String signIn(String wanted, String more) {
        return "/connexion?suite=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) + more;
    }

    /** Only addresses of the app: nobody is sent elsewhere by a link that somebody made. */
    private static String local(@Nullable String wanted) {
        return wanted != null
                        && (wanted.equals(HOME) || wanted.startsWith(HOME + "/") || wanted.startsWith(HOME + "?"))
                        && wanted.chars().noneMatch(c -> c < 0x20 || c == '\\')
                ? wanted
                : HOME;
    }
}
