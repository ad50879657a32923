package org.ramure.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.ramure.accounts.CurrentPerson;
import org.ramure.identity.IdentitySettings;
import org.ramure.identity.SecondFactors;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who must have a second factor sets it up before anything of the app opens to her. Where files and tools are she is
 * answered like a stranger: pages of the site that she sees keep their pictures.
 */
@Component
class SetUpFirst extends OncePerRequestFilter {

    private static final RequestMatcher PASSKEYS = path("/api/passkeys/**");
    private static final RequestMatcher DATA = path("/api/**");

    /** Decoded as whoever answers decodes them: another spelling of an address leads around nothing. */
    private static final RequestMatcher APP =
            new OrRequestMatcher(path("/app/**"), DATA, path("/formations/*/inscription"));

    private static final RequestMatcher FILES =
            new OrRequestMatcher(path("/files/**"), path("/outils/*/telecharger"), path("/en/tools/*/download"));

    private final CurrentPerson current;
    private final IdentitySettings settings;
    private final SecondFactors factors;

    SetUpFirst(CurrentPerson current, IdentitySettings settings, SecondFactors factors) {
        this.current = current;
        this.settings = settings;
        this.factors = factors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FILES.matches(request) && (!APP.matches(request) || PASSKEYS.matches(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // learners ask for every lesson: what the settings say needs no transaction
        var lacking = current.signedIn().filter(settings::requiresSecondFactor).filter(factors::mustSetUp);
        if (lacking.isEmpty()) {
            chain.doFilter(request, response);
        } else if (FILES.matches(request)) {
            asStranger(request, response, chain);
        } else if (HttpMethod.GET.matches(request.getMethod()) && !DATA.matches(request)) {
            response.sendRedirect(
                    lacking.get().language().equals(Locale.ENGLISH)
                            ? "/en/sign-in/second-factor"
                            : "/connexion/second-facteur");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void asStranger(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var hers = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.setContext(hers);
        }
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
