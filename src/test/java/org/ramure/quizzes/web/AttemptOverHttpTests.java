package org.ramure.quizzes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.quizzes.QuizFixture.choices;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.ramure.quizzes.QuizScenarios;
import org.ramure.quizzes.Quizzes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What a real browser does: it signs in, and proves with a cookie that its answers are its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(QuizScenarios.class)
class AttemptOverHttpTests {

    @LocalServerPort
    int port;

    @Autowired
    Quizzes quizzes;

    @Autowired
    QuizScenarios.Given given;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
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

    @Test
    void savesAnAnswerWithTheTokenThatCameWithTheSheet() throws Exception {
        var ada = given.somebody();
        var attempt = QuizScenarios.Given.as(ada, () -> quizzes.start(given.aQuiz(choices(2, 0, 0))));
        var sheet = "/api/attempts/" + attempt;
        assertThat(send(to(sheet)).statusCode()).isEqualTo(401);

        send(to("/connexion"));
        var signIn = "email=" + ada.email().replace("@", "%40") + "&password=un+secret+bien+long";
        var signedIn = send(to("/connexion")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(signIn)));
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).endsWith("/app");

        assertThat(send(to(sheet)).statusCode()).isEqualTo(200);
        var answer =
                "{\"question\":\"q1\",\"sequence\":1,\"answer\":{\"kind\":\"choice\",\"chosen\":[0]},\"answeredAt\":\""
                        + Instant.now() + "\"}";
        var save = to(sheet + "/answers")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(answer));
        assertThat(send(save.copy()).statusCode()).isEqualTo(403);
        var saved = send(save.header("X-XSRF-TOKEN", token()));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).contains("\"receipts\":[{\"question\":\"q1\",\"sequence\":1,");
    }
}
