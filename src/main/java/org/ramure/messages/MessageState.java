package org.ramure.messages;

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
    EXPIRED
}
