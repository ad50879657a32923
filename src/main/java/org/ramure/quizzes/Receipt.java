package org.ramure.quizzes;

import java.time.Instant;

/**
 * Proof that an answer is kept.
 *
 * @param code short enough to be read out, the same whenever the same answer is sent again
 */
public record Receipt(String question, long sequence, Instant at, String code) {}
