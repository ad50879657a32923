package org.ramure.identity.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ramure.kit.Tokens;
import tools.jackson.databind.json.JsonMapper;

/** A small OpenID provider on a free port: recognises whom the test says, and checks what Ramure must send. */
final class OtherHouse implements AutoCloseable {

    static final String CLIENT = "ramure";
    static final String SECRET = "entre nous";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Visit> codes = new HashMap<>();

    private record Visit(Map<String, String> asked, Map<String, Object> claims, RSAKey signer) {}

    OtherHouse() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, configuration()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "response_types_supported",
                new String[] {"code"},
                "subject_types_supported",
                new String[] {"public"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256"});
    }

    /** Somebody signs in there. @return the code that her browser carries back */
    String recognise(String address, Map<String, Object> claims) {
        return recognise(address, claims, key);
    }

    /** The same, with a signature of somebody else. */
    String recogniseForged(String address, Map<String, Object> claims) throws JOSEException {
        return recognise(address, claims, new RSAKeyGenerator(2048).keyID("k").generate());
    }

    private String recognise(String address, Map<String, Object> claims, RSAKey signer) {
        var code = UUID.randomUUID().toString();
        codes.put(code, new Visit(parameters(address.substring(address.indexOf('?') + 1)), claims, signer));
        return code;
    }

    static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private void token(HttpExchange exchange) throws IOException {
        var sent = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var visit = codes.remove(sent.getOrDefault("code", ""));
        var secret = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
        if (visit == null
                || !secret.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !visit.asked().get("redirect_uri").equals(sent.get("redirect_uri"))
                || !visit.asked().get("code_challenge").equals(challenge(sent.getOrDefault("code_verifier", "")))) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .audience(CLIENT)
                    .issueTime(new Date())
                    .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                    .claim("nonce", visit.asked().get("nonce"));
            visit.claims().forEach(claims::claim);
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims.build());
            token.sign(new RSASSASigner(visit.signer()));
            answer(
                    exchange,
                    200,
                    Map.of(
                            "access_token",
                            "x",
                            "token_type",
                            "Bearer",
                            "expires_in",
                            300,
                            "id_token",
                            token.serialize()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Tokens.sha256().digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void answer(HttpExchange exchange, int status, Object content) throws IOException {
        var bytes = JsonMapper.shared().writeValueAsBytes(content);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
