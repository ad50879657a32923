package org.ramure.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.ramure.kit.AppPath;
import org.ramure.kit.Navigation;
import org.ramure.kit.Texts;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Sends people to sign in first: the wanted page travels in the address ({@code ?suite=/app/…}), not in a session, so
 * that it survives a restart and an anonymous visit opens none.
 */
@Component
class SignInFirst implements AuthenticationEntryPoint {

    private static final Pattern SITE = Pattern.compile(
            "https?://(?<host>[^/:?#]+)(?::\\d+)?(?<path>(?:(?<app>/app)|(?<english>/en))?(?:[/?#].*)?)");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        var download = request.getRequestURI().startsWith("/api/");
        if (download && !Navigation.is(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var wanted = download ? pageBefore(request) : asked(request);
        var page = english(request) ? "/en/sign-in" : "/connexion";
        response.sendRedirect(page + "?suite=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    private static String asked(HttpServletRequest request) {
        var query = request.getQueryString();
        return AppPath.of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** A file shows no page that one could be brought back to: the page with its link does. */
    private static String pageBefore(HttpServletRequest request) {
        var from = SITE.matcher(referer(request));
        return from.matches() && from.group("host").equals(request.getServerName())
                ? AppPath.of(from.group("path"))
                : AppPath.HOME;
    }

    private static String referer(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader("Referer"), "");
    }

    /** Who comes from a page of the site goes on in its language; else the browser is asked. */
    private static boolean english(HttpServletRequest request) {
        var from = SITE.matcher(referer(request));
        if (from.matches() && from.group("host").equals(request.getServerName()) && from.group("app") == null) {
            return from.group("english") != null;
        }
        return request.getHeader("Accept-Language") != null
                && Texts.nearest(request.getLocale()).equals(Locale.ENGLISH);
    }
}
