package org.ramure.accounts;

/** What a person may allow, each by itself, off until she does. Names are stored: add, never rename. */
public enum ConsentPurpose {
    /** To receive the newsletter by mail. */
    NEWSLETTER,
    /** That her answers and progress count, without her name, in what is published about learning. */
    LEARNING_STATISTICS
}
