package org.ramure;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Two pieces of work at the same moment, where the second comes to what the first has not committed yet. */
public final class Waiting {

    private static final long LONG_ENOUGH = 700;

    private Waiting() {}

    /**
     * Begins the work and goes on when it is done, or has most likely come to wait for what the caller holds.
     *
     * @return what its end tells
     */
    public static Future<?> begun(ExecutorService thread, Runnable work) {
        var begun = thread.submit(work);
        try {
            begun.get(LONG_ENOUGH, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // it waits, or has failed: its end is told to who asks for it
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return begun;
    }
}
