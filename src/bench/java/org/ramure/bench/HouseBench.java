package org.ramure.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ramure.journeys.Chromium;
import org.ramure.journeys.Learners;
import org.ramure.journeys.RamureProcess;
import org.ramure.journeys.Visitor;

/** The goals of the house, on H2 and on PostgreSQL: the server is a process of its own, the load another, on loopback. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HouseBench {

    private static final boolean SHORT = Boolean.getBoolean("bench.short");
    private static final Duration WARM_UP = Duration.ofSeconds(SHORT ? 8 : 20);
    private static final Duration RUN = Duration.ofSeconds(SHORT ? 4 : 20);
    private static final int LEARNERS = SHORT ? 40 : 200;

    private final boolean postgres;
    private final String database;
    private final double savesPerSecond;
    private RamureProcess server;
    private Learners learners;

    HouseBench(boolean postgres, double savesPerSecond) {
        this.postgres = postgres;
        this.database = postgres ? "PostgreSQL" : "H2";
        this.savesPerSecond = savesPerSecond;
    }

    @BeforeAll
    void prepare() {
        server = RamureProcess.prepared("bench", postgres, settings -> learners = Learners.prepare(LEARNERS, settings));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void servesThePublicCoursePage() throws Exception {
        var page = "/formations/" + learners.course();
        var visitors = new ArrayList<Wire>();
        for (int i = 0; i < 32; i++) {
            visitors.add(new Wire(server.url("")));
        }
        Load.Step read = (i, _) -> assertThat(visitors.get(i).get(page)).isEqualTo(200);
        Load.of(visitors.size(), WARM_UP, read);
        var load = Load.of(visitors.size(), RUN, read);
        Goal.atLeast(2_000, "requests/s", database + ", public course page, 32 connections")
                .reached(load.perSecond());
        Goal.atMost(30, "ms", database + ", public course page, p95").reached(load.p95Millis());
        for (var visitor : visitors) {
            visitor.close();
        }
    }

    /**
     * All at once shows how much it can take; at the goal's pace, evenly, how long each waits for « Enregistré ». The short
     * form asks for half the pace, since it runs beside other things.
     */
    @Test
    void savesAnswersDurably() throws Exception {
        var wires = new ArrayList<Wire>();
        var headers = new ArrayList<String>();
        for (int i = 0; i < learners.all().size(); i++) {
            try (var visitor = signedIn(i)) {
                visitor.get("/api/attempts/" + learners.all().get(i).attempt());
                headers.add(visitor.headers());
                wires.add(new Wire(server.url("")));
            }
        }
        var sequences = new int[wires.size()];
        Load.Step save = (i, _) -> {
            var sequence = ++sequences[i];
            var answer = """
                    [{"question":"%s","sequence":%d,"answer":{"kind":"choice","chosen":[%d]},"answeredAt":"%s"}]""".formatted(learners.question(), sequence, sequence % 2, Instant.now());
            var path = "/api/attempts/" + learners.all().get(i).attempt() + "/answers";
            assertThat(wires.get(i).post(path, headers.get(i), answer)).isEqualTo(200);
        };
        Load.of(32, WARM_UP, save);
        var crowd = Load.of(32, RUN, save);
        Goal.atLeast(savesPerSecond, "answers/s", database + ", answers saved durably, 32 learners all at once")
                .reached(crowd.perSecond());
        var pace = SHORT ? savesPerSecond / 2 : savesPerSecond;
        var paced = Load.paced(wires.size(), pace, RUN, save);
        Goal.atMost(
                        50,
                        "ms",
                        "%s, saving one answer, p95, %d learners, %.0f answers/s"
                                .formatted(database, wires.size(), pace))
                .reached(paced.p95Millis());
        for (var wire : wires) {
            wire.close();
        }
    }

    /** A real browser goes from lesson to lesson, as a learner does: everything that it asks for counts. */
    @Test
    void opensLessonsInTheApp() throws Exception {
        try (var chromium = Chromium.open();
                var context = signedIn(chromium, 0)) {
            var page = context.newPage();
            page.navigate("/app/formations/" + learners.course() + "/ce-que-change-un-partenariat");
            walk(page, SHORT ? 600 : 2_500);
            var before = server.cpu();
            var opened = SHORT ? 50 : 200;
            walk(page, opened);
            var each = server.cpu().minus(before).toNanos() / 1e6 / opened;
            Goal.atMost(10, "ms of CPU", database + ", opening a lesson, all requests of the browser")
                    .reached(each);
        }
    }

    /** On to the next lesson and back again. */
    private static void walk(Page page, int openings) {
        for (int opened = 0; opened < openings; opened++) {
            var title = page.locator("main h1");
            var here = title.textContent();
            // Playwright's own click waits most of a second for a still page
            page.locator(opened % 2 == 0 ? ".nextbar a.go" : ".nextbar a:not(.go)")
                    .evaluate("way => way.click()");
            page.waitForFunction("here => document.querySelector('main h1')?.textContent !== here", here);
        }
    }

    /** The page comes with its view, which the server keeps until the learner leaves: nobody leaves here. */
    @Test
    void keepsLittleOfEachLearner() throws Exception {
        sitOnALesson(0);
        var before = server.heapAfterCollection();
        for (int i = 1; i < learners.all().size(); i++) {
            sitOnALesson(i);
        }
        var sitting = learners.all().size() - 1;
        var each = (server.heapAfterCollection() - before) / 1024.0 / sitting;
        Goal.atMost(250, "KB", database + ", heap of a learner on a lesson, of " + sitting)
                .reached(each);
        Goal.atMost(
                        500,
                        "MB",
                        database + ", memory of the whole process, "
                                + learners.all().size() + " on a lesson")
                .reached(server.memory() / 1024.0 / 1024.0);
    }

    private void sitOnALesson(int learner) throws Exception {
        try (var visitor = signedIn(learner)) {
            var page = visitor.get("/app/formations/" + learners.course() + "/ce-que-change-un-partenariat");
            assertThat(page.body()).contains("lesson-progress");
        }
    }

    private BrowserContext signedIn(Chromium chromium, int learner) throws Exception {
        var context = chromium.visitor(server.url(""), 1280);
        try (var visitor = signedIn(learner)) {
            context.addCookies(visitor.cookies().stream()
                    .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(server.url("")))
                    .toList());
        }
        return context;
    }

    /** From an address of her own: the house slows down whoever signs in too often from one. */
    private Visitor signedIn(int learner) throws Exception {
        var address = InetAddress.getByAddress(new byte[] {127, 1, (byte) (learner / 250), (byte) (learner % 250 + 1)});
        var visitor = new Visitor(HttpClient.newBuilder().localAddress(address), server.url(""));
        visitor.signIn(learners.all().get(learner).email(), Learners.PASSWORD);
        return visitor;
    }
}
