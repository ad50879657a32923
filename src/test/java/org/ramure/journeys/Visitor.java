package org.ramure.journeys;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** One browser's worth of cookies, against a server on loopback. */
public final class Visitor implements AutoCloseable {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String server;

    public Visitor(HttpClient.Builder client, String server) {
        this.client = client.cookieHandler(cookies).build();
        this.server = server;
    }

    public void signIn(String email, String password) throws IOException, InterruptedException {
        get("/connexion");
        var form = "email=" + encoded(email) + "&password=" + encoded(password) + "&suite=%2Fapp";
        var response = client.send(
                request("/connexion")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", csrf())
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        var place = response.headers().firstValue("Location").orElse("");
        if (response.statusCode() != 302 || !place.endsWith("/app")) {
            throw new IllegalStateException("Sign-in of " + email + ": " + response.statusCode() + " " + place);
        }
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> range(String path, String range) throws IOException, InterruptedException {
        return client.send(request(path).header("Range", range).build(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> postJson(String path, String json) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", csrf())
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** The header lines of a request of this visitor that changes something, each with its line end. */
    public String headers() {
        var kept = cookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return "Cookie: " + kept + "\r\nX-XSRF-TOKEN: " + csrf() + "\r\n";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path));
    }

    private String csrf() {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Override
    public void close() {
        client.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
