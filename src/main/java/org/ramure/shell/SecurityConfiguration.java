package org.ramure.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import java.util.Arrays;
import org.ramure.house.HouseSecrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The two doors: the app and what belongs to a session, and the public site, which never opens one. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    /** What belongs to a session: the app, its JSON, files of courses, and the way in and out. */
    private static final String[] WITH_SESSION = {
        "/app",
        "/app/**",
        "/api/**",
        "/files/**",
        "/deconnexion",
        "/connexion/**",
        "/en/sign-in/**",
        "/inscription",
        "/en/sign-up",
        "/mot-de-passe",
        "/en/password",
        "/lien/**",
        "/en/link/**"
    };

    /** Of these, what is for people who are not signed in yet: plain pages, under the policy of the site. */
    private static final String[] WAY_IN = {
        "/connexion/**",
        "/en/sign-in/**",
        "/inscription",
        "/en/sign-up",
        "/mot-de-passe",
        "/en/password",
        "/lien/**",
        "/en/link/**"
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
            HouseSecrets secrets)
            throws Exception {
        http.securityMatcher(WITH_SESSION)
                .securityContext(context -> context.securityContextRepository(sessions))
                .authorizeHttpRequests(requests -> requests.requestMatchers(WAY_IN)
                        .permitAll()
                        .requestMatchers("/deconnexion", "/files/**")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .rememberMe(
                        remember -> remember.key(secrets.named("remember-me")).rememberMeServices(devices))
                .logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/?au-revoir"))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(signInFirst))
                .with(
                        vaadin(),
                        app -> app.enableRequestCacheConfiguration(false)
                                .enableExceptionHandlingConfiguration(false)
                                .enableLogoutConfiguration(false)
                                .enableCsrfConfiguration(true));
        // what is written first stays
        http.headers(headers -> headers.addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(wayIn(), policy(ContentPolicies.SITE)))
                .addHeaderWriter(policy(ContentPolicies.APP)));
        return headers(http).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain site(HttpSecurity http) throws Exception {
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .logout(logout -> logout.disable());
        http.headers(headers ->
                headers.cacheControl(cache -> cache.disable()).addHeaderWriter(policy(ContentPolicies.SITE)));
        return headers(http).build();
    }

    private static ContentSecurityPolicyHeaderWriter policy(String directives) {
        return new ContentSecurityPolicyHeaderWriter(directives);
    }

    private static RequestMatcher wayIn() {
        return new OrRequestMatcher(Arrays.stream(WAY_IN)
                .map(PathPatternRequestMatcher::pathPattern)
                .toArray(RequestMatcher[]::new));
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.frameOptions(frames -> frames.sameOrigin())
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
