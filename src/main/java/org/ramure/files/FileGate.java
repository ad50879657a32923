package org.ramure.files;

import java.util.Optional;
import java.util.UUID;
import org.ramure.accounts.PersonId;

/** Answers for the files of one kind of holder. Implemented above: this module knows no holder. */
public interface FileGate {

    /** The {@link Holder#kind} that it answers for. */
    String kind();

    /**
     * A few statements at most: it is asked for each file, once or twice.
     *
     * @param reader empty for a visitor without an account
     */
    boolean mayRead(UUID holder, Optional<PersonId> reader);
}
