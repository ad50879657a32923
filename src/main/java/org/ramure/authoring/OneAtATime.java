package org.ramure.authoring;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.ramure.courses.CourseId;

/** One publication of a course at a time in this process: a second one waits and sees what the first has done. */
final class OneAtATime {

    private final Lock[] locks = new Lock[32];

    OneAtATime() {
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    <T> T of(CourseId course, Supplier<T> work) {
        var lock = locks[Math.floorMod(course.hashCode(), locks.length)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
