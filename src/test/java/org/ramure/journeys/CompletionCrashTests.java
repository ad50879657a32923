package org.ramure.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.Ramure;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Acting;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.CourseFolders;
import org.ramure.courses.LessonContent;
import org.ramure.learning.Learning;
import org.ramure.quizzes.AttemptId;
import org.ramure.quizzes.Taking;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the jar between a quiz that is passed and the course that hears of it: after the next start the lesson is done all
 * the same, and where nothing else was missing there is a certificate, one.
 */
class CompletionCrashTests {

    private static final int KILLS = Integer.getInteger("ramure.kills", 3);
    private static final int TOGETHER = 6;
    private static final String COURSE = "essai";
    private static final JsonMapper JSON = new JsonMapper();

    /** @param last whether the quiz is the last thing that she misses */
    private record Learner(PersonId person, String email, AttemptId attempt, boolean last) {}

    private final List<Learner> learners = new ArrayList<>();
    private JdbcClient database;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void completesAfterTheNextStartWhatWasPassedBeforeTheKill(boolean postgres) throws Exception {
        var unheard = 0;
        try (var server = RamureProcess.prepared("completion", postgres, this::prepare)) {
            for (int kill = 0; kill < KILLS; kill++) {
                var round = learners.subList(kill * TOGETHER, (kill + 1) * TOGETHER);
                var acknowledged = submitUntilKilled(server, round, 1 + kill % 3);
                unheard += count("select count(*) from event_publication where listener_id like '%QuizEcho%'");
                var passed = round.stream().filter(this::passed).toList();
                assertThat(passed).as("passed, of those to whom it was said").containsAll(acknowledged);
                server.start();
                for (var learner : passed) {
                    check(server, learner);
                }
            }
            server.kill();
            for (var learner : learners) {
                assertThat(count("select count(*) from certificate where person_id = ?", learner.person.value()))
                        .as("certificates of " + learner.email)
                        .isEqualTo(learner.last && passed(learner) ? 1 : 0);
            }
            assertThat(count("select count(*) from event_publication")).isZero();
        }
        assertThat(unheard).as("passed, but not heard of when the kill came").isPositive();
    }

    /** Kills when so many know that they passed. */
    private static Set<Learner> submitUntilKilled(RamureProcess server, List<Learner> round, int knowing)
            throws Exception {
        Set<Learner> acknowledged = ConcurrentHashMap.newKeySet();
        var enough = new CountDownLatch(knowing);
        var together = new CyclicBarrier(round.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var learner : round) {
                threads.submit(() -> {
                    var visitor = signedIn(server, learner);
                    visitor.get("/api/attempts/" + learner.attempt);
                    together.await(60, TimeUnit.SECONDS);
                    try {
                        var sent = visitor.postJson("/api/attempts/" + learner.attempt + "/submit", "{}");
                        if (sent.statusCode() == 200) {
                            acknowledged.add(learner);
                            enough.countDown();
                        }
                    } catch (IOException killed) {
                        // nobody told her: she may have passed or not
                    }
                    return null;
                });
            }
            assertThat(enough.await(90, TimeUnit.SECONDS))
                    .as("quizzes are passed")
                    .isTrue();
            server.kill();
        }
        return Set.copyOf(acknowledged);
    }

    /** By pages that only show: the course's own page would complete what it finds complete. */
    private static void check(RamureProcess server, Learner learner) throws Exception {
        var visitor = signedIn(server, learner);
        // the cookie that proves where a report comes from
        visitor.get("/api/attempts/" + learner.attempt);
        if (learner.last) {
            Awaitility.await("certificate of " + learner.email)
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(certificates(
                                    visitor.get("/app/attestations").body()))
                            .hasSize(1));
        }
        Awaitility.await("lesson of " + learner.email)
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    var report =
                            "{\"at\":" + System.currentTimeMillis() + ",\"place\":0,\"watched\":[],\"reading\":[]}";
                    var state = visitor.postJson("/api/learning/" + COURSE + "/repondre/progress", report);
                    return JSON.readTree(state.body()).path("done").asBoolean();
                });
    }

    private static Set<String> certificates(String page) {
        return Pattern.compile("/api/certificates/([A-Z0-9-]+)\\.pdf")
                .matcher(page.replace("\\/", "/"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private boolean passed(Learner learner) {
        return count("select count(*) from quiz_attempt where passed and id = ?", learner.attempt.value()) == 1;
    }

    private int count(String sql, Object... parameters) {
        return database.sql(sql).params(parameters).query(Integer.class).single();
    }

    /** Everything but the last gesture is done through the facades, on the database that the jar takes over. */
    private void prepare(List<String> settings) {
        settings.add("--ramure.demonstration=false");
        var arguments = new ArrayList<>(settings);
        arguments.addAll(
                List.of("--ramure.own-database=true", "--server.port=0", "--spring.quartz.auto-startup=false"));
        try (var context = new SpringApplicationBuilder(Ramure.class).run(arguments.toArray(String[]::new))) {
            var quiz = context.getBean(CourseFolders.class).imported(COURSE).lessons().stream()
                    .map(lesson -> lesson.content())
                    .filter(LessonContent.Quiz.class::isInstance)
                    .map(content -> ((LessonContent.Quiz) content).quiz())
                    .findFirst()
                    .orElseThrow();
            var learning = context.getBean(Learning.class);
            for (int i = 0; i < KILLS * TOGETHER; i++) {
                var email = "essai" + i + "@essai.example";
                SystemActor.run(
                        "tests",
                        () -> context.getBean(Accounts.class)
                                .open(
                                        email,
                                        "Essai",
                                        Learners.PASSWORD,
                                        Set.of(),
                                        Locale.FRENCH,
                                        ZoneId.of("Europe/Paris")));
                var person = context.getBean(Accounts.class).loadUserByUsername(email);
                Acting.as(person);
                var last = i % 3 > 0;
                learning.enrol(COURSE);
                learning.declareDone(COURSE, "lire");
                learning.takeTool(COURSE, "emporter");
                if (last) {
                    learning.declareDone(COURSE, "relire");
                }
                learners.add(new Learner(
                        person.id(), email, context.getBean(Taking.class).answer(quiz, true), last));
            }
            Acting.asNobody();
            var environment = context.getEnvironment();
            database = JdbcClient.create(new DriverManagerDataSource(
                    environment.getRequiredProperty("spring.datasource.url"),
                    environment.getRequiredProperty("spring.datasource.username"),
                    environment.getProperty("spring.datasource.password", "")));
        }
    }

    private static Visitor signedIn(RamureProcess server, Learner learner) throws IOException, InterruptedException {
        var visitor = new Visitor(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)), server.url(""));
        visitor.signIn(learner.email, Learners.PASSWORD);
        return visitor;
    }
}
