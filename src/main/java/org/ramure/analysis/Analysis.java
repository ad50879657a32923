package org.ramure.analysis;

import java.util.List;
import java.util.Optional;
import org.ramure.quizzes.CountedAttempts;
import org.ramure.quizzes.QuizStudy;

/**
 * What the answers to one version of a quiz say.
 *
 * @param questions empty while fewer than {@link #FEWEST} people count
 */
public record Analysis(QuizStudy study, CountedAttempts counted, QuizFigures quiz, List<QuestionReport> questions) {

    /** Of fewer people one could tell who answered what: a trainer sees no answer of a person. */
    public static final int FEWEST = 5;

    public Analysis {
        questions = List.copyOf(questions);
    }

    static Analysis of(QuizStudy study, CountedAttempts counted, Responses responses) {
        if (responses.attempts() < FEWEST) {
            return new Analysis(
                    study, counted, QuizFigures.hidden(responses.attempts(), responses.waiting()), List.of());
        }
        var calculation = new Calculation(responses);
        return new Analysis(
                study,
                counted,
                calculation.quiz(),
                calculation.questions().stream().map(QuestionReport::of).toList());
    }

    public boolean isEmpty() {
        return quiz.attempts() == 0;
    }

    public boolean isHidden() {
        return quiz.attempts() < FEWEST;
    }

    public boolean hasEnough() {
        return quiz.attempts() >= Findings.ENOUGH;
    }

    /** How far totals can be trusted, by the limits of Moodle's « Quiz report statistics »: 75 % and 64 % of consistency. */
    public enum Reliable {
        GOOD,
        FAIR,
        POOR
    }

    /** Empty where the consistency is not defined. */
    public Optional<Reliable> reliability() {
        double alpha = quiz.alpha();
        return Double.isNaN(alpha)
                ? Optional.empty()
                : Optional.of(alpha >= 0.75 ? Reliable.GOOD : alpha >= 0.64 ? Reliable.FAIR : Reliable.POOR);
    }

    public List<QuestionReport> toReview() {
        return questions.stream().filter(QuestionReport::mustBeReviewed).toList();
    }

    /** With which to begin: the one that separates least of those to review. */
    public Optional<QuestionReport> worst() {
        return toReview().stream().min(java.util.Comparator.comparingDouble(report -> {
            double index = report.figures().discrimination();
            return Double.isNaN(index) ? 0 : index;
        }));
    }
}
