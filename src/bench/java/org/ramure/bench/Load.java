package org.ramure.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a number of visitors got who asked again as soon as they were answered.
 *
 * @param nanos how long each answer took, sorted
 */
record Load(long[] nanos, Duration took) {

    /** One step of one visitor; throws when the answer is wrong. */
    interface Step {
        void take(int visitor, int round) throws Exception;
    }

    static Load of(int visitors, Duration duration, Step step) throws Exception {
        var begin = System.nanoTime();
        var end = begin + duration.toNanos();
        var workers = new ArrayList<Callable<List<Long>>>();
        for (int i = 0; i < visitors; i++) {
            var visitor = i;
            workers.add(() -> {
                var times = new ArrayList<Long>();
                for (int round = 0; System.nanoTime() < end; round++) {
                    var before = System.nanoTime();
                    step.take(visitor, round);
                    times.add(System.nanoTime() - before);
                }
                return times;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Long>();
            for (Future<List<Long>> times : threads.invokeAll(workers)) {
                all.addAll(times.get());
            }
            var nanos = all.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(nanos);
            return new Load(nanos, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    double perSecond() {
        return nanos.length / (took.toNanos() / 1e9);
    }

    double p95Millis() {
        return nanos[(int) (nanos.length * 0.95)] / 1e6;
    }
}
