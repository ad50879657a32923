package org.ramure.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import jakarta.servlet.DispatcherType;
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
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

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

    /** Of these, what needs nobody to be signed in; the app itself is guarded by its views. */
    private static final String[] OPEN = {
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
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/**")
                        .authenticated()
                        .requestMatchers(OPEN)
                        .permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .rememberMe(
                        remember -> remember.key(secrets.named("remember-me")).rememberMeServices(devices))
                .logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/?au-revoir"))
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
    SecurityFilterChain site(HttpSecurity http) throws Exception {
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/**")
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
        http.headers(headers -> headers.cacheControl(cache -> cache.disable()));
        return headers(http, ContentPolicies.SITE).build();
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
