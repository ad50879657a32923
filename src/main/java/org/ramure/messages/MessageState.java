package org.ramure.messages;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How far a message has come. */
public enum MessageState {
    /** It leaves at its next try. */
    WAITING,
    /** A sender holds it: it may be on its way this very moment. */
    SENDING,
    SENT,
    /** No mail server is set: it is there to be read by the administrator. */
    KEPT,
    /** Tried as often as is sensible, or refused for good by the other side. */
    FAILED,
    /** Nobody knows whether it left, and twice would be worse than never. */
    DROPPED,
    /** Its time has passed before it could leave. */
    EXPIRED,
    /** Its words and its address are erased; its row stays, so that its occasion never has a second message. */
    FORGOTTEN;

    /** Those that a person can read. */
    public static final Set<MessageState> READABLE =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(FORGOTTEN)));
}
