package org.ramure.authoring;

/** Why a planned publication has not taken place. */
public enum PublishFault {
    /** It was tried, and will be tried again. */
    TRYING,
    /** Something in the draft was to be mended. */
    PROBLEMS,
    /** Who planned it does not write the course any more. */
    PERSON,
    /** The house could not, for a reason of its own; its administrators find it in the logs. */
    FAILED
}
