package org.ramure.files.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.SignedIn;
import org.ramure.files.FileRules;
import org.ramure.files.MediaFixture;
import org.ramure.files.Uploads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The protocol of uploads as a browser speaks it, with cuts on the way. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Acting.class)
class UploadOverHttpTests {

    private static final byte[] PICTURE = MediaFixture.image("png", 1200, 900);

    @LocalServerPort
    int port;

    @Autowired
    Uploads uploads;

    @Autowired
    Acting acting;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String ticket;

    @BeforeEach
    void signIn() throws Exception {
        ticket = enter(acting.asSomeone());
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    private String enter(SignedIn person) throws Exception {
        Acting.as(person);
        var allowed = uploads.ticket(FileRules.IMAGE);
        Acting.asNobody();
        send(to("/connexion"));
        var form = "email=" + person.email().replace("@", "%40") + "&password=un+mot+de+passe";
        var signedIn = send(proven("/connexion")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).endsWith("/app");
        send(to("/api/uploads?ticket=" + allowed));
        return allowed;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpRequest.Builder proven(String path) {
        return to(path).header("X-XSRF-TOKEN", token());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .map(HttpCookie::getValue)
                .orElseThrow();
    }

    private HttpResponse<String> begin(String ticket, long bytes) throws Exception {
        var wish = JsonMapper.shared()
                .createObjectNode()
                .put("ticket", ticket)
                .put("name", "équipe.png")
                .put("bytes", bytes)
                .put("modified", 5);
        return send(proven("/api/uploads").POST(BodyPublishers.ofString(wish.toString())));
    }

    private String begun() throws Exception {
        var answer = begin(ticket, PICTURE.length);
        assertThat(answer.statusCode()).isEqualTo(201);
        return "/api/uploads/"
                + JsonMapper.shared().readTree(answer.body()).path("id").asString();
    }

    private HttpResponse<String> part(String upload, int from, int to) throws Exception {
        return send(proven(upload)
                .header("Upload-Offset", String.valueOf(from))
                .method("PATCH", BodyPublishers.ofByteArray(Arrays.copyOfRange(PICTURE, from, to))));
    }

    private long offset(String upload) throws Exception {
        return send(to(upload).HEAD())
                .headers()
                .firstValueAsLong("Upload-Offset")
                .orElseThrow();
    }

    @Test
    void goesOnAfterAConnectionBreaksInTheMiddleOfAPart() throws Exception {
        var upload = begun();
        assertThat(part(upload, 0, 100).statusCode()).isEqualTo(204);
        cut(upload, 100, 2_000);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> offset(upload) > 100);
        var offset = (int) offset(upload);
        assertThat(offset).isGreaterThan(100).isLessThanOrEqualTo(2_000);
        var again = part(upload, 100, PICTURE.length);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.headers().firstValueAsLong("Upload-Offset")).hasValue(offset);
        assertThat(send(proven(upload + "/end").POST(BodyPublishers.noBody())).statusCode())
                .as("not whole")
                .isEqualTo(409);
        assertThat(part(upload, offset, PICTURE.length).headers().firstValueAsLong("Upload-Offset"))
                .hasValue(PICTURE.length);
        var end = send(proven(upload + "/end").POST(BodyPublishers.noBody()));
        assertThat(end.statusCode()).isEqualTo(200);
        assertThat(end.body()).contains("\"kept\":true");
    }

    /** Announces all that follows, sends a part of it, and is gone. */
    private void cut(String upload, int from, int to) throws IOException {
        var head = "PATCH " + upload + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nUpload-Offset: " + from
                + "\r\nContent-Length: " + (PICTURE.length - from) + "\r\nX-XSRF-TOKEN: " + token() + "\r\nCookie: "
                + cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "))
                + "\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(PICTURE, from, to - from);
            socket.getOutputStream().flush();
        }
    }

    @Test
    void changesNothingWithoutTheTokenOrTheTicket() throws Exception {
        var upload = begun();
        for (var request : new HttpRequest.Builder[] {
            to(upload).header("Upload-Offset", "0").method("PATCH", BodyPublishers.ofByteArray(PICTURE)),
            to(upload).DELETE(),
            to(upload + "/end").POST(BodyPublishers.noBody()),
            to("/api/uploads").POST(BodyPublishers.ofString("{}"))
        }) {
            assertThat(send(request).statusCode()).isEqualTo(403);
        }
        assertThat(offset(upload)).isZero();
        assertThat(begin("rien", 10).statusCode()).isEqualTo(404);
        assertThat(send(proven("/api/uploads").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(proven("/api/uploads").POST(BodyPublishers.ofString("[".repeat(9_000))))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(proven(upload).header("Upload-Offset", "beaucoup").method("PATCH", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void isNotThereForAnotherPerson() throws Exception {
        var upload = begun();
        cookies.getCookieStore().removeAll();
        assertThat(send(to(upload).HEAD()).statusCode()).isEqualTo(401);
        enter(acting.asSomeone());
        assertThat(send(to(upload).HEAD()).statusCode()).isEqualTo(404);
        assertThat(part(upload, 0, 10).statusCode()).isEqualTo(404);
        assertThat(send(proven(upload).DELETE()).statusCode()).isEqualTo(404);
        assertThat(begin(ticket, 10).statusCode())
                .as("a ticket of somebody else")
                .isEqualTo(404);
    }

    @Test
    void saysInWordsWhyItRefusesAndForgetsWhatIsCancelled() throws Exception {
        var large = begin(ticket, 50_000_000);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("dépasse 10");
        var upload = begun();
        var longer = send(proven(upload)
                .header("Upload-Offset", "0")
                .method("PATCH", BodyPublishers.ofByteArray(Arrays.copyOf(PICTURE, PICTURE.length + 3_000_000))));
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(longer.body()).contains("a changé pendant l’envoi");
        var cancelled = begun();
        assertThat(part(cancelled, 0, 10).statusCode()).isEqualTo(204);
        assertThat(send(proven(cancelled).DELETE()).statusCode()).isEqualTo(204);
        assertThat(send(to(cancelled).HEAD()).statusCode()).isEqualTo(404);
    }
}
