package org.ramure.quizzes;

import org.jspecify.annotations.Nullable;

/** What is said of an answer as it was given; of options, pairs and gaps it is said beside each. */
final class OwnFeedback {

    private OwnFeedback() {}

    /** @param wrong whether it gained less than all */
    static String of(Question question, @Nullable Answer answer, boolean wrong) {
        var typed = answer instanceof Answer.Text(var text) ? text : "";
        return switch (question) {
            case Question.ShortText text ->
                Marking.variant(text, typed)
                        .map(Question.Variant::feedback)
                        .filter(feedback -> !feedback.isEmpty())
                        .orElse(wrong ? text.feedbackWrong() : "");
            case Question.Numeric number ->
                Figures.fitting(number, typed)
                        .map(Question.Figure::feedback)
                        .filter(feedback -> !feedback.isEmpty())
                        .orElse(wrong ? number.feedbackWrong() : "");
            case Question.Ordering ordering -> wrong ? ordering.feedbackWrong() : "";
            case Question.Gaps gaps -> wrong ? gaps.feedbackWrong() : "";
            default -> "";
        };
    }
}
