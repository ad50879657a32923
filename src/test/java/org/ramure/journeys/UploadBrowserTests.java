package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ramure.files.MediaFixture;
import org.ramure.kit.Tokens;

/** A film is sent from a true browser, and arrives whole whatever happens on the way. */
class UploadBrowserTests {

    private static final int SIZE = 24 * 1024 * 1024;

    @TempDir
    static Path folder;

    private static RamureProcess server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        server = RamureProcess.trial("upload");
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

    /** A film whose pictures are noise: each its own. */
    private static Path film(String name) throws IOException {
        var noise = new byte[SIZE];
        new Random(name.hashCode()).nextBytes(noise);
        var box = java.nio.ByteBuffer.allocate(8).putInt(SIZE + 8).put(MediaFixture.ascii("mdat"));
        return Files.write(
                folder.resolve(name), MediaFixture.bytes(MediaFixture.mp4("avc1", "mp4a", 60), box.array(), noise));
    }

    private static String arrived(Path film) throws IOException {
        return film.getFileName() + " " + Files.size(film) + " "
                + HexFormat.of().formatHex(Tokens.sha256().digest(Files.readAllBytes(film)));
    }

    private static Locator chooser(Page page) {
        return page.locator("resumable-upload input[type=file]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void speed(Page page, boolean offline, int bytesPerSecond) {
        var settings = new JsonObject();
        settings.addProperty("offline", offline);
        settings.addProperty("latency", 0);
        settings.addProperty("downloadThroughput", -1);
        settings.addProperty("uploadThroughput", bytesPerSecond);
        var devtools = page.context().newCDPSession(page);
        devtools.send("Network.enable");
        devtools.send("Network.emulateNetworkConditions", settings);
    }

    private static void isOnItsWay(Page page) {
        assertThat(page.locator("resumable-upload .num"))
                .hasText(
                        Pattern.compile("^(1[89]|[2-8]\\d)\\s%\\s: .*\\sMo\\ssur\\s25,2\\sMo$"),
                        new LocatorAssertions.HasTextOptions().setTimeout(30_000));
    }

    private static List<String> offsets(Page page) {
        var offsets = Collections.synchronizedList(new ArrayList<String>());
        page.onRequest(request -> {
            if (request.method().equals("PATCH")) {
                offsets.add(offset(request));
            }
        });
        return offsets;
    }

    private static String offset(Request request) {
        return request.headers().get("upload-offset");
    }

    private static void keeps(Page page, Path film) throws IOException {
        assertThat(page.locator("#kept"))
                .hasText(arrived(film), new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertThat(page.locator("resumable-upload .notice.success"))
                .containsText("« " + film.getFileName() + " » est arrivé");
    }

    private static Page opened(com.microsoft.playwright.BrowserContext visitor, String field) {
        var page = Visits.entered(visitor, "Formateur", "/app/essai/" + field);
        page.onDialog(Dialog::accept);
        page.onPageError(error -> System.err.println("PAGE ERROR " + error));
        page.locator("resumable-upload .upload-zone").waitFor();
        return page;
    }

    @Test
    void arrivesInPartsWithAPauseOnTheWay() throws IOException {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, "envoi");
            var film = film("pause.mp4");
            speed(page, false, 4_000_000);
            var offsets = offsets(page);
            chooser(page).setInputFiles(film);
            assertThat(button(page, "Mettre en pause")).isFocused();
            isOnItsWay(page);
            Chromium.picture(page, "upload-sending");
            page.keyboard().press("Enter");
            assertThat(page.locator("resumable-upload .help").nth(1)).hasText("Envoi en pause");
            assertThat(button(page, "Reprendre")).isFocused();
            var parts = offsets.size();
            page.waitForTimeout(1_500);
            assertThat(offsets).as("while it pauses").hasSize(parts);
            speed(page, false, -1);
            page.keyboard().press("Enter");
            keeps(page, film);
            assertThat(offsets.getFirst()).isEqualTo("0");
            assertThat(offsets).hasSizeGreaterThan(5);
            assertThat(button(page, "Envoyer un autre fichier")).isFocused();
            assertThat(parts()).isEmpty();
        }
    }

    private static List<Path> parts() throws IOException {
        try (var all = Files.list(server.folder().resolve("uploads"))) {
            return all.toList();
        }
    }

    @Test
    void goesOnByItselfAfterTheNetworkWasAway() throws IOException {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = opened(visitor, "envoi");
            var film = film("réseau coupé.mp4");
            speed(page, false, 4_000_000);
            chooser(page).setInputFiles(film);
            isOnItsWay(page);
            speed(page, true, -1);
            assertThat(page.locator("resumable-upload .sending .help")).containsText("Connexion perdue");
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, "upload-cut");
            page.waitForTimeout(2_500);
            speed(page, false, -1);
            keeps(page, film);
        }
    }

    @Test
    void goesOnAfterThePageWasLoadedAgain() throws IOException {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = opened(visitor, "envoi");
            var film = film("recharge.mp4");
            speed(page, false, 4_000_000);
            chooser(page).setInputFiles(film);
            isOnItsWay(page);
            page.reload();
            var reminder = page.locator("resumable-upload .notice.info");
            assertThat(reminder).containsText("L’envoi de « recharge.mp4 » s’est arrêté à");
            Chromium.hasNoAccessibilityFault(page);
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, "upload-reminder");
            speed(page, false, -1);
            var offsets = offsets(page);
            chooser(page).setInputFiles(film);
            keeps(page, film);
            assertThat(Long.parseLong(offsets.getFirst())).as("where it was").isPositive();
        }
    }

    /** The session ends with the process; what was sent does not. */
    @Test
    void goesOnAfterTheServerWasKilled() throws IOException {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, "envoi");
            var film = film("kill.mp4");
            speed(page, false, 4_000_000);
            chooser(page).setInputFiles(film);
            isOnItsWay(page);
            server.kill();
            assertThat(page.locator("resumable-upload .sending .help")).containsText("Connexion perdue");
            server.start();
            assertThat(page.locator("resumable-upload .notice.error"))
                    .containsText(
                            "Votre session est terminée",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            page.navigate("/connexion?suite=/app/essai/envoi");
            page.locator("button:has-text(\"Formateur\")").first().click();
            assertThat(page.locator("resumable-upload .notice.info")).containsText("kill.mp4");
            speed(page, false, -1);
            var offsets = offsets(page);
            chooser(page).setInputFiles(film);
            keeps(page, film);
            assertThat(Long.parseLong(offsets.getFirst())).as("where it was").isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, DARK", "360, LIGHT"})
    void saysInWordsWhyAFileIsRefused(int width, ColorScheme scheme) throws IOException {
        try (var visitor = chromium.visitor(server.url(""), width, scheme)) {
            var page = opened(visitor, "envoi");
            Chromium.picture(page, scheme.name().toLowerCase() + "-upload");
            Chromium.hasNoAccessibilityFault(page);
            chooser(page).setInputFiles(Files.writeString(folder.resolve("notes.mp4"), "Pas une vidéo."));
            var said = page.locator("resumable-upload .notice.error");
            assertThat(said).containsText("il faut un fichier MP4, WEBM");
            Chromium.hasNoAccessibilityFault(page);
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, scheme.name().toLowerCase() + "-upload-refused");
            assertThat(parts()).isEmpty();
            var large = folder.resolve("grand.mp4");
            try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
                file.setLength(65L * 1024 * 1024);
            }
            chooser(page).setInputFiles(large);
            assertThat(said).containsText("dépasse 64 Mo");
            page.route("**/api/uploads/*", route -> refuse(route));
            chooser(page).setInputFiles(film("plein.mp4"));
            assertThat(said).containsText("disque est plein");
            assertThat(page.locator("resumable-upload .upload-zone")).isVisible();
        }
    }

    private static void refuse(Route route) {
        if (!route.request().method().equals("PATCH")) {
            route.resume();
            return;
        }
        route.fulfill(new Route.FulfillOptions()
                .setStatus(422)
                .setContentType("application/json")
                .setBody("{\"refused\":\"Le disque est plein.\"}"));
    }

    @Test
    void forgetsWhatIsCancelled() throws IOException {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = opened(visitor, "envoi");
            speed(page, false, 4_000_000);
            chooser(page).setInputFiles(film("annule.mp4"));
            isOnItsWay(page);
            button(page, "Annuler l’envoi").click();
            assertThat(button(page, "Choisir un fichier")).isFocused();
            page.waitForTimeout(500);
            page.reload();
            page.locator("resumable-upload .upload-zone").waitFor();
            page.waitForTimeout(1_000);
            assertThat(page.locator("resumable-upload .notice")
                            .filter(new Locator.FilterOptions().setHasText("annule")))
                    .hasCount(0);
        }
    }
}
