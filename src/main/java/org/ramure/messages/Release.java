package org.ramure.messages;

/** What becomes of the messages that waited in a backup when mail may go again after it was restored. */
public enum Release {
    /** Reminders and what goes to many are dropped, they may have left long ago; what concerns one person goes. */
    PERSONAL,
    ALL,
    /** All that waited then is dropped; what was posted since the restore goes. */
    NONE
}
