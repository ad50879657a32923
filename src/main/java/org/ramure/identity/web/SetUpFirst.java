package org.ramure.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.ramure.accounts.CurrentPerson;
import org.ramure.identity.SecondFactors;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who must have a second factor sets it up before anything of the app opens to her. */
@Component
class SetUpFirst extends OncePerRequestFilter {

    private final CurrentPerson current;
    private final SecondFactors factors;

    SetUpFirst(CurrentPerson current, SecondFactors factors) {
        this.current = current;
        this.factors = factors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !(path.equals("/app")
                || path.startsWith("/app/")
                || path.startsWith("/api/") && !path.startsWith("/api/passkeys")
                || path.startsWith("/formations/") && path.endsWith("/inscription"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var lacking = current.signedIn().filter(factors::mustSetUp);
        if (lacking.isEmpty()) {
            chain.doFilter(request, response);
        } else if (HttpMethod.GET.matches(request.getMethod())
                && !request.getRequestURI().startsWith("/api/")) {
            response.sendRedirect(
                    lacking.get().language().equals(Locale.ENGLISH)
                            ? "/en/sign-in/second-factor"
                            : "/connexion/second-facteur");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
