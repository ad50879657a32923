package org.ramure.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in over the wire, with the cookies of a browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SessionCookieTests {

    @LocalServerPort
    int port;

    @Autowired
    Acting acting;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void opensASessionOnlyForWhoSignsInAndChangesItEachTime() throws Exception {
        var person = acting.asSomeone();
        Acting.asNobody();
        get("/connexion");
        assertThat(names()).containsExactly("XSRF-TOKEN");
        var form = Map.of("email", person.email(), "password", "un mot de passe", "suite", "/app/profil");
        var done = post("/connexion", form);
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/app/profil");
        assertThat(done.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
        var first = value("JSESSIONID");
        assertThat(get("/app/profil").statusCode()).isEqualTo(200);
        get("/connexion");
        assertThat(post("/connexion", form).statusCode()).isEqualTo(302);
        assertThat(value("JSESSIONID")).isNotEqualTo(first);
        assertThat(get("/app/profil").statusCode()).isEqualTo(200);
    }

    /** So that the size of a compressed page that repeats what was typed tells nothing about the token. */
    @Test
    void theTokenOfAFormLooksDifferentEachTimeAndServes() throws Exception {
        var first = tokenIn(get("/connexion"));
        var second = tokenIn(get("/connexion"));
        assertThat(first).isNotEqualTo(second).isNotEqualTo(value("XSRF-TOKEN"));
        for (var token : List.of(first, second)) {
            assertThat(post("/connexion", "_csrf=" + token, "Accept", "text/html")
                            .statusCode())
                    .isEqualTo(422);
        }
        var another = "_csrf=" + UUID.randomUUID();
        assertThat(post("/connexion", another, "Accept", "text/html").statusCode())
                .isEqualTo(403);
    }

    private static String tokenIn(HttpResponse<String> page) {
        var field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(field.find()).isTrue();
        return URLEncoder.encode(field.group(1), StandardCharsets.UTF_8);
    }

    @Test
    void signsOutByAFormOnly() throws Exception {
        var person = acting.asSomeone();
        Acting.asNobody();
        get("/connexion");
        post("/connexion", Map.of("email", person.email(), "password", "un mot de passe"));
        get("/deconnexion");
        assertThat(get("/app/profil").statusCode()).isEqualTo(200);
        get("/connexion");
        var out = post("/deconnexion", Map.of());
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"storage\"");
        assertThat(get("/app/profil").statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(path, body, "X-XSRF-TOKEN", value("XSRF-TOKEN"));
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(uri(path))
                        .headers(headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private List<String> names() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .toList();
    }

    private String value(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
