package org.ramure.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ramure.Ramure;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SystemActor;
import org.ramure.cohorts.FollowedFixture;
import org.ramure.courses.CourseId;
import org.ramure.courses.Edition;
import org.ramure.courses.EditionFixture;
import org.ramure.courses.PublishedCourses;
import org.ramure.journeys.RamureProcess;
import org.ramure.journeys.Visitor;
import org.ramure.learning.Learning;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A course of 20 and one of 1,000 lessons, 100 and 100,000 enrolments: how much longer each page takes than with 20 and 100.
 * One reader, in turn from course to course, so that what slows the machine down slows all of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ScaleBench {

    private static final boolean SHORT = Boolean.getBoolean("bench.short");
    private static final int WARM_UP = SHORT ? 8 : 30;
    private static final int ROUNDS = SHORT ? 15 : 60;
    private static final String PASSWORD = "un mot de passe";
    private static final String ADMINISTRATOR = "echelle@essai.example";
    private static final double GOAL = 20;
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");

    private static final List<Size> SIZES =
            List.of(new Size(20, 100), new Size(20, 100_000), new Size(1_000, 100), new Size(1_000, 100_000));

    private record Size(int lessons, int enrolments) {

        String slug() {
            return "echelle-" + lessons + "-" + enrolments;
        }

        String learner() {
            return slug() + "@essai.example";
        }
    }

    /** An address of the house for each course. */
    private interface Address {
        String of(Size size);
    }

    private final boolean postgres;
    private RamureProcess server;
    private int clients;

    ScaleBench(boolean postgres) {
        this.postgres = postgres;
    }

    @BeforeAll
    void prepare() {
        server = RamureProcess.prepared("scale", postgres, ScaleBench::fill);
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static void fill(List<String> settings) {
        var arguments = new ArrayList<>(settings);
        arguments.addAll(
                List.of("--ramure.own-database=true", "--server.port=0", "--spring.quartz.auto-startup=false"));
        try (var context = new SpringApplicationBuilder(Ramure.class).run(arguments.toArray(String[]::new))) {
            var accounts = context.getBean(Accounts.class);
            var learning = context.getBean(Learning.class);
            open(accounts, ADMINISTRATOR, Set.of(Role.ADMINISTRATOR));
            for (var size : SIZES) {
                var edition = edition(size);
                context.getBean(PublishedCourses.class).publish(edition);
                context.getBean(FollowedFixture.class).crowd(edition, size.enrolments() - 1, null);
                open(accounts, size.learner(), Set.of());
                Acting.as(accounts.loadUserByUsername(size.learner()));
                learning.enrol(size.slug());
                edition.lessons().stream().limit(10).forEach(lesson -> {
                    learning.open(size.slug(), lesson.key());
                    learning.declareDone(size.slug(), lesson.key());
                });
            }
            Acting.asNobody();
            // as a house does by itself after a while
            context.getBean(JdbcTemplate.class).execute("analyze");
        }
    }

    private static void open(Accounts accounts, String email, Set<Role> roles) {
        SystemActor.run(
                "bench",
                () -> accounts.open(email, "Échelle", PASSWORD, roles, Locale.FRENCH, ZoneId.of("Europe/Paris")));
    }

    private static Edition edition(Size size) {
        var units = IntStream.range(0, size.lessons() / 20)
                .mapToObj(unit -> new Edition.Unit(
                        "u" + unit,
                        "Unité " + unit,
                        "Une unité",
                        IntStream.range(0, 20)
                                .mapToObj(lesson -> EditionFixture.text("u" + unit + "-l" + lesson))
                                .toList()))
                .toArray(Edition.Unit[]::new);
        var plain = EditionFixture.of(units);
        return new Edition(
                CourseId.next(),
                size.slug(),
                1,
                plain.publishedAt(),
                "Échelle " + size.lessons(),
                plain.language(),
                plain.theme(),
                plain.level(),
                plain.summary(),
                plain.description(),
                plain.aims(),
                plain.audience(),
                plain.prerequisites(),
                plain.authors(),
                plain.licence(),
                plain.drawing(),
                null,
                plain.hours(),
                plain.units());
    }

    @Test
    void showsThePublicCoursePage() throws Exception {
        measure("course page", null, size -> "/formations/" + size.slug());
    }

    @Test
    void showsTheCourseInTheApp() throws Exception {
        measure("course in the app", "", size -> "/app/formations/" + size.slug());
    }

    @Test
    void showsALesson() throws Exception {
        measure("lesson", "", size -> "/app/formations/" + size.slug() + "/u0-l10");
    }

    @Test
    void showsTheDashboard() throws Exception {
        measure("dashboard", "", _ -> "/app/");
    }

    @Test
    void showsTheProgressTable() throws Exception {
        measure("progress table", ADMINISTRATOR, size -> "/app/suivi/" + size.slug() + "/personnes");
    }

    /** @param reader who asks: null for nobody, empty for the learner of each course */
    private void measure(String page, String reader, Address address) throws Exception {
        var visitors = new ArrayList<Visitor>();
        for (var size : SIZES) {
            visitors.add(visitor(reader == null ? null : reader.isEmpty() ? size.learner() : reader));
        }
        var nanos = new long[SIZES.size()][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int i = 0; i < SIZES.size(); i++) {
                var before = System.nanoTime();
                var answer = visitors.get(i).get(address.of(SIZES.get(i)));
                if (round >= 0) {
                    nanos[i][round] = System.nanoTime() - before;
                }
                assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(200);
                leave(visitors.get(i), answer.body());
            }
        }
        for (var visitor : visitors) {
            if (reader != null) {
                visitor.postJson("/deconnexion", "");
            }
            visitor.close();
        }
        report(page, nanos);
    }

    /** As a browser does when another page is opened: else the server keeps the view for a quarter of an hour. */
    private static void leave(Visitor visitor, String page) throws Exception {
        var ui = UI.matcher(page);
        var key = KEY.matcher(page);
        if (ui.find() && key.find()) {
            visitor.postJson(
                    "/app/?v-r=uidl&v-uiId=" + ui.group(1),
                    "{\"csrfToken\":\"" + key.group(1) + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0,\"UNLOAD\":true}");
        }
    }

    /** All figures first: one that is far from its goal hides no other. */
    private void report(String page, long[][] nanos) {
        var medians = Arrays.stream(nanos).mapToDouble(ScaleBench::medianMillis).toArray();
        var name = (postgres ? "PostgreSQL, " : "H2, ") + page;
        for (int i = 0; i < SIZES.size(); i++) {
            System.out.printf(
                    Locale.ROOT,
                    "BENCH %-58s reached %10.1f ms%n",
                    "%s, %,d lessons, %,d enrolments, median"
                            .formatted(
                                    name, SIZES.get(i).lessons(), SIZES.get(i).enrolments()),
                    medians[i]);
        }
        Goal.atMost(GOAL, "% longer", name + ", 100,000 enrolments for 100").reached(longer(medians[1], medians[0]));
        Goal.atMost(GOAL, "% longer", name + ", 1,000 lessons for 20").reached(longer(medians[2], medians[0]));
        Goal.atMost(GOAL, "% longer", name + ", both").reached(longer(medians[3], medians[0]));
    }

    private static double longer(double time, double base) {
        return 100 * (time / base - 1);
    }

    private static double medianMillis(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }

    /** From an address of her own: the house slows down whoever signs in too often from one. */
    private Visitor visitor(String email) throws Exception {
        var address = InetAddress.getByAddress(new byte[] {127, 2, 0, (byte) ++clients});
        var visitor = new Visitor(HttpClient.newBuilder().localAddress(address), server.url(""));
        if (email != null) {
            visitor.signIn(email, PASSWORD);
        }
        return visitor;
    }
}
