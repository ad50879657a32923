package org.ramure.quizzes;

import java.time.Instant;

/**
 * An answer on its way to being kept.
 *
 * @param question key of the question
 * @param sequence counts the answers to this question in this attempt, from 1: an older one never replaces a newer one
 * @param answer in the sheet's positions
 * @param answeredAt by the learner's own clock: a claim, which is recorded and decides only in the minutes of grace
 */
public record AnswerGiven(String question, long sequence, Answer answer, Instant answeredAt) {}
