package org.ramure.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.ramure.accounts.Accounts;
import org.ramure.house.HouseSecrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
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
        "/app", "/app/**", "/api/**", "/files/**", "/connexion", "/en/sign-in", "/deconnexion"
    };

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    @Bean
    @Order(1)
    SecurityFilterChain app(HttpSecurity http, Accounts accounts, HouseSecrets secrets, SignInReturn signInReturn)
            throws Exception {
        http.securityMatcher(WITH_SESSION)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/connexion", "/en/sign-in", "/deconnexion", "/files/**")
                                .permitAll()
                                .requestMatchers("/api/**")
                                .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .formLogin(form -> form.loginPage("/connexion")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .successHandler(signInReturn)
                        .failureHandler(signInReturn))
                .rememberMe(remember -> remember.key(secrets.named("remember-me"))
                        .rememberMeParameter("stay")
                        .userDetailsService(accounts)
                        .tokenValiditySeconds((int) Duration.ofDays(30).toSeconds()))
                .logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/?au-revoir"))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(signInReturn))
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
    private static CookieCsrfTokenRepository csrfCookie() {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(settings -> settings.sameSite("Lax").path("/"));
        return cookie;
    }
}
