package org.ramure.identity.web;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.ramure.house.HouseSettings;
import org.ramure.identity.IdentitySettings;
import org.ramure.identity.OutsideIdentity;
import org.ramure.kit.NotThere;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Talks with the houses of the settings, and only with them. Each is asked for its addresses when somebody first wants to
 * come from there: one that is away keeps nobody else out, and Ramure starts without it.
 */
@Component
class ProviderConnections {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final IdentitySettings settings;
    private final HouseSettings house;
    private final OidcAuthorizationCodeAuthenticationProvider exchange;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> asking = new ConcurrentHashMap<>();
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
    private final RestTemplate rest;

    ProviderConnections(IdentitySettings settings, HouseSettings house) {
        this.settings = settings;
        this.house = house;
        var requests = new JdkClientHttpRequestFactory(
                java.net.http.HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        rest = new RestTemplate(requests);
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(all -> all.disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var facts = new DefaultOAuth2UserService();
        facts.setRestOperations(rest);
        var people = new OidcUserService();
        people.setOauth2UserService(facts);
        exchange = new OidcAuthorizationCodeAuthenticationProvider(tokens, people);
        exchange.setJwtDecoderFactory(
                registration -> decoders.computeIfAbsent(registration.getRegistrationId(), _ -> decoder(registration)));
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        var keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys).restOperations(rest).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new OidcIdTokenValidator(registration)));
        return decoder;
    }

    /**
     * @throws NotThere when no such house is trusted
     * @throws IllegalStateException when somebody else waits for its first answer: one that is slow holds one thread
     */
    ClientRegistration of(String key) {
        var provider = provider(key);
        var lock = asking.computeIfAbsent(key, _ -> new ReentrantLock());
        if (!known.containsKey(key)) {
            if (!tryLock(lock)) {
                throw new IllegalStateException("It is being asked already");
            }
            try {
                known.putIfAbsent(key, ask(key, provider));
            } finally {
                lock.unlock();
            }
        }
        return Objects.requireNonNull(known.get(key));
    }

    private static boolean tryLock(ReentrantLock lock) {
        try {
            return lock.tryLock(2, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ClientRegistration ask(String key, IdentitySettings.Provider provider) {
        var before = known.get(key);
        return before != null
                ? before
                : ClientRegistrations.fromOidcIssuerLocation(provider.issuer())
                        .registrationId(key)
                        .clientId(provider.clientId())
                        .clientSecret(provider.clientSecret())
                        .scope("openid", "email", "profile")
                        // never by the request's host
                        .redirectUri(house.url("/connexion/fournisseur/" + key + "/retour"))
                        .build();
    }

    private IdentitySettings.Provider provider(String key) {
        return Optional.ofNullable(settings.providers().get(key)).orElseThrow(() -> new NotThere("provider " + key));
    }

    /** Changes the code of an answer into what that house says of a person. */
    OutsideIdentity identity(ClientRegistration registration, OAuth2AuthorizationExchange answer) {
        var recognised =
                Objects.requireNonNull(exchange.authenticate(new OAuth2LoginAuthenticationToken(registration, answer)));
        var who = (OidcUser) Objects.requireNonNull(recognised.getPrincipal());
        return new OutsideIdentity(
                provider(registration.getRegistrationId()).issuer(),
                text(who.getSubject()),
                verified(who) ? text(who.getEmail()) : "",
                text(who.getFullName()));
    }

    /** Some say it as a word. */
    private static boolean verified(OidcUser who) {
        return "true".equals(String.valueOf((Object) who.getClaim("email_verified")));
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }
}
