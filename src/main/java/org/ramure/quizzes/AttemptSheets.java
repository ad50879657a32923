package org.ramure.quizzes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws up sheets: what of a question may be seen before it is graded. */
final class AttemptSheets {

    private AttemptSheets() {}

    /** @param files that she sent for this attempt */
    static AttemptSheet of(
            Attempt attempt, QuizDraft quiz, Map<String, AnswerRows.Kept> kept, List<SentFile> files, Instant now) {
        var arrangement = new Arrangement(attempt.seed());
        var numbers = attempt.numbers(quiz);
        return new AttemptSheet(
                attempt.id(),
                attempt.quiz(),
                quiz.title(),
                attempt.number(),
                attempt.base() != null,
                quiz.questionCount(),
                now,
                attempt.deadline().at(),
                attempt.deadline().end(),
                attempt.grade() != null,
                attempt.asked().stream()
                        .flatMap(key -> quiz.question(key).stream())
                        .map(question -> answered(
                                question,
                                numbers.getOrDefault(question.stem().key(), 0),
                                arrangement,
                                attempt.id(),
                                kept.get(question.stem().key()),
                                files))
                        .toList());
    }

    private static AttemptSheet.Item answered(
            Question question,
            int number,
            Arrangement arrangement,
            AttemptId attempt,
            AnswerRows.@Nullable Kept kept,
            List<SentFile> files) {
        if (kept == null) {
            return item(question, number, arrangement, null, 0, null, files);
        }
        var shown = arrangement.shown(question, kept.answer());
        return item(question, number, arrangement, shown, kept.sequence(), kept.receipt(attempt, shown), files);
    }

    static AttemptSheet.Item item(
            Question question,
            int number,
            Arrangement arrangement,
            @Nullable Answer answer,
            long sequence,
            @Nullable Receipt receipt,
            List<SentFile> files) {
        var stem = question.stem();
        return new AttemptSheet.Item(
                stem.key(),
                number,
                QuestionKind.of(question).code(),
                stem.points(),
                text(question),
                Passage.of(stem.hint()),
                options(question, arrangement),
                lefts(question, arrangement),
                question instanceof Question.Numeric numeric ? numeric.unit() : "",
                details(question, arrangement, files),
                answer,
                sequence,
                receipt);
    }

    /** What is asked, with its gaps where it has some. */
    static Passage text(Question question) {
        return switch (question) {
            case Question.Gaps gaps -> Passage.withGaps(gaps.stem().text());
            case Question.Composite composite ->
                Passage.withGaps(composite.stem().text());
            default -> Passage.of(question.stem().text());
        };
    }

    /** What can be chosen or moved; of true and false the browser has its own words. */
    private static List<String> options(Question question, Arrangement arrangement) {
        var written =
                switch (question) {
                    case Question.Single single ->
                        single.options().stream().map(Question.Option::text).toList();
                    case Question.Multiple multiple ->
                        multiple.options().stream().map(Question.Option::text).toList();
                    case Question.TrueFalse _ -> List.of("", "");
                    case Question.Matching matching -> matching.choices();
                    case Question.Ordering ordering -> ordering.items();
                    case Question.Gaps gaps ->
                        gaps.choices().stream().map(Question.Extra::text).toList();
                    case Question.Hotspot hotspot ->
                        hotspot.areas().stream().map(Question.Area::label).toList();
                    case Question.Opinion opinion -> opinion.scale();
                    default -> List.<String>of();
                };
        return question instanceof Question.Categories categories
                ? categories.categories()
                : arrangement.places(question).stream().map(written::get).toList();
    }

    private static List<String> lefts(Question question, Arrangement arrangement) {
        return switch (question) {
            case Question.Matching matching ->
                matching.pairs().stream().map(Question.Pair::left).toList();
            case Question.Opinion opinion -> opinion.statements();
            case Question.Categories categories ->
                arrangement.places(question).stream()
                        .map(place -> categories.items().get(place).text())
                        .toList();
            default -> List.of();
        };
    }

    private static AttemptSheet.@Nullable Details details(
            Question question, Arrangement arrangement, List<SentFile> files) {
        return switch (question) {
            case Question.Gaps gaps -> gapped(gaps, arrangement.places(gaps));
            case Question.Hotspot hotspot ->
                new AttemptSheet.Pictured(
                        hotspot.image(),
                        hotspot.alternative(),
                        hotspot.width(),
                        hotspot.height(),
                        hotspot.hidden()
                                ? List.of()
                                : hotspot.areas().stream()
                                        .map(area -> new AttemptSheet.Outline(area.shape(), area.numbers()))
                                        .toList(),
                        hotspot.most());
            case Question.Open open -> new AttemptSheet.Written(open.fewestWords(), open.mostWords(), open.template());
            case Question.Upload upload ->
                new AttemptSheet.Sent(upload.types(), upload.most(), AnswerFileRules.MOST_BYTES, files);
            case Question.Numeric numeric
            when !numeric.units().isEmpty() ->
                new AttemptSheet.Measured(
                        numeric.units().stream().map(Question.Unit::name).toList());
            case Question.Composite composite ->
                new AttemptSheet.Composed(IntStream.range(0, composite.parts().size())
                        .mapToObj(place -> item(
                                composite.parts().get(place),
                                place + 1,
                                arrangement.part(composite, place),
                                null,
                                0,
                                null,
                                List.of()))
                        .toList());
            default -> null;
        };
    }

    private static AttemptSheet.Gapped gapped(Question.Gaps gaps, List<Integer> places) {
        var choices = gaps.choices();
        return new AttemptSheet.Gapped(
                gaps.filling() == Question.Filling.DRAGGED,
                gaps.filling() == Question.Filling.TYPED
                        ? List.of()
                        : gaps.gaps().stream()
                                .map(gap -> IntStream.range(0, places.size())
                                        .filter(place -> choices.get(places.get(place))
                                                .group()
                                                .equals(gap.group()))
                                        .boxed()
                                        .toList())
                                .toList());
    }
}
