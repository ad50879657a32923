package org.ramure.courses.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.StatementCount;
import org.ramure.courses.CourseId;
import org.ramure.courses.Edition;
import org.ramure.courses.EditionFixture;
import org.ramure.courses.Level;
import org.ramure.courses.PublishedCourses;
import org.ramure.shell.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(StatementCount.class)
class CoursePagesTests {

    @LocalServerPort
    int port;

    @Autowired
    PublishedCourses published;

    Visitor visitor;

    @BeforeEach
    void visit() {
        visitor = new Visitor(port);
    }

    @Test
    void showsWhatACourseIsBeforeAnybodySignsIn() {
        published.publish(course("montrer", "Le <b>bel</b> essai", 1));
        var page = visitor.text("/formations/montrer");
        assertThat(page)
                .contains("<h1 lang=\"fr\">Le &lt;b&gt;bel&lt;/b&gt; essai</h1>", "Savoir", "Toutes et tous", "Fiche")
                .contains("href=\"/formations/montrer/inscription\"")
                .contains("hreflang=\"en\" href=\"http://localhost:8080/en/courses/montrer\"")
                .contains("og:image", "/ui/images/og-partenariats.png")
                .doesNotContain(" style=", "<b>bel");
        assertThat(visitor.text("/en/courses/montrer"))
                .contains("<html lang=\"en\">", "Enrol in this course", "<h1 lang=\"fr\">");
    }

    @Test
    void saysTheDayThatItWasWhereTheHouseIs() {
        published.publish(course("minuit", "Après minuit", 1, Instant.parse("2026-11-27T23:38:00Z")));
        assertThat(visitor.text("/formations/minuit").replace('\u00a0', ' '))
                .contains("Mis à jour le 28 novembre 2026");
        assertThat(visitor.text("/en/courses/minuit").replace('\u00a0', ' ')).contains("Updated on 28 November 2026");
    }

    @Test
    void describesACourseToSearchEnginesInABlockThatNothingCanClose() {
        published.publish(course("donnees", "Fin </script><script>alert(1)</script>", 1));
        var page = visitor.text("/formations/donnees");
        var block = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page);
        assertThat(block.find()).isTrue();
        var data = JsonMapper.builder().build().readTree(block.group(1));
        assertThat(data.get("@type").asString()).isEqualTo("Course");
        assertThat(data.get("name").asString()).isEqualTo("Fin </script><script>alert(1)</script>");
        assertThat(data.get("hasCourseInstance").get("courseWorkload").asString())
                .isEqualTo("PT3H");
        assertThat(page).doesNotContain("<script>alert");
    }

    @Test
    void showsANewEditionAtOnceAndAsksTheDatabaseOnce() {
        var first = course("editions", "Première", 1);
        published.publish(first);
        var etag =
                visitor.get("/formations/editions").headers().firstValue("ETag").orElseThrow();
        assertThat(StatementCount.of(() -> visitor.get("/formations/editions"))).hasSizeLessThanOrEqualTo(1);
        assertThat(visitor.get("/formations/editions", "If-None-Match", etag).statusCode())
                .isEqualTo(304);

        published.publish(changed(first, "Seconde", 2));
        var second = visitor.get("/formations/editions", "If-None-Match", etag);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(Visitor.text(second)).contains("Seconde");
    }

    @Test
    void searchesTheCatalogueByAddressAlone() {
        published.publish(course("boulangerie", "La boulangère solidaire", 1));
        var found = visitor.text("/formations?q=BOULANGERE&level=beginner");
        assertThat(found)
                .contains("<mark>boulangère</mark>", "/formations/boulangerie", "Retirer ce filtre")
                .doesNotContain(" style=");
        assertThat(visitor.text("/formations?q=introuvable")).contains("Rien ne répond", "introuvable");
        assertThat(visitor.get("/formations?q=%3Cscript%3E&level=x&page=zzz").statusCode())
                .isEqualTo(200);
        assertThat(visitor.text("/formations?q=%3Cscript%3Ealert")).doesNotContain("<script>alert");
        assertThat(StatementCount.of(() -> visitor.get("/formations"))).hasSize(2);
    }

    @Test
    void tellsOthersOfNewCourses() throws Exception {
        published.publish(course("fil", "Fil & sitemap", 1));
        var feed = xml(visitor.text("/fil.atom"));
        assertThat(feed.getDocumentElement().getTagName()).isEqualTo("feed");
        assertThat(feed.getDocumentElement().getTextContent()).contains("Fil & sitemap");
        var map = xml(visitor.text("/sitemap.xml"));
        assertThat(map.getDocumentElement().getTextContent())
                .contains("http://localhost:8080/formations/fil", "http://localhost:8080/en/courses/fil");
        assertThat(visitor.text("/en/feed.atom")).contains("http://localhost:8080/en/courses/fil");
        assertThat(visitor.text("/robots.txt")).contains("Sitemap: http://localhost:8080/sitemap.xml");
    }

    @Test
    void showsTheNewestCoursesOnTheHomePage() {
        published.publish(course("accueil", "Course de l’accueil", 1));
        assertThat(visitor.text("/")).contains("/formations/accueil");
        assertThat(visitor.text("/en")).contains("/en/courses/accueil");
    }

    private static org.w3c.dom.Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static Edition course(String slug, String title, int number) {
        return course(slug, title, number, Instant.now());
    }

    private static Edition course(String slug, String title, int number, Instant publishedAt) {
        var model = EditionFixture.withAllKinds();
        return new Edition(
                CourseId.next(),
                slug,
                number,
                publishedAt,
                title,
                Locale.FRENCH,
                "partenariats",
                Level.BEGINNER,
                "Résumé",
                "Une **description**.",
                model.aims(),
                model.audience(),
                model.prerequisites(),
                model.authors(),
                model.licence(),
                "rameaux",
                null,
                3,
                List.copyOf(model.units()));
    }

    private static Edition changed(Edition before, String title, int number) {
        return new Edition(
                before.course(),
                before.slug(),
                number,
                Instant.now(),
                title,
                before.language(),
                before.theme(),
                before.level(),
                before.summary(),
                before.description(),
                before.aims(),
                before.audience(),
                before.prerequisites(),
                before.authors(),
                before.licence(),
                before.drawing(),
                before.cover(),
                before.hours(),
                before.units());
    }
}
