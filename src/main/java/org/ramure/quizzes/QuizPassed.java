package org.ramure.quizzes;

import java.time.Instant;
import org.ramure.accounts.PersonId;

/** A learner's attempt reached the pass mark; told once per attempt, within the transaction that grades it. */
public record QuizPassed(QuizId quiz, PersonId person, AttemptId attempt, int percent, Instant at) {}
