package org.ramure.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * What a number of visitors got.
 *
 * @param nanos how long each answer took, sorted
 */
record Load(long[] nanos, Duration took) {

    /** One step of one visitor; throws when the answer is wrong. */
    interface Step {
        void take(int visitor, int round) throws Exception;
    }

    /** Everybody asks again as soon as she is answered. */
    static Load of(int visitors, Duration duration, Step step) throws Exception {
        return of(visitors, 0, duration, step);
    }

    /**
     * Everybody asks at her own even pace, whatever the answers take; an answer that makes her late counts from when she should
     * have asked.
     *
     * @param perSecond of all visitors together
     */
    static Load paced(int visitors, double perSecond, Duration duration, Step step) throws Exception {
        return of(visitors, (long) (1e9 * visitors / perSecond), duration, step);
    }

    private static Load of(int visitors, long pace, Duration duration, Step step) throws Exception {
        var begin = System.nanoTime();
        var end = begin + duration.toNanos();
        var workers = new ArrayList<Callable<List<Long>>>();
        for (int i = 0; i < visitors; i++) {
            var visitor = i;
            workers.add(() -> {
                var times = new ArrayList<Long>();
                var next = begin + pace * visitor / visitors;
                for (int round = 0; Math.max(next, System.nanoTime()) < end; round++) {
                    LockSupport.parkNanos(next - System.nanoTime());
                    var before = pace == 0 ? System.nanoTime() : next;
                    next += pace;
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
