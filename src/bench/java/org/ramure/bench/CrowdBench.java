package org.ramure.bench;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ramure.journeys.Learners;
import org.ramure.journeys.RamureProcess;
import org.ramure.journeys.Visitor;

/**
 * A whole crowd at work: the course page, a lesson, a quiz begun, answered and submitted, with five seconds of thought
 * between two of these. What is timed is an action with all its requests, of a page that is loaded anew each time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CrowdBench {

    private static final boolean SHORT = Boolean.getBoolean("bench.short");
    private static final int LEARNERS = SHORT ? 100 : 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(SHORT ? 15 : 60);
    private static final Duration RUN = Duration.ofSeconds(SHORT ? 15 : 120);
    private static final Duration THOUGHT = Duration.ofSeconds(5);

    private final boolean postgres;
    private RamureProcess server;
    private Learners learners;

    CrowdBench(boolean postgres) {
        this.postgres = postgres;
    }

    @BeforeAll
    void prepare() {
        server = RamureProcess.prepared("crowd", postgres, settings -> learners = Learners.prepare(LEARNERS, settings));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private interface Action {
        void of(Learner learner) throws Exception;
    }

    private static Map<String, Action> actions() {
        var actions = new LinkedHashMap<String, Action>();
        actions.put("course page", Learner::readTheCoursePage);
        actions.put("lesson", learner -> learner.readALesson("ce-que-change-un-partenariat"));
        actions.put("quiz begun", Learner::beginTheQuiz);
        actions.put("answer saved", learner -> learner.answer(100));
        actions.put("quiz submitted", Learner::submit);
        return actions;
    }

    @Test
    void bearsACrowd() throws Exception {
        var crowd = new ArrayList<Learner>();
        for (int i = 0; i < learners.all().size(); i++) {
            crowd.add(new Learner(new Wire(server.url("")), headers(i), learners));
        }
        var name = "%s, %,d learners, 5 s of thought".formatted(postgres ? "PostgreSQL" : "H2", crowd.size());
        var times = work(crowd);
        for (var action : times.entrySet()) {
            Goal.atMost(500, "ms", name + ", p95: " + action.getKey())
                    .reached(p95(action.getValue().stream().toList()));
        }
        var all = times.values().stream().flatMap(ConcurrentLinkedQueue::stream).toList();
        System.out.printf(Locale.ROOT, "BENCH %s: %.0f actions/s%n", name, all.size() / (double) RUN.toSeconds());
        Goal.atMost(500, "ms", name + ", p95 of all actions").reached(p95(all));
        for (var learner : crowd) {
            learner.close();
        }
    }

    /** @return how long each action took once the server was warm, in nanoseconds */
    private static Map<String, ConcurrentLinkedQueue<Long>> work(List<Learner> crowd) throws Exception {
        var times = new LinkedHashMap<String, ConcurrentLinkedQueue<Long>>();
        actions().keySet().forEach(action -> times.put(action, new ConcurrentLinkedQueue<>()));
        var begin = System.nanoTime();
        var from = begin + WARM_UP.toNanos();
        var to = from + RUN.toNanos();
        var workers = new ArrayList<Callable<Void>>();
        for (int i = 0; i < crowd.size(); i++) {
            var learner = crowd.get(i);
            // spread over one round, so that not everybody does the same
            var late = 5 * THOUGHT.toNanos() * i / crowd.size();
            workers.add(() -> {
                LockSupport.parkNanos(late);
                while (System.nanoTime() < to) {
                    for (var action : actions().entrySet()) {
                        var before = System.nanoTime();
                        action.getValue().of(learner);
                        var after = System.nanoTime();
                        if (before >= from && after < to) {
                            times.get(action.getKey()).add(after - before);
                        }
                        LockSupport.parkNanos(THOUGHT.toNanos());
                    }
                }
                return null;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var worker : threads.invokeAll(workers)) {
                worker.get();
            }
        }
        return times;
    }

    private static double p95(List<Long> nanos) {
        return nanos.stream().sorted().toList().get((int) (nanos.size() * 0.95)) / 1e6;
    }

    /** From an address of her own: the house slows down whoever signs in too often from one. */
    private String headers(int learner) throws Exception {
        var address = InetAddress.getByAddress(new byte[] {127, 3, (byte) (learner / 250), (byte) (learner % 250 + 1)});
        try (var visitor = new Visitor(HttpClient.newBuilder().localAddress(address), server.url(""))) {
            visitor.signIn(learners.all().get(learner).email(), Learners.PASSWORD);
            visitor.get("/api/attempts/" + learners.all().get(learner).attempt());
            return visitor.headers();
        }
    }
}
