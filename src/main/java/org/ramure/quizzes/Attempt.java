package org.ramure.quizzes;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;

/**
 * One learner's go at one version of a quiz. It is graded once; the answers are kept beside it.
 *
 * @param number counts her attempts at this quiz from 1
 * @param base the attempt whose missed questions are asked again, or null
 * @param asked keys of the questions, in the order of the sheet
 * @param marks by key: while it runs, those taken over from the base; all of them once it is graded
 */
record Attempt(
        AttemptId id,
        QuizId quiz,
        int version,
        PersonId person,
        int number,
        @Nullable AttemptId base,
        long seed,
        List<String> asked,
        Map<String, Points> marks,
        Instant startedAt,
        Deadline deadline,
        int possible,
        @Nullable Grade grade) {

    /** @param expired whether the deadline closed it rather than the learner */
    record Grade(Instant at, boolean expired, Points earned, boolean passed) {}

    static Attempt begin(QuizShelf.Key key, QuizDraft quiz, PersonId person, int number, long seed, Instant now) {
        return new Attempt(
                AttemptId.next(),
                key.quiz(),
                key.version(),
                person,
                number,
                null,
                seed,
                new Arrangement(seed).questions(quiz),
                Map.of(),
                now,
                deadline(quiz, now),
                quiz.points(),
                null);
    }

    /**
     * Another go at what this one missed: what was right is taken over, and so is the order, in which she knows each
     * question by its number.
     */
    Attempt again(QuizDraft quiz, int number, Instant now) {
        var missed = missed(quiz);
        var kept = new TreeMap<>(marks);
        kept.keySet().removeAll(missed);
        return new Attempt(
                AttemptId.next(),
                this.quiz,
                version,
                person,
                number,
                id,
                seed,
                order(quiz).stream().filter(missed::contains).toList(),
                kept,
                now,
                deadline(quiz, now),
                possible,
                null);
    }

    /** Keys of the questions, taken over ones too, that did not gain all their points; those that people mark are not. */
    List<String> missed(QuizDraft quiz) {
        return quiz.questions().stream()
                .filter(question -> !QuestionKind.of(question).byHand())
                .map(Question::stem)
                .filter(stem -> marks.getOrDefault(stem.key(), Points.NONE).compareTo(Points.of(stem.points())) < 0)
                .map(Question.Stem::key)
                .toList();
    }

    /** Keys of all questions, taken over ones too, in the order in which they are numbered. */
    List<String> order(QuizDraft quiz) {
        return new Arrangement(seed).questions(quiz);
    }

    /**
     * By key, taken over ones too: how each question is numbered. Texts between them are not counted: each goes with the
     * question that it introduces.
     */
    Map<String, Integer> numbers(QuizDraft quiz) {
        var numbers = new HashMap<String, Integer>();
        var next = 1;
        for (var key : order(quiz)) {
            numbers.put(key, next);
            if (!(quiz.question(key).orElseThrow() instanceof Question.Description)) {
                next++;
            }
        }
        return numbers;
    }

    /** @param answers by key, in the questions' own terms */
    Attempt graded(QuizDraft quiz, Map<String, Answer> answers, boolean expired, Instant now) {
        var all = new TreeMap<>(marks);
        for (var key : asked) {
            quiz.question(key)
                    .filter(question -> !waits(question, answers.get(key)))
                    .ifPresent(question -> all.put(key, Marking.mark(question, answers.get(key))));
        }
        var earned = all.values().stream().reduce(Points.NONE, Points::plus);
        var outcome = new Grade(now, expired, earned, earned.reach(quiz.passPercent(), possible));
        return new Attempt(
                id, this.quiz, version, person, number, base, seed, asked, all, startedAt, deadline, possible, outcome);
    }

    /** An answer that people mark has no mark until they did. */
    private static boolean waits(Question question, @Nullable Answer answer) {
        return QuestionKind.of(question).byHand() && answer != null && !answer.isEmpty();
    }

    boolean runs(Instant now) {
        return grade == null && !deadline.over(now);
    }

    boolean mustClose(Instant now) {
        return grade == null && deadline.over(now);
    }

    int percent() {
        return grade == null ? 0 : grade.earned().percentOf(possible);
    }

    private static Deadline deadline(QuizDraft quiz, Instant now) {
        return new Deadline(quiz.minutes() == 0 ? null : now.plus(Duration.ofMinutes(quiz.minutes())));
    }
}
