package org.ramure.analysis;

import java.util.List;

/**
 * Something worth saying about a question, by the texts {@code analysis.finding.<kind>} and {@code analysis.advice.<kind>}.
 *
 * @param numbers shares of 1 and counts, as the texts want them
 * @param options whom it is about, by their letters; empty when it is about the question
 */
public record Finding(Kind kind, List<Double> numbers, List<String> options) {

    public Finding {
        numbers = List.copyOf(numbers);
        options = List.copyOf(options);
    }

    /** What it is, the gravest first. */
    public enum Kind {
        /** Fewer than {@link Findings#ENOUGH} attempts: then nothing else is said. */
        TOO_FEW(Verdict.TOO_FEW),
        /** Those who do well in the rest do worse in this question, by more than chance. */
        REVERSED(Verdict.REVIEW),
        /** A wrong option draws the best. */
        KEY_DOUBT(Verdict.REVIEW),
        /** No better than by chance. */
        GUESSED(Verdict.REVIEW),
        TOO_HARD(Verdict.REVIEW),
        TOO_EASY(Verdict.EASY),
        /** Hardly tells who knows from who does not. */
        WEAK(Verdict.LITTLE),
        /** Wrong options that hardly anybody chooses. */
        IDLE_OPTION(Verdict.FAIRLY),
        /** Nothing to do. */
        WELL(Verdict.WELL),
        /** Nothing is right or wrong in it. */
        UNSCORED(Verdict.UNSCORED);

        private final Verdict verdict;

        Kind(Verdict verdict) {
            this.verdict = verdict;
        }

        Verdict verdict() {
            return verdict;
        }
    }
}
