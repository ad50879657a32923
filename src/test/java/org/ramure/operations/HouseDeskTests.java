package org.ramure.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.files.MediaFixture;
import org.ramure.house.Accent;
import org.ramure.house.Conformity;
import org.ramure.house.FaceDraft;
import org.ramure.house.FaceDraft.Logo;
import org.ramure.house.LegalPage;
import org.ramure.house.LegalText;
import org.ramure.house.LegalText.Statement;
import org.ramure.house.Shade;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.shell.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(StatementCount.class)
class HouseDeskTests {

    private static final Accent BLUE = new Accent(
            Shade.parse("#1D4F7C").orElseThrow(), Shade.parse("#9CC7EC").orElseThrow());

    @LocalServerPort
    int port;

    @Autowired
    HouseDesk desk;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = new Visitor(port);
        acting.asSomeone(Role.ADMINISTRATOR);
    }

    @AfterEach
    void asItWas() {
        acting.asSomeone(Role.ADMINISTRATOR);
        desk.show(face("Ramure", null, null), desk.face().revision());
        Acting.asNobody();
    }

    @Test
    void showsNameColoursAndPictureAtOnce() {
        var before = visitor.get("/").headers().firstValue("ETag").orElseThrow();
        var logo = desk.logo(new ByteArrayInputStream(MediaFixture.image("png", 64, 32)));
        desk.show(
                new FaceDraft(
                        "Maison <b>Bleue</b>",
                        "bonjour@bleue.example",
                        "Une phrase à nous.",
                        "A sentence.",
                        BLUE,
                        logo),
                desk.face().revision());
        var page = Visitor.text(visitor.get("/", "If-None-Match", before));
        assertThat(page)
                .contains("Maison &lt;b&gt;Bleue&lt;/b&gt;", "Une phrase à nous.", "mailto:bonjour@bleue.example")
                .contains("content=\"#1D4F7C\"", "rel=\"manifest\"")
                .doesNotContain("<b>Bleue", " style=");
        assertThat(visitor.text("/en")).contains("A sentence.");
        var styles = address(page, "/maison/[0-9a-f]+/couleurs.css");
        var sheet = visitor.get(styles);
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(sheet.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(Visitor.text(sheet)).contains("light-dark(#1D4F7C,#9CC7EC)");
        var picture = visitor.get(address(page, "/maison/[0-9a-f]+/logo"));
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(visitor.text("/manifest.webmanifest")).contains("#1D4F7C", "Maison", "/logo");
        assertThat(visitor.text("/connexion")).contains(styles, "/logo");
        assertThat(visitor.get("/maison/000000000000/logo").statusCode()).isEqualTo(404);
    }

    @Test
    void notesInTheLogWhatItWasAndWhatItIs() {
        desk.show(face("Ramure", null, null), desk.face().revision());
        desk.show(face("Asso Test", BLUE, null), desk.face().revision());
        assertThat(jdbc.sql(
                                "select detail from audit_entry where deed = 'house-shown' order by at desc, id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"name\":[\"Ramure\",\"Asso Test\"],\"colours\":[\"\",\"#1D4F7C, #9CC7EC\"]}");
    }

    @Test
    void asksTheDatabaseForNoMoreThanThePageItself() {
        visitor.get("/outils");
        assertThat(StatementCount.of(() -> visitor.get("/outils"))).hasSize(2);
        visitor.get("/mentions-legales");
        assertThat(StatementCount.of(() -> visitor.get("/mentions-legales"))).hasSize(1);
    }

    @Test
    void refusesColoursThatCannotBeReadAndSaysTheFigure() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.show(
                        face("Ramure", accent("#7FB26A", "#9CC7EC"), null),
                        desk.face().revision()))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("house.refused.light");
                    assertThat((double) refusal.arguments()[0]).isBetween(1.0, 4.49);
                });
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.show(
                        face("Ramure", accent("#1D4F7C", "#334455"), null),
                        desk.face().revision()))
                .matches(refusal -> refusal.key().equals("house.refused.dark"));
        assertThat(desk.face().styles()).isNull();
    }

    @Test
    void takesPicturesOnly() {
        var drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.logo(new ByteArrayInputStream(drawing.getBytes(StandardCharsets.UTF_8))));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.logo(new ByteArrayInputStream(MediaFixture.pngThatClaims(40_000, 40_000))));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.logo(new ByteArrayInputStream(new byte[300_000])))
                .matches(refusal -> refusal.key().equals("house.refused.logo-size"));
        assertThat(desk.logo(new ByteArrayInputStream(MediaFixture.webp(32, 32)))
                        .type())
                .isEqualTo("image/webp");
    }

    @Test
    void isForAdministrators() {
        acting.asSomeone(Role.TRAINER);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> desk.show(face("Autre", null, null), 0));
        assertThatExceptionOfType(NotThere.class).isThrownBy(desk::draft);
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> desk.write(legal(LegalPage.LEGAL, "Autre", null), 0));
    }

    @Test
    void writesLegalPagesAndKeepsWhatTheySaid() {
        var seen = desk.text(LegalPage.LEGAL, Locale.FRENCH).number();
        assertThat(visitor.text("/mentions-legales")).contains("Éditeur", "Apache 2.0");
        desk.write(legal(LegalPage.LEGAL, "## Qui\n\nL’association **Untel**. <script>alert(1)</script>", null), seen);
        assertThat(visitor.text("/mentions-legales"))
                .contains("<strong>Untel</strong>")
                .doesNotContain("<script>alert", "Éditeur");
        assertThat(visitor.text("/en/legal-notice")).contains("Publisher");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.write(legal(LegalPage.LEGAL, "Un autre", null), seen))
                .matches(refusal -> refusal.key().equals("legal.refused.changed"));
        var history = desk.history(LegalPage.LEGAL, Locale.FRENCH);
        assertThat(history).hasSize(2);
        assertThat(history.getLast().number()).isZero();
        desk.write(legal(LegalPage.LEGAL, history.getLast().body(), null), seen + 1);
        assertThat(visitor.text("/mentions-legales")).contains("Éditeur");
        assertThat(visitor.text("/donnees-personnelles")).contains("Outils téléchargés avec votre compte");
        jdbc.sql("delete from legal_text").update();
    }

    @Test
    void saysOnThePrivacyPageWhoReallySeesWhat() {
        assertThat(visitor.text("/donnees-personnelles"))
                .contains("anime une formation", "leçon par leçon", "(CSV)", "la même base")
                .doesNotContain("que personne ne peut lire");
        assertThat(visitor.text("/en/privacy"))
                .contains("trainer of a course", "lesson by lesson", "(CSV)", "the same database")
                .doesNotContain("nobody can read");
    }

    @Test
    void statesAccessibilityAsAnAuditFoundIt() {
        assertThat(visitor.text("/")).contains("Accessibilité\u00a0: non conforme");
        assertThat(visitor.text("/accessibilite")).contains("Aucun audit", "article 47", "Défenseur des droits");
        refuses(new Statement(Conformity.FULL, day(), null, ""), "legal.refused.audit");
        refuses(new Statement(Conformity.FULL, day(), 71, "Untel"), "legal.refused.conformity");
        refuses(new Statement(Conformity.PARTIAL, day(), 71, " "), "legal.refused.auditor");
        refuses(new Statement(Conformity.FULL, day(), 171, "Untel"), "legal.refused.share");
        desk.write(
                legal(LegalPage.ACCESSIBILITY, "## Essais", new Statement(Conformity.PARTIAL, day(), 71, "Untel")), 0);
        assertThat(visitor.text("/accessibilite"))
                .contains(
                        "partiellement conforme",
                        "réalisé par Untel",
                        "71",
                        "1er décembre 2026".replace(' ', '\u00a0'));
        assertThat(visitor.text("/")).contains("Accessibilité\u00a0: partiellement conforme");
        assertThat(visitor.text("/en/accessibility")).contains("partially complies");
        jdbc.sql("delete from legal_text").update();
    }

    private void refuses(Statement statement, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.write(legal(LegalPage.ACCESSIBILITY, "Texte", statement), 0))
                .matches(refusal -> refusal.key().equals(key), key);
    }

    private static LocalDate day() {
        return LocalDate.of(2026, 12, 1);
    }

    private static LegalText legal(LegalPage page, String body, @Nullable Statement statement) {
        return new LegalText(page, Locale.FRENCH, 0, body, statement, null);
    }

    private static FaceDraft face(String name, @Nullable Accent accent, @Nullable Logo logo) {
        return new FaceDraft(name, "contact@ramure.example", "", "", accent, logo);
    }

    private static Accent accent(String light, String dark) {
        return new Accent(Shade.parse(light).orElseThrow(), Shade.parse(dark).orElseThrow());
    }

    private static String address(String page, String pattern) {
        var found = java.util.regex.Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }
}
