package org.ramure.quizzes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.AttemptResult.Item;
import org.ramure.quizzes.AttemptResult.Outcome;

/** Tells a graded attempt: feedback on what was chosen and, when it may be told, what was right. */
final class AttemptResults {

    private final Attempt attempt;
    private final QuizDraft quiz;
    private final Map<String, AnswerRows.Kept> kept;
    private final Arrangement arrangement;

    private final Map<UUID, SentFile> files;

    /** @param files that she sent for this attempt */
    AttemptResults(Attempt attempt, QuizDraft quiz, Map<String, AnswerRows.Kept> kept, List<SentFile> files) {
        this.attempt = attempt;
        this.quiz = quiz;
        this.kept = kept;
        this.files = files.stream().collect(Collectors.toMap(SentFile::id, Function.identity()));
        this.arrangement = new Arrangement(attempt.seed());
    }

    AttemptResult read(QuizIntro intro) {
        var grade = Objects.requireNonNull(attempt.grade());
        var standing = intro.standing();
        var shown = standing.passed() || !intro.mayBegin();
        var missed = attempt.missed(quiz).size();
        return new AttemptResult(
                attempt.id(),
                intro,
                attempt.number(),
                attempt.base() != null,
                grade.expired(),
                grade.earned(),
                attempt.possible(),
                attempt.percent(),
                quiz.passPercent(),
                grade.passed(),
                standing.bestPercent() == null ? attempt.percent() : standing.bestPercent(),
                shown,
                missed,
                missed > 0 && intro.mayBegin() && standing.attemptsUsed() == attempt.number(),
                items(intro.place(), shown));
    }

    /** The sheet's own, in its order, then those taken over. */
    private List<Item> items(QuizPlaces.Place place, boolean shown) {
        var numbers = attempt.numbers(quiz);
        return Stream.concat(
                        attempt.asked().stream(),
                        attempt.order(quiz).stream()
                                .filter(key -> !attempt.asked().contains(key)))
                .map(key ->
                        item(numbers.getOrDefault(key, 0), quiz.question(key).orElseThrow(), place, shown))
                .toList();
    }

    private Item item(int number, Question question, QuizPlaces.Place place, boolean shown) {
        var stem = question.stem();
        var earned = attempt.marks().getOrDefault(stem.key(), Points.NONE);
        var row = kept.get(stem.key());
        var answer = row == null || row.answer().isEmpty() ? null : row.answer();
        var outcome = outcome(question, earned, answer);
        var told = outcome != Outcome.CARRIED;
        var lines = told
                ? new ResultLines(question, answer, shown, arrangement.places(question)).lines()
                : List.<AttemptResult.Line>of();
        return new Item(
                stem.key(),
                QuestionKind.of(question),
                number,
                AttemptSheets.text(question),
                outcome,
                earned,
                stem.points(),
                lines,
                answer instanceof Answer.Text(var text) ? text : "",
                answer instanceof Answer.Files(var ids) ? sent(ids) : List.of(),
                told && question instanceof Question.Hotspot hotspot
                        ? ResultPicture.of(hotspot, answer, shown, arrangement.places(question))
                        : null,
                shown && outcome != Outcome.RIGHT && outcome != Outcome.WAITING ? expected(question) : "",
                told ? feedback(question, outcome, answer) : Passage.EMPTY,
                told && answer instanceof Answer.Order order ? Marking.following(order) : null,
                place.lessons().get(stem.explains()));
    }

    private List<SentFile> sent(List<UUID> ids) {
        return ids.stream().map(files::get).filter(Objects::nonNull).toList();
    }

    private Outcome outcome(Question question, Points earned, @Nullable Answer answer) {
        var stem = question.stem();
        var kind = QuestionKind.of(question);
        if (kind == QuestionKind.DESCRIPTION) {
            return Outcome.NOTED;
        }
        if (!attempt.asked().contains(stem.key())) {
            return kind.byHand() && !attempt.marks().containsKey(stem.key()) ? Outcome.WAITING : Outcome.CARRIED;
        }
        if (answer == null) {
            return Outcome.UNANSWERED;
        }
        if (!kind.scored()) {
            return Outcome.NOTED;
        }
        if (kind.byHand() && !attempt.marks().containsKey(stem.key())) {
            return Outcome.WAITING;
        }
        if (earned.equals(Points.of(stem.points()))) {
            return Outcome.RIGHT;
        }
        return earned.equals(Points.NONE) ? Outcome.WRONG : Outcome.PARTLY;
    }

    /** The general feedback follows the one on what was given; an unanswered question has neither. */
    private static Passage feedback(Question question, Outcome outcome, @Nullable Answer answer) {
        return outcome == Outcome.UNANSWERED
                ? Passage.EMPTY
                : Passage.of(OwnFeedback.of(question, answer, outcome != Outcome.RIGHT && outcome != Outcome.WAITING)
                        + "\n\n" + question.stem().feedback());
    }

    private static String expected(Question question) {
        return switch (question) {
            case Question.ShortText text -> text.accepted().getFirst().text();
            case Question.Numeric _ -> PartInWords.expected(question);
            case Question.Open open -> open.model();
            case Question.Upload upload -> upload.model();
            default -> "";
        };
    }
}
