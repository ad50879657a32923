package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ramure.courses.CourseFolders;

/** What happens in a lesson itself, in the jar that ships: its end, its keys, and a session that ends under it. */
class LessonBrowserTests {

    private static final String READING = "lire-et-finir";

    private static RamureProcess server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        server = RamureProcess.start("lesson");
        var folder = CourseFolders.folder(READING);
        CourseFolders.change(folder, "course.yaml", "title: Un essai", "title: Lire et finir");
        keepUntil(folder.resolve("course.yaml"), "  - key: suite");
        bring(READING, CourseFolders.archive(folder));
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

    /** The house completes within her own request, in a view: there it was once nobody's right to do so. */
    @Test
    void endsACourseByTheLastJAiTermineAndGivesItsCertificate() throws Exception {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = Visits.entered(visitor, "Apprenante", "/app/formations/" + READING);
            page.getByRole(AriaRole.BUTTON, named("M’inscrire à la formation")).click();
            page.getByRole(AriaRole.LINK, named("Commencer")).click();
            page.waitForURL("**/" + READING + "/lire");
            declareDone(page);
            assertThat(page.getByText("Votre attestation est prête")).hasCount(0);
            page.locator(".nextbar a.go").click();
            page.waitForURL("**/" + READING + "/relire");
            declareDone(page);
            assertThat(page.getByText("Votre attestation est prête")).isVisible();
            Chromium.picture(page, "course-ended-by-reading");
            page.getByRole(AriaRole.LINK, named("Voir mon attestation")).click();
            page.waitForURL("**/app/attestations");
            assertThat(page.locator("h2")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Lire et finir")))
                    .isVisible();
            var pdf = page.waitForDownload(
                    () -> page.locator("a[href*='/api/certificates/']").first().click());
            try (var document = Loader.loadPDF(Files.readAllBytes(pdf.path()))) {
                assertThat(new PDFTextStripper().getText(document)).contains("Awa Diop", "Lire et finir");
            }
            page.navigate("/app/formations/" + READING);
            assertThat(page.getByText("Formation terminée")).isVisible();
        }
    }

    private static void declareDone(Page page) {
        page.getByRole(AriaRole.BUTTON, named("J’ai terminé")).click();
        assertThat(page.locator("[data-missing]")).hasText("Cette leçon est terminée.");
    }

    /** As a trainer does it. */
    private static void bring(String key, byte[] archive) {
        try (var office = chromium.visitor(server.url(""), 1280)) {
            var page = Visits.entered(office, "Formateur", "/app/import");
            page.locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload(key + ".zip", "application/zip", archive));
            assertThat(page.locator(".outcome")).containsText(Pattern.compile("est publiée"));
        }
    }

    private static void keepUntil(java.nio.file.Path file, String end) {
        try {
            var text = Files.readString(file);
            Files.writeString(file, text.substring(0, text.indexOf(end)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
