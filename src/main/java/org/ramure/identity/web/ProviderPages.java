package org.ramure.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.TooManyTries;
import org.ramure.accounts.web.AccountPages;
import org.ramure.accounts.web.Door;
import org.ramure.identity.Arrival;
import org.ramure.identity.Confirmation;
import org.ramure.identity.OutsideIdentities;
import org.ramure.identity.OutsideIdentity;
import org.ramure.kit.AppPath;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * To another house and back: by a link, because the site's forms go nowhere else. What was asked there is kept in the
 * session, and one answer is taken for it.
 */
@Controller
class ProviderPages {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String BEGUN = ProviderPages.class.getName() + ".begun";
    private static final String ARRIVED = ProviderPages.class.getName() + ".arrived";
    private static final Set<String> OUTCOMES =
            Set.of("failed", "cancelled", "away", "unverified", "unknown", "closed", "taken", "mailed");
    private static final Logger LOG = LoggerFactory.getLogger(ProviderPages.class);

    private final OutsideIdentities identities;
    private final ProviderConnections connections;
    private final AccountPages pages;
    private final Door door;
    private final Clock clock;

    ProviderPages(
            OutsideIdentities identities, ProviderConnections connections, AccountPages pages, Door door, Clock clock) {
        this.identities = identities;
        this.connections = connections;
        this.pages = pages;
        this.door = door;
        this.clock = clock;
    }

    private record Begun(
            OAuth2AuthorizationRequest request, String provider, String wanted, boolean english, Instant at)
            implements Serializable {}

    private record Arrived(OutsideIdentity identity, String wanted, Instant at) implements Serializable {}

    @GetMapping({"/connexion/fournisseur/{provider}", "/en/sign-in/provider/{provider}"})
    ModelAndView leave(
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String suite,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var english = language.equals(Locale.ENGLISH);
        try {
            identities.provider(provider, request.getRemoteAddr());
            var resolver = new DefaultOAuth2AuthorizationRequestResolver(connections::of);
            resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
            var asked = Objects.requireNonNull(resolver.resolve(request, provider));
            request.getSession(true)
                    .setAttribute(BEGUN, new Begun(asked, provider, AppPath.of(suite), english, clock.instant()));
            return new ModelAndView("redirect:" + asked.getAuthorizationRequestUri());
        } catch (NotThere unknown) {
            throw unknown;
        } catch (TooManyTries tries) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tries.seconds()));
            var page = outcomePage("often", language).addObject("minutes", tries.minutes());
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        } catch (RuntimeException away) {
            LOG.warn("The provider {} does not answer: {}", provider, away.toString());
            return new ModelAndView(outcome("away", english));
        }
    }

    @GetMapping("/connexion/fournisseur/{provider}/retour")
    String comeBack(
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        var begun = take(request, BEGUN, Begun.class)
                .filter(one -> one.provider().equals(provider))
                .filter(one -> fresh(one.at()));
        if (begun.isEmpty()) {
            return outcome("failed", false);
        }
        if (!error.isEmpty()) {
            return outcome(
                    "access_denied".equals(error) ? "cancelled" : "failed",
                    begun.get().english());
        }
        var identity = identity(begun.get(), code, state);
        return identity.isEmpty()
                ? outcome("failed", begun.get().english())
                : arrive(identity.get(), begun.get(), request, response);
    }

    private Optional<OutsideIdentity> identity(Begun begun, String code, String state) {
        try {
            var asked = begun.request();
            var answer = OAuth2AuthorizationResponse.success(code)
                    .state(state)
                    .redirectUri(Objects.requireNonNull(asked.getRedirectUri()))
                    .build();
            return Optional.of(connections.identity(
                    connections.of(begun.provider()), new OAuth2AuthorizationExchange(asked, answer)));
        } catch (RuntimeException fault) {
            LOG.warn("The provider {} recognised nobody: {}", begun.provider(), fault.toString());
            return Optional.empty();
        }
    }

    private String arrive(
            OutsideIdentity identity, Begun begun, HttpServletRequest request, HttpServletResponse response) {
        try {
            return switch (identities.arrive(
                    identity,
                    begun.wanted(),
                    begun.english() ? Locale.ENGLISH : Locale.FRENCH,
                    request.getRemoteAddr())) {
                case Arrival.Known(var person) -> {
                    var next = door.letIn(person, begun.wanted(), false, request, response);
                    yield "redirect:" + (begun.english() && next.equals("/connexion/code") ? "/en/sign-in/code" : next);
                }
                case Arrival.Newcomer() -> toNewAccount(identity, begun.wanted(), begun.english(), request);
                case Arrival.Mailed() -> outcome("mailed", begun.english());
            };
        } catch (Refusal refusal) {
            return outcome(refusal.key().replace("outside.", ""), begun.english());
        }
    }

    @GetMapping({"/connexion/fournisseur-issue", "/en/sign-in/provider-outcome"})
    ModelAndView tell(@RequestParam(defaultValue = "") String issue, Locale language) {
        if (!OUTCOMES.contains(issue)) {
            return new ModelAndView(language.equals(Locale.ENGLISH) ? "redirect:/en/sign-in" : "redirect:/connexion");
        }
        return outcomePage(issue, language);
    }

    private ModelAndView outcomePage(String issue, Locale language) {
        return pages.page(
                        "identity/outcome",
                        "outcome",
                        "/connexion/fournisseur-issue?issue=" + issue,
                        "/en/sign-in/provider-outcome?issue=" + issue,
                        language)
                .addObject("issue", issue);
    }

    private String toNewAccount(OutsideIdentity identity, String wanted, boolean english, HttpServletRequest request) {
        request.getSession(true).setAttribute(ARRIVED, new Arrived(identity, wanted, clock.instant()));
        return english ? "redirect:/en/sign-in/new-account" : "redirect:/connexion/nouveau-compte";
    }

    @GetMapping({"/connexion/nouveau-compte", "/en/sign-in/new-account"})
    ModelAndView askName(Locale language, HttpServletRequest request) {
        return arrived(request)
                .map(who -> namePage(who, who.identity().name(), language))
                .orElseGet(() -> startAgain(language));
    }

    @PostMapping({"/connexion/nouveau-compte", "/en/sign-in/new-account"})
    ModelAndView open(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String zone,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var arrived = arrived(request);
        if (arrived.isEmpty()) {
            return startAgain(language);
        }
        var who = arrived.get();
        try {
            var own = ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : ZoneId.of("Europe/Paris");
            var person = identities.open(who.identity(), name, language, own);
            return new ModelAndView("redirect:" + door.letIn(person, who.wanted(), request, response));
        } catch (Refusal refusal) {
            return refusal.key().startsWith("outside.")
                    ? new ModelAndView(outcome(refusal.key().replace("outside.", ""), language.equals(Locale.ENGLISH)))
                    : pages.refused(namePage(who, name, language), refusal, language);
        }
    }

    @GetMapping({"/connexion/relier/{token}", "/en/sign-in/join/{token}"})
    ModelAndView offer(@PathVariable String token, Locale language, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return identities
                .offered(token)
                .map(sheet -> pages.page(
                                "identity/join",
                                "join",
                                "/connexion/relier/" + token,
                                "/en/sign-in/join/" + token,
                                language)
                        .addObject("sheet", sheet))
                .orElseGet(() -> gone(language));
    }

    @PostMapping({"/connexion/relier/{token}", "/en/sign-in/join/{token}"})
    ModelAndView join(
            @PathVariable String token, Locale language, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        try {
            return new ModelAndView(
                    switch (identities.confirm(token)) {
                        case Confirmation.Joined(var entered) ->
                            "redirect:" + door.letIn(entered.person(), entered.wanted(), request, response);
                        case Confirmation.Newcomer(var identity, var wanted) ->
                            toNewAccount(identity, wanted, language.equals(Locale.ENGLISH), request);
                    });
        } catch (Refusal refusal) {
            return gone(language);
        }
    }

    private ModelAndView namePage(Arrived who, String name, Locale language) {
        return pages.page(
                        "identity/new-account",
                        "new-account",
                        "/connexion/nouveau-compte",
                        "/en/sign-in/new-account",
                        language)
                .addObject("email", who.identity().email())
                .addObject("name", name);
    }

    private ModelAndView gone(Locale language) {
        var page = pages.page("account/gone", "gone", "/connexion", "/en/sign-in", language);
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private Optional<Arrived> arrived(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (@Nullable Arrived) session.getAttribute(ARRIVED))
                .filter(who -> fresh(who.at()));
    }

    private boolean fresh(Instant since) {
        return clock.instant().isBefore(since.plus(PATIENCE));
    }

    private static <T> Optional<T> take(HttpServletRequest request, String name, Class<T> type) {
        var session = request.getSession(false);
        if (session == null || session.getAttribute(name) == null) {
            return Optional.empty();
        }
        var kept = type.cast(session.getAttribute(name));
        session.removeAttribute(name);
        return Optional.of(kept);
    }

    private static ModelAndView startAgain(Locale language) {
        return new ModelAndView(language.equals(Locale.ENGLISH) ? "redirect:/en/sign-in" : "redirect:/connexion");
    }

    private static String outcome(String issue, boolean english) {
        return "redirect:"
                + (english ? "/en/sign-in/provider-outcome?issue=" : "/connexion/fournisseur-issue?issue=")
                + issue;
    }
}
