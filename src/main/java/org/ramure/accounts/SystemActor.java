package org.ramure.accounts;

import java.util.function.Supplier;

/**
 * The house itself, when a job or the start-up acts, or completes what a person did: a named principal that facades know.
 * It is bound to the work rather than put into the security context: inside a request of the app that context is the
 * session's, and cannot be lent.
 */
public final class SystemActor {

    private static final ScopedValue<String> ACTING = ScopedValue.newInstance();

    private SystemActor() {}

    /** @param name which part of the house acts, for logs */
    public static void run(String name, Runnable work) {
        ScopedValue.where(ACTING, name).run(work);
    }

    public static <T> T call(String name, Supplier<T> work) {
        return ScopedValue.where(ACTING, name).call(work::get);
    }

    static boolean acts() {
        return ACTING.isBound();
    }
}
