package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ramure.journeys.Visits.COURSE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who runs a course makes a group, enrols a list of French Excel, looks how people get on, and writes to who never began. */
class FollowUpBrowserTests {

    private static final String FOLLOWED = "/app/suivi/" + COURSE;
    private static RamureProcess server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        server = RamureProcess.start("followup");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK", "360, LIGHT"})
    void followsACourseUp(int width, ColorScheme scheme) {
        try (var visitor = chromium.visitor(server.url(""), width, scheme)) {
            var page = Visits.entered(visitor, "Administrateur", "/app/suivi");
            checked(page, "suivi");
            page.locator("main a[href='suivi/" + COURSE + "']").click();
            page.waitForURL("**" + FOLLOWED);
            checked(page, "suivi-vue");
            page.locator(".kpis details").first().locator("summary").click();
            assertThat(page.locator(".kpis details p").first()).isVisible();

            var group = "Été " + width;
            makesAGroup(page, group);
            enrolsAList(page, group, width);
            looksAtPeople(page, group);
            writesToWhoNeverBegan(page);
        }
    }

    private static void makesAGroup(Page page, String group) {
        page.navigate(FOLLOWED + "/groupes");
        page.getByRole(AriaRole.BUTTON, named("Nouveau groupe")).click();
        page.locator("vaadin-dialog[opened] vaadin-text-field").waitFor();
        page.getByRole(AriaRole.BUTTON, named("Créer le groupe")).click();
        page.getByText("Donnez un nom au groupe").first().waitFor();
        checked(page, "suivi-groupe-dialogue");
        page.getByLabel("Nom du groupe").fill(group);
        page.getByRole(AriaRole.BUTTON, named("Créer le groupe")).click();
        page.locator(".list-line .name").getByText(group).waitFor();
        checked(page, "suivi-groupes");
    }

    private static void enrolsAList(Page page, String group, int width) {
        page.navigate(FOLLOWED + "/inscriptions");
        checked(page, "suivi-inscrire");
        var list = "Nom;Courriel;Groupe\r\nKervella;maud@demo.ramure.example;" + group + "\r\nNouvelle;nouvelle" + width
                + "@essai.example;" + group + "\r\nSans;sans-arobase;\r\n";
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("été.csv", "text/csv", list.getBytes(Charset.forName("windows-1252"))));
        page.getByText("Il manque le signe @ dans l’adresse").waitFor();
        checked(page, "suivi-inscrire-essai");
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText(Pattern.compile("Inscrire [12] personne")))
                .click();
        page.getByText("La liste est inscrite").waitFor();
        checked(page, "suivi-inscrite");
    }

    private static void looksAtPeople(Page page, String group) {
        page.navigate(FOLLOWED + "/personnes");
        page.locator("table.seances").waitFor();
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Awa Diop")))
                .containsText("En cours");
        checked(page, "suivi-personnes");
        if (page.viewportSize().width > 640) {
            page.getByRole(AriaRole.BUTTON, named("Avancement")).click();
            assertThat(page.locator("th[aria-sort=ascending]")).containsText("Avancement");
        }
        page.getByLabel("Nom ou adresse").fill("diop");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.getByRole(AriaRole.LINK, named("Awa Diop")).click();
        page.getByText("Leçon par leçon").waitFor();
        checked(page, "suivi-personne");
        assertThat(page.locator("main")).containsText("Ce qui manque");
    }

    private static void writesToWhoNeverBegan(Page page) {
        page.navigate(FOLLOWED + "/relances");
        page.getByText("Personne ne recevrait ce mot").waitFor();
        page.getByRole(AriaRole.BUTTON, named("Lire avant d’envoyer")).click();
        page.getByText("Votre place vous attend").last().waitFor();
        checked(page, "suivi-relances");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void checked(Page page, String name) {
        page.locator("h1").first().waitFor();
        Chromium.hasNoAccessibilityFault(page);
        Chromium.fitsItsWidth(page);
        Chromium.picture(page, name);
    }
}
