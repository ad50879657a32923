package org.ramure.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another house sends here (RFC 6454). The token in cookie and form alone would not: a neighbouring
 * subdomain can plant the cookie.
 */
class OwnOrigin extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final String house;

    /** @param house where people reach it */
    OwnOrigin(URI house) {
        this.house = authority(house.getHost(), house.getPort(), house.getScheme());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || isOwn(request.getHeader(HttpHeaders.ORIGIN), request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Programs and old browsers send none; what has no origin to name, sends the word null. */
    private boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return true;
        }
        try {
            var from = URI.create(origin);
            var authority = authority(from.getHost(), from.getPort(), from.getScheme());
            return authority.equals(house)
                    || authority.equals(
                            authority(request.getServerName(), request.getServerPort(), request.getScheme()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** A proxy may have ended TLS without saying so: the scheme counts for the usual port only. */
    private static String authority(@Nullable String host, int port, @Nullable String scheme) {
        var usual = port == -1 || port == ("https".equals(scheme) ? 443 : 80);
        return String.valueOf(host).toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
    }
}
