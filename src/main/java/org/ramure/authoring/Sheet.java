package org.ramure.authoring;

import java.time.Instant;

/**
 * A text open for writing, which others may write too.
 *
 * @param <T> the text
 */
public interface Sheet<T> {

    T draft();

    /** To save it by. */
    int revision();

    /** Who saved it last; empty when that is nobody any more, or it was never saved here. */
    String author();

    /** Whether she saved it last herself, perhaps in another tab. */
    boolean own();

    Instant changedAt();
}
