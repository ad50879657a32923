package org.ramure.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.ramure.accounts.SignedIn;
import org.ramure.house.HouseSecrets;
import org.ramure.house.HouseSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The two doors: the app and what belongs to a session, and the public site, which never opens one. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    /** The way in and out; beside it, files and tools, whose facades ask for whom they are. */
    private static final String[] WAYS_IN = {
        "/connexion",
        "/connexion/lien",
        "/connexion/courriel",
        "/connexion/demonstration",
        "/en/sign-in",
        "/en/sign-in/link",
        "/en/sign-in/mail",
        "/inscription",
        "/en/sign-up",
        "/mot-de-passe",
        "/en/password",
        "/connexion/fournisseur/*",
        "/connexion/fournisseur/*/retour",
        "/en/sign-in/provider/*",
        "/connexion/fournisseur-issue",
        "/en/sign-in/provider-outcome",
        "/connexion/nouveau-compte",
        "/en/sign-in/new-account",
        "/connexion/relier/*",
        "/en/sign-in/join/*",
        "/connexion/cle",
        "/connexion/cle/options",
        "/connexion/code",
        "/en/sign-in/code",
        "/lien/*",
        "/en/link/*",
        "/deconnexion",
        "/files/**",
        "/outils/*/telecharger",
        "/en/tools/*/download"
    };

    /** What is for who is signed in: the app, whose views say for whom they are, its JSON, and enrolment. */
    private static final String[] SIGNED_IN = {
        "/app",
        "/app/**",
        "/api/**",
        "/formations/*/inscription",
        "/connexion/second-facteur",
        "/en/sign-in/second-factor",
        "/connexion/nouvelle-cle",
        "/en/sign-in/new-passkey",
        "/connexion/codes-de-secours",
        "/en/sign-in/recovery-codes"
    };

    /** What anybody may read without a session. An address that is not listed is not there, whoever answers for it. */
    private static final String[] PUBLIC = {
        "/",
        "/en",
        "/formations",
        "/formations/*",
        "/en/courses",
        "/en/courses/*",
        "/outils",
        "/outils/*",
        "/en/tools",
        "/en/tools/*",
        "/verifier",
        "/verifier/*",
        "/en/verify",
        "/en/verify/*",
        "/accessibilite",
        "/en/accessibility",
        "/mentions-legales",
        "/en/legal-notice",
        "/donnees-personnelles",
        "/en/privacy",
        "/maison/*/couleurs.css",
        "/maison/*/logo",
        "/manifest.webmanifest",
        "/favicon.ico",
        "/compte-efface",
        "/en/account-erased",
        "/fil.atom",
        "/en/feed.atom",
        "/sitemap.xml",
        "/robots.txt",
        "/actuator/health",
        "/ui/**",
        "/aura/**",
        "/_static/echarts/**"
    };

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    @Bean
    @Order(1)
    SecurityFilterChain app(
            HttpSecurity http,
            AuthenticationEntryPoint signInFirst,
            SecurityContextRepository sessions,
            RememberMeServices devices,
            HouseSecrets secrets,
            HouseSettings house)
            throws Exception {
        http.addFilterBefore(new OwnOrigin(house.address()), CsrfFilter.class);
        http.securityMatchers(all -> all.requestMatchers(WAYS_IN).requestMatchers(SIGNED_IN))
                .securityContext(context -> context.securityContextRepository(sessions))
                .authorizeHttpRequests(requests -> requests.requestMatchers(WAYS_IN)
                        .permitAll()
                        .requestMatchers(outsideOfTheApp())
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(new MaskedTokens()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .rememberMe(
                        remember -> remember.key(secrets.named("remember-me")).rememberMeServices(devices))
                .logout(logout -> logout.logoutUrl("/deconnexion")
                        .addLogoutHandler(
                                (request, response, who) -> response.setHeader("Clear-Site-Data", "\"storage\""))
                        .logoutSuccessHandler((request, response, who) -> response.sendRedirect(
                                who != null
                                                && who.getPrincipal() instanceof SignedIn person
                                                && person.language().equals(Locale.ENGLISH)
                                        ? "/en"
                                        : "/")))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(signInFirst))
                .with(
                        vaadin(),
                        app -> app.anyRequest(request -> request.authenticated())
                                .enableRequestCacheConfiguration(false)
                                .enableExceptionHandlingConfiguration(false)
                                .enableLogoutConfiguration(false)
                                .enableCsrfConfiguration(true));
        return headers(http, ContentPolicies.SITE).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain site(HttpSecurity http, HouseSettings house) throws Exception {
        http.addFilterBefore(new OwnOrigin(house.address()), CsrfFilter.class);
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PUBLIC)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(new MaskedTokens()))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(SecurityConfiguration::notThere))
                .logout(logout -> logout.disable());
        http.headers(headers -> headers.cacheControl(cache -> cache.disable()));
        return headers(http, ContentPolicies.SITE).build();
    }

    /** What needs a session and is no view: Vaadin says for whom its views are. */
    private static String[] outsideOfTheApp() {
        return Arrays.stream(SIGNED_IN).filter(path -> !path.startsWith("/app")).toArray(String[]::new);
    }

    /** Nobody can sign in to what is not public on the site: a reader is told that there is no such page. */
    private static void notThere(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        response.sendError(reads ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
    }

    private static HttpSecurity headers(HttpSecurity http, String policy) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .frameOptions(frames -> frames.sameOrigin())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS)));
    }

    /** Double-submit cookie: no session needed, valid on every node and after a restart. */
    @Bean
    static CookieCsrfTokenRepository csrfCookie() {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(settings -> settings.sameSite("Lax").path("/"));
        return cookie;
    }
}
