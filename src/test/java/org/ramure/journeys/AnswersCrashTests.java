package org.ramure.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.journeys.Learners.Learner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the jar as {@code kill -9} does while learners work, again and again: what was acknowledged is there afterwards.
 * This says nothing of a power cut, which no test on a running machine can try.
 */
class AnswersCrashTests {

    private static final int KILLS = Integer.getInteger("ramure.kills", 3);
    private static final int LEARNERS = 6;

    /** Each round completes one lesson of each learner, spread over this time before the kill. */
    private static final Duration LAST = Duration.ofSeconds(1);

    private static final List<String> TOOLS =
            List.of("fiche-projet", "grille-de-maturite", "trame-entretien", "trame-convention");
    private static final JsonMapper JSON = new JsonMapper();

    private Learners learners;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsEveryAcknowledgedAnswerAndCompletionAfterEveryKill(boolean postgres) throws Exception {
        var random = new Random(42);
        try (var server = RamureProcess.prepared(
                "crash", postgres, settings -> learners = Learners.prepare(LEARNERS, settings))) {
            var sequences = new ConcurrentHashMap<Learner, Integer>();
            var taken = new ConcurrentHashMap<Learner, List<String>>();
            for (int kill = 0; kill < KILLS; kill++) {
                workUntilKilled(server, sequences, taken, Duration.ofMillis(1_500 + random.nextInt(1_500)));
                server.start();
                for (var learner : learners.all()) {
                    check(server, learner, sequences.getOrDefault(learner, 0), taken.getOrDefault(learner, List.of()));
                }
            }
            assertThat(sequences.values())
                    .as("answers acknowledged in all")
                    .hasSize(LEARNERS)
                    .allMatch(sequence -> sequence > KILLS);
            assertThat(taken.values().stream().mapToInt(List::size).sum())
                    .as("tools acknowledged in all")
                    .isGreaterThanOrEqualTo(KILLS);
        }
    }

    private void workUntilKilled(
            RamureProcess server, Map<Learner, Integer> sequences, Map<Learner, List<String>> taken, Duration time)
            throws Exception {
        var working = new CountDownLatch(learners.all().size());
        var over = new AtomicBoolean();
        var until = new CompletableFuture<Instant>();
        var workers = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var learner : learners.all()) {
                workers.add(threads.submit(() -> {
                    var visitor = signedIn(server, learner);
                    working.countDown();
                    work(visitor, learner, sequences, taken, until, over);
                    return null;
                }));
            }
            assertThat(working.await(60, TimeUnit.SECONDS))
                    .as("everybody is signed in")
                    .isTrue();
            until.complete(Instant.now().plus(time));
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> Instant.now().isAfter(until.join()));
            server.kill();
            over.set(true);
        }
        for (var worker : workers) {
            worker.get();
        }
    }

    private void work(
            Visitor visitor,
            Learner learner,
            Map<Learner, Integer> sequences,
            Map<Learner, List<String>> taken,
            CompletableFuture<Instant> until,
            AtomicBoolean over)
            throws InterruptedException {
        var mine = taken.computeIfAbsent(learner, _ -> Collections.synchronizedList(new ArrayList<>()));
        var round = mine.size();
        var moment = until.join()
                .minus(LAST.multipliedBy(learners.all().indexOf(learner) + 1)
                        .dividedBy(learners.all().size()));
        try {
            var known = visitor.get("/api/attempts/" + learner.attempt());
            var sequence = item(known.body()).path("sequence").asInt();
            while (!over.get()) {
                sequence++;
                var saved = visitor.postJson("/api/attempts/" + learner.attempt() + "/answers", answer(sequence));
                assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
                sequences.put(learner, sequence);
                if (mine.size() == round
                        && round < TOOLS.size()
                        && Instant.now().isAfter(moment)) {
                    var tool = TOOLS.get(mine.size());
                    if (visitor.get("/api/learning/" + learners.course() + "/" + tool + "/tool")
                                    .statusCode()
                            == 303) {
                        mine.add(tool);
                    }
                }
            }
        } catch (IOException killed) {
            // what was on its way was not acknowledged: it may be there or not
        }
    }

    private void check(RamureProcess server, Learner learner, int sequence, List<String> tools) throws Exception {
        var visitor = signedIn(server, learner);
        var kept = item(visitor.get("/api/attempts/" + learner.attempt()).body());
        assertThat(kept.path("sequence").asInt())
                .as("last acknowledged answer of " + learner.email())
                .isGreaterThanOrEqualTo(sequence);
        assertThat(kept.path("answer").path("chosen").get(0).asInt())
                .as("what " + learner.email() + " chose")
                .isEqualTo(kept.path("sequence").asInt() % 2);
        for (var tool : tools) {
            var report = "{\"at\":" + System.currentTimeMillis() + ",\"place\":0,\"watched\":[],\"reading\":[]}";
            var state = visitor.postJson("/api/learning/" + learners.course() + "/" + tool + "/progress", report);
            assertThat(JSON.readTree(state.body()).path("done").asBoolean())
                    .as("completion of " + tool + " by " + learner.email())
                    .isTrue();
        }
    }

    private JsonNode item(String sheet) {
        for (var item : JSON.readTree(sheet).path("items")) {
            if (item.path("key").asString().equals(learners.question())) {
                return item;
            }
        }
        throw new AssertionError("No question " + learners.question() + " in " + sheet);
    }

    private String answer(int sequence) {
        return """
                [{"question":"%s","sequence":%d,"answer":{"kind":"choice","chosen":[%d]},"answeredAt":"%s"}]""".formatted(learners.question(), sequence, sequence % 2, Instant.now());
    }

    private static Visitor signedIn(RamureProcess server, Learner learner) throws IOException, InterruptedException {
        var visitor = new Visitor(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)), server.url(""));
        visitor.signIn(learner.email(), Learners.PASSWORD);
        return visitor;
    }
}
