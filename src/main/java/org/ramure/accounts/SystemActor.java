package org.ramure.accounts;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The house itself, when a job or the start-up acts: a named principal that facades know. */
public final class SystemActor {

    private SystemActor() {}

    /** @param name which part of the house acts, for logs */
    record Principal(String name) {}

    public static void run(String name, Runnable work) {
        call(name, () -> {
            work.run();
            return true;
        });
    }

    public static <T> T call(String name, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new Principal(name), null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
