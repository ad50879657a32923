package org.ramure.resources.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.Ids;
import org.ramure.resources.ResourceDesk;
import org.ramure.resources.ResourceDraft;
import org.ramure.resources.ResourceFixture;
import org.ramure.resources.ResourceId;
import org.ramure.shell.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(StatementCount.class)
class ResourcePagesTests {

    @LocalServerPort
    int port;

    @Autowired
    ResourceFixture tools;

    @Autowired
    ResourceDesk desk;

    @Autowired
    Acting acting;

    Visitor visitor;
    SignedIn trainer;
    ResourceId id;
    String page;

    @BeforeEach
    void publish() {
        visitor = new Visitor(port);
        trainer = acting.asSomeone(Role.TRAINER);
        id = tools.published("Grille <b>d’essai</b> " + Ids.next());
        page = "/outils/" + tools.slug(id);
    }

    @AfterEach
    void leave() {
        Acting.asNobody();
    }

    @Test
    void showsAToolToAnybodyWithoutACookie() {
        var answer = visitor.get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Visitor.text(answer))
                .contains("Grille &lt;b&gt;d’essai&lt;/b&gt;", "Pour décider ensemble.", "<strong>bien</strong>")
                .contains("CC BY-SA 4.0", "hreflang=\"en\" href=\"http://localhost:8080/en/tools/")
                .contains("og:title", "href=\"" + page + "/telecharger\"")
                .doesNotContain(" style=", "<b>d’essai");
        assertThat(answer.body().length).isLessThan(50_000);
        assertThat(visitor.text(page.replace("/outils", "/en/tools")))
                .contains("<html lang=\"en\">", "Download", "<h1 lang=\"fr\">", "/download\"");
        assertThat(visitor.text("/sitemap.xml")).contains("http://localhost:8080" + page, "/en/tools");
    }

    @Test
    void isAskedAgainOnlyForWhatChanged() {
        var etag = visitor.get(page).headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.get(page, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(StatementCount.of(() -> visitor.get(page))).hasSizeLessThanOrEqualTo(5);
        tools.replaced(id, "2.0");
        var second = visitor.get(page, "If-None-Match", etag);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(Visitor.text(second)).contains("2.0", "Plus courte.");
    }

    @Test
    void givesTheFileWithoutAccountAndInRanges() {
        var go = visitor.get(page + "/telecharger");
        assertThat(go.statusCode()).isEqualTo(303);
        assertThat(go.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(go.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        var file = visitor.get(go.headers().firstValue("Location").orElseThrow());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(visitor.get(go.headers().firstValue("Location").orElseThrow(), "Range", "bytes=0-3")
                        .statusCode())
                .isEqualTo(206);
    }

    @Test
    void countsWhatIsTakenAndNotWhatIsOnlyLookedAt() {
        visitor.get(page + "/telecharger");
        visitor.get(page.replace("/outils", "/en/tools") + "/download");
        visitor.send("HEAD", page + "/telecharger");
        visitor.get(page + "/telecharger", "Sec-Purpose", "prefetch");
        Acting.as(trainer);
        assertThat(desk.open(id).versions().getFirst().withoutAccount()).isEqualTo(2);
    }

    @Test
    void isGoneWhenItIsHidden() {
        desk.unpublish(id);
        for (var path : List.of(page, page + "/telecharger", "/outils/nulle-part")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void describesItselfInABlockThatNothingCanClose() {
        desk.describe(
                id,
                new ResourceDraft("Fin </script><script>alert(1)</script>", "But", "", Locale.FRENCH),
                desk.open(id).revision());
        var text = visitor.text(page);
        var block = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
                .matcher(text);
        assertThat(block.find()).isTrue();
        var data = JsonMapper.builder().build().readTree(block.group(1));
        assertThat(data.get("name").asString()).isEqualTo("Fin </script><script>alert(1)</script>");
        assertThat(data.get("encoding").get("contentUrl").asString()).endsWith("/telecharger");
        assertThat(text).doesNotContain("<script>alert");
    }

    @Test
    void isFoundByAnAddressAlone() {
        var word = "mot" + Ids.next();
        tools.published("Une boussole " + word);
        var found = visitor.text("/outils?q=BOUSSOLE+" + word + "&format=odt");
        assertThat(found)
                .contains("<mark>", "/outils/une-boussole", "Retirer ce filtre")
                .doesNotContain(" style=");
        assertThat(visitor.text("/outils?q=" + word + "&format=pdf")).contains("Rien ne répond");
        assertThat(visitor.get("/outils?q=%3Cscript%3E&language=x&page=zzz").statusCode())
                .isEqualTo(200);
        assertThat(visitor.text("/outils?q=%3Cscript%3Ealert")).doesNotContain("<script>alert");
        assertThat(visitor.text("/en/tools")).contains("<html lang=\"en\">", "Tools to take away");
        assertThat(StatementCount.of(() -> visitor.get("/outils"))).hasSize(2);
    }
}
