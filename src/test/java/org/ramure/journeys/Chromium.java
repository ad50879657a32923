package org.ramure.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The system's own Chromium, driven by Playwright. Without one the tests are skipped, visibly; in CI they fail. */
public final class Chromium implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    public static Chromium open() {
        var found = onPath();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI needs Chromium on the PATH");
        }
        Assumptions.assumeTrue(found.isPresent(), "No Chromium on the PATH: browser tests are skipped");
        return new Chromium(found.orElseThrow());
    }

    private static Optional<Path> onPath() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A browser of its own, French, as wide as said; nothing is shared with others. */
    public BrowserContext visitor(String server, int width) {
        return visitor(server, width, ColorScheme.LIGHT);
    }

    public BrowserContext visitor(String server, int width, ColorScheme scheme) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server)
                .setViewportSize(width, width < 600 ? 844 : 800)
                .setHasTouch(width < 600)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setColorScheme(scheme)
                .setAcceptDownloads(true));
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** Keeps a picture of the page for people to look at, when they ask for it: {@code -Dramure.pictures}. */
    public static void picture(Page page, String name) {
        if (System.getProperty("ramure.pictures") == null) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-" + page.viewportSize().width + ".png"))
                .setFullPage(true));
    }

    /** Of the page itself: in a letter or a PDF that it frames no script runs, and axe would wait for ever. */
    public static void hasNoAccessibilityFault(Page page) {
        // a view of the app goes on loading when its title is there; a page of the site is there at once
        page.waitForLoadState(page.url().contains("/app") ? LoadState.NETWORKIDLE : LoadState.LOAD);
        assertThat(page.locator("iframe:not([title])").count())
                .as("frames without a title")
                .isZero();
        // in the page itself: the other mode opens a further page for each look, to join what frames say
        var faults = new AxeBuilder(page)
                .setLegacyMode(true)
                .exclude("iframe")
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(faults)
                .as("axe on " + page.url())
                .extracting(fault -> fault.getId() + ": "
                        + fault.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList())
                .isEmpty();
    }

    /** The page fits its window: nobody scrolls sideways. */
    public static void fitsItsWidth(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("sideways scroll on " + page.url())
                .isLessThanOrEqualTo(0);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
