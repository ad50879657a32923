package org.ramure.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(BrokenPages.class)
@ExtendWith(OutputCaptureExtension.class)
class FaultPagesTests {

    @LocalServerPort
    int port;

    Visitor visitor;

    @BeforeEach
    void visit() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @CsvSource({
        "400, /casse/absent?number=abc, Cette demande n’est pas claire",
        "403, /casse/denied, Cette page ne vous est pas ouverte",
        "404, /casse/absent, Cette page n’existe pas",
        "404, /nulle-part, Cette page n’existe pas",
        "404, /formations/nulle-part, Cette page n’existe pas",
        "410, /casse/gone, Ce lien ne sert plus",
        "413, /casse/large, Ce fichier est trop lourd",
        "429, /casse/often, Trop d’essais en peu de temps",
        "500, /casse/bug, Quelque chose n’a pas marché chez nous",
        "404, /en/nowhere, This page does not exist",
        "410, /en/broken/gone, This link no longer works"
    })
    void saysWhatHappenedInTheLookAndLanguageOfTheSite(int status, String path, String title) {
        var answer = visitor.get(path);
        var text = Visitor.text(answer);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(text)
                .contains("<h1>" + title + "</h1>", "site-footer", "noindex")
                .doesNotContain("secret-", "Exception", "org.ramure", "canonical");
    }

    /** Before any page of ours is asked: no client of Java's own would even send such an address. */
    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/formations?q=%"})
    void speaksBothLanguagesWhereTheServerItselfRefuses(String address) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("Cette demande n’est pas claire", "href=\"/\"", "lang=\"en\"")
                    .doesNotContain("Tomcat", "HTTP Status");
        }
    }

    @Test
    void saysARefusalInItsOwnWords() {
        var answer = visitor.get("/casse/refused");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.text(answer)).contains("Attendez quelques minutes");
    }

    @Test
    void givesAFaultAnIdThatIsAlsoInTheLog(CapturedOutput log) {
        var text = visitor.text("/casse/bug");
        var id = Pattern.compile("[0-9A-F]{4}-[0-9A-F]{4}").matcher(text);
        assertThat(id.find()).isTrue();
        assertThat(log).contains("Fault " + id.group() + " at /casse/bug").contains("secret-reason");
    }

    @Test
    void refusesAMethodThatAPageDoesNotHave() {
        assertThat(visitor.send("DELETE", "/formations").statusCode()).isIn(403, 405);
        var answer = visitor.send("OPTIONS", "/formations");
        assertThat(answer.statusCode()).isIn(403, 405);
    }

    @Test
    void answersProgramsInJson() {
        var answer = visitor.get("/api/nulle-part", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(Visitor.text(answer))
                .isEqualTo("{\"message\":\"Your session has ended or has not begun. Sign in, then try again.\"}");
    }
}
