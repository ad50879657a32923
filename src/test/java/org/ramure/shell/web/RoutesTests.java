package org.ramure.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What anybody may open, and what nobody may without signing in: every address that the house knows. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RoutesTests {

    /** Pages without a form that is sent: the same for everybody, without a cookie. */
    private static final Set<String> PUBLIC = Set.of(
            "/",
            "/en",
            "/formations",
            "/outils",
            "/en/tools",
            "/en/courses",
            "/accessibilite",
            "/en/accessibility",
            "/mentions-legales",
            "/en/legal-notice",
            "/donnees-personnelles",
            "/en/privacy",
            "/manifest.webmanifest",
            "/favicon.ico",
            "/compte-efface",
            "/en/account-erased",
            "/fil.atom",
            "/en/feed.atom",
            "/sitemap.xml",
            "/robots.txt",
            "/verifier",
            "/en/verify",
            "/actuator/health");

    /** The way in, and what a person without an account may ask for. */
    private static final Set<String> WAYS_IN = Set.of(
            "/connexion",
            "/en/sign-in",
            "/connexion/courriel",
            "/en/sign-in/mail",
            "/inscription",
            "/en/sign-up",
            "/mot-de-passe",
            "/en/password");

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    ServletContext servlets;

    Visitor visitor;

    @BeforeEach
    void visit() {
        visitor = new Visitor(port);
    }

    @Test
    void openPublicPagesToAnybodyWithoutACookie() {
        for (var path : new TreeSet<>(PUBLIC)) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
        }
    }

    /** An address with variables is asked with values that name nothing. A new address is closed until it is listed here. */
    @Test
    void showNothingElseToWhoIsNotSignedIn() {
        var addresses = addresses();
        addresses.removeIf(address -> address.contains("oubli"));
        assertThat(addresses).hasSizeGreaterThan(PUBLIC.size() + WAYS_IN.size());
        for (var pattern : addresses) {
            var path = pattern.replaceAll("\\{[^}]*}", "nulle-part").replace("**", "nulle-part");
            var status = visitor.get(path).statusCode();
            if (PUBLIC.contains(path) || WAYS_IN.contains(path)) {
                assertThat(status).as("GET " + path).isEqualTo(200);
            } else {
                assertThat(status).as("GET " + path).isIn(302, 401, 403, 404, 405, 410);
            }
            assertThat(visitor.send("POST", path).statusCode())
                    .as("POST " + path)
                    .isIn(401, 403);
        }
    }

    /** As if somebody had written a controller and forgotten to say for whom it is. */
    @ParameterizedTest
    @ValueSource(strings = {"/oubli", "/en/oubli", "/connexion/oubli", "/formations/une/oubli"})
    void hideAnAddressThatNobodyListed(String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Visitor.text(answer))
                .contains(
                        path.startsWith("/en") ? "This page does not exist" : "Cette page n’existe pas", "site-footer")
                .doesNotContain("forgotten");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(visitor.send("POST", path).statusCode()).isEqualTo(403);
        assertThat(visitor.send("OPTIONS", path).statusCode()).isEqualTo(403);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Forgotten {

        @RestController
        static class Page {

            @RequestMapping({"/oubli", "/en/oubli", "/connexion/oubli", "/formations/une/oubli"})
            String answer() {
                return "forgotten";
            }
        }
    }

    @Test
    void askForSignInBeforeAnyViewAndComeBackToIt() {
        var views =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                        .map(RouteBaseData::getTemplate)
                        .map(template -> "/app/" + template.replaceAll(":[a-z]+[?*]?", "nulle-part"))
                        .toList();
        assertThat(views).isNotEmpty();
        for (var view : views) {
            var answer = visitor.get(view);
            assertThat(answer.statusCode()).as(view).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/connexion?suite=%2Fapp");
            assertThat(answer.headers().firstValue("Set-Cookie")).as(view).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/h2-console",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/swagger-ui.html",
                "/.git/config"
            })
    void haveNothingThatTellsOfTheInside(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void beginInTheLanguageOfTheBrowserUnlessSheAskedForFrench() {
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/", "Accept-Language", "fr-FR,en;q=0.8").statusCode())
                .isEqualTo(200);
        var english = visitor.get("/", "Accept-Language", "en-GB,fr;q=0.8");
        assertThat(english.statusCode()).isEqualTo(302);
        assertThat(english.headers().firstValue("Location").orElseThrow()).endsWith("/en");
        assertThat(english.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept-Language"));
        assertThat(visitor.get("/", "Accept-Language", "en-GB", "Referer", "http://localhost:" + port + "/en")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void sayThatAnAddressIsNotClearRatherThanBreak() {
        for (var address : List.of("/formations?q=%ff%fe", "/connexion?suite=%ff", "/en/courses?q=%c3%28")) {
            assertThat(visitor.get(address).statusCode()).as(address).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void refuseToChangeAnythingFromOutside(String method) {
        for (var path : List.of("/", "/formations", "/nulle-part", "/app", "/api/nulle-part")) {
            assertThat(visitor.send(method, path).statusCode())
                    .as(method + " " + path)
                    .isIn(401, 403, 404, 405);
        }
    }

    private TreeSet<String> addresses() {
        var all = new TreeSet<String>();
        mappings.forEach(
                mapping -> mapping.getHandlerMethods().keySet().forEach(info -> all.addAll(info.getPatternValues())));
        return all;
    }
}
