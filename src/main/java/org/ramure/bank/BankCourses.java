package org.ramure.bank;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;
import org.ramure.quizzes.QuizId;

/** Tells the bank which courses its questions belong to. Implemented above: this module knows no course. */
public interface BankCourses {

    /** The courses that the person who asks may write, with their titles. */
    Map<UUID, String> mine();

    /** Where a quiz stands, and whose it is; empty when it is nowhere. */
    Optional<Origin> originOf(QuizId quiz);

    /** @param owner null when who began the course is gone */
    record Origin(UUID course, @Nullable PersonId owner) {}
}
