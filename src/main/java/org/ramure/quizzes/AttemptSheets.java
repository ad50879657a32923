package org.ramure.quizzes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws up sheets: what of a question may be seen before it is graded. */
final class AttemptSheets {

    private AttemptSheets() {}

    static AttemptSheet of(Attempt attempt, QuizDraft quiz, Map<String, AnswerRows.Kept> kept, Instant now) {
        var arrangement = new Arrangement(attempt.seed());
        var order = attempt.order(quiz);
        return new AttemptSheet(
                attempt.id(),
                attempt.quiz(),
                quiz.title(),
                attempt.number(),
                attempt.base() != null,
                order.size(),
                now,
                attempt.deadline().at(),
                attempt.deadline().end(),
                attempt.grade() != null,
                attempt.asked().stream()
                        .flatMap(key -> quiz.question(key).stream())
                        .map(question -> answered(
                                question,
                                order.indexOf(question.stem().key()) + 1,
                                arrangement,
                                attempt.id(),
                                kept.get(question.stem().key())))
                        .toList());
    }

    private static AttemptSheet.Item answered(
            Question question, int number, Arrangement arrangement, AttemptId attempt, AnswerRows.@Nullable Kept kept) {
        if (kept == null) {
            return item(question, number, arrangement, null, 0, null);
        }
        var shown = arrangement.shown(question, kept.answer());
        return item(question, number, arrangement, shown, kept.sequence(), kept.receipt(attempt, shown));
    }

    static AttemptSheet.Item item(
            Question question,
            int number,
            Arrangement arrangement,
            @Nullable Answer answer,
            long sequence,
            @Nullable Receipt receipt) {
        var stem = question.stem();
        return new AttemptSheet.Item(
                stem.key(),
                number,
                kind(question),
                stem.points(),
                Passage.of(stem.text()),
                Passage.of(stem.hint()),
                arrangement.places(question).stream()
                        .map(choices(question)::get)
                        .toList(),
                question instanceof Question.Matching matching
                        ? matching.pairs().stream().map(Question.Pair::left).toList()
                        : List.of(),
                question instanceof Question.Numeric numeric ? numeric.unit() : "",
                answer,
                sequence,
                receipt);
    }

    /** What can be chosen or moved, as written; of true and false the browser has its own words. */
    private static List<String> choices(Question question) {
        return switch (question) {
            case Question.Single single ->
                single.options().stream().map(Question.Option::text).toList();
            case Question.Multiple multiple ->
                multiple.options().stream().map(Question.Option::text).toList();
            case Question.TrueFalse _ -> List.of("", "");
            case Question.ShortText _, Question.Numeric _ -> List.of();
            case Question.Matching matching -> matching.choices();
            case Question.Ordering ordering -> ordering.items();
        };
    }

    private static String kind(Question question) {
        return switch (question) {
            case Question.Single _ -> "single";
            case Question.Multiple _ -> "multiple";
            case Question.TrueFalse _ -> "true-false";
            case Question.ShortText _ -> "short-text";
            case Question.Numeric _ -> "numeric";
            case Question.Matching _ -> "matching";
            case Question.Ordering _ -> "ordering";
        };
    }
}
