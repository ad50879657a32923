package org.ramure.courses;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;

/**
 * On what terms a folder that was written from a draft is published.
 *
 * @param author in whose name, when the house does it later; null: in the name of who is signed in
 * @param edition the newest one when the draft was read: when there is a newer one by now, nothing is published
 * @param before runs first in the transaction that publishes; what it throws leaves everything as it was
 * @param then runs last in it
 */
public record PublishTerms(
        @Nullable PersonId author, int edition, Runnable before, Consumer<ImportResult.Imported> then) {

    /** What was to be published is no longer what should be: somebody has done something meanwhile. */
    public static final class Outdated extends RuntimeException {

        public Outdated(String what) {
            super(what);
        }
    }
}
