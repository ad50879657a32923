package org.ramure.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Role;
import org.ramure.accounts.SystemActor;
import org.ramure.journeys.Visitor;
import org.ramure.kit.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AppPageTests {

    private static final String HOSTILE = "</script><meta http-equiv=refresh content='1;url=/'><!--<script>";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    /** The first state of a view stands in a script of the page, with every name that it shows. */
    @Test
    void letsNoNameEndTheScriptThatHoldsTheView() throws Exception {
        var email = "h" + Ids.next() + "@essai.example";
        SystemActor.run(
                "tests",
                () -> accounts.open(
                        email,
                        HOSTILE,
                        "un mot de passe",
                        Set.of(Role.ADMINISTRATOR),
                        Locale.FRENCH,
                        ZoneId.of("Europe/Paris")));
        try (var visitor = new Visitor(HttpClient.newBuilder(), "http://127.0.0.1:" + port)) {
            visitor.signIn(email, "un mot de passe");
            for (var view : new String[] {"/app/personnes", "/app/profil"}) {
                var body = visitor.get(view).body();
                assertThat(body).as(view).contains("http-equiv=refresh content=");
                var page = Jsoup.parse(body);
                assertThat(page.select("meta[http-equiv=refresh]")).as(view).isEmpty();
                assertThat(page.body().ownText()).as(view).isBlank();
                var withoutScripts = page.select("body > noscript");
                assertThat(withoutScripts.select("p[lang=fr]").text()).contains("a besoin de JavaScript");
                assertThat(withoutScripts.select("p[lang=en]").text()).contains("needs JavaScript");
                assertThat(withoutScripts.select("a").eachAttr("href")).containsExactly("/", "/en");
            }
        }
    }
}
