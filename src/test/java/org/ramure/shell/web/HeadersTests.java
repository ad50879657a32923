package org.ramure.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.courses.CourseSettings;
import org.ramure.kit.Assets;
import org.ramure.shell.ContentPolicies;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.forward-headers-strategy=native")
class HeadersTests {

    @LocalServerPort
    int port;

    Visitor visitor;

    @BeforeEach
    void visit() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en", "/formations", "/connexion", "/nulle-part", "/mentions-legales"})
    void guardEveryPage(String path) {
        var answer = visitor.get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                        + "media-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; "
                        + "form-action 'self'; frame-ancestors 'self'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(header(answer, "Permissions-Policy"))
                .isEqualTo("camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void allowTheAppOnlyItsOwnInlineScript() {
        assertThat(ContentPolicies.app("N", Set.of()))
                .isEqualTo("default-src 'none'; script-src 'self' 'nonce-N' 'unsafe-eval'; "
                        + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; "
                        + "font-src 'self' data:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; "
                        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'");
    }

    @Test
    void allowFilmsOfOtherHousesOnlyWhereTheyAreListed() {
        assertThat(ContentPolicies.app("N", Set.of("b.example", "a.example")))
                .contains("; media-src 'self' blob: https://a.example https://b.example; font-src")
                .contains("connect-src 'self';", "frame-src 'self';");
        assertThatIllegalArgumentException().isThrownBy(() -> new CourseSettings(Set.of("a.example; script-src *")));
    }

    @Test
    void letBrowsersKeepOurFiles() {
        assertThat(header(visitor.get(Assets.address("styles/site.css")), "Cache-Control"))
                .isEqualTo("max-age=31536000, public, immutable");
        assertThat(header(visitor.get("/aura/aura.css"), "Cache-Control")).contains("max-age=2592000");
        var icon = visitor.get("/favicon.ico");
        assertThat(header(icon, "Cache-Control")).isEqualTo("max-age=86400, public");
        assertThat(header(icon, "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(icon.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void sendAPageOnce() {
        var first = visitor.get("/mentions-legales");
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache, public");
        var again = visitor.get("/mentions-legales", "If-None-Match", header(first, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void compressPagesForWhoTakesThemCompressed() {
        var zipped = visitor.get("/mentions-legales", "Accept-Encoding", "gzip, br");
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "Vary")).containsIgnoringCase("accept-encoding");
        assertThat(Visitor.unzipped(zipped)).isEqualTo(visitor.text("/mentions-legales"));
        assertThat(visitor.get("/mentions-legales", "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void keepCookiesOutOfReachOfScriptsAndOfPlainHttpBehindTls() {
        var plain = visitor.get("/connexion").headers().allValues("Set-Cookie");
        assertThat(plain).isNotEmpty().allMatch(cookie -> cookie.contains("SameSite=Lax"));
        var secure = visitor.get("/connexion", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9");
        assertThat(secure.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        assertThat(secure.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
