package org.ramure.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Answer;
import org.ramure.quizzes.Points;
import org.ramure.quizzes.QuestionKind;
import org.ramure.quizzes.QuizStudy;
import org.ramure.quizzes.StudiedAttempts;

/**
 * What everybody answered, as rows of numbers, by question and then by attempt: 20 bytes an answer, so that a million of them
 * takes as much memory as a photograph. Attempts in which a mark is missing that somebody has yet to give are left out, for
 * their total is not known: so does Moodle.
 */
final class Responses implements StudiedAttempts {

    /** In a row of places: this attempt is left out. */
    private static final int OUT = -1;

    private final List<StudiedQuestion> questions;
    private final Map<String, Integer> places = new HashMap<>();
    private final double[][] marks;
    private final long[][] chosen;
    private final int[][] answered;
    private int[] kept = new int[1024];
    private long[] began = new long[1024];
    private boolean[] passed = new boolean[1024];
    private int size;
    private int waiting;
    private @Nullable Instant from;
    private @Nullable Instant to;

    Responses(List<StudiedQuestion> questions) {
        this.questions = List.copyOf(questions);
        for (var question : questions) {
            places.put(question.key(), places.size());
        }
        marks = new double[questions.size()][1024];
        chosen = new long[questions.size()][1024];
        answered = new int[questions.size()][1024];
    }

    static Responses to(QuizStudy study) {
        return new Responses(study.content().questions().stream()
                .filter(question -> QuestionKind.of(question) != QuestionKind.DESCRIPTION)
                .map(StudiedQuestion::of)
                .toList());
    }

    @Override
    public void attempt(
            int attempt,
            Instant startedAt,
            Instant closedAt,
            boolean hasPassed,
            Set<String> asked,
            Map<String, Points> gained) {
        if (attempt >= kept.length) {
            kept = Arrays.copyOf(kept, 2 * attempt);
        }
        if (waits(asked, gained)) {
            kept[attempt] = OUT;
            waiting++;
            return;
        }
        kept[attempt] = size;
        if (size >= began.length) {
            grow(2 * size);
        }
        for (int question = 0; question < marks.length; question++) {
            var mark = gained.get(questions.get(question).key());
            marks[question][size] = mark == null || !questions.get(question).scored() ? Double.NaN : mark.exact();
            answered[question][size] = Timing.NEVER;
        }
        began[size] = startedAt.toEpochMilli();
        passed[size] = hasPassed;
        from = from == null || closedAt.isBefore(from) ? closedAt : from;
        to = to == null || closedAt.isAfter(to) ? closedAt : to;
        size++;
    }

    private boolean waits(Set<String> asked, Map<String, Points> gained) {
        return questions.stream()
                .anyMatch(question ->
                        question.scored() && asked.contains(question.key()) && !gained.containsKey(question.key()));
    }

    @Override
    public void answer(int attempt, String key, Answer answer, Instant answeredAt) {
        var question = places.get(key);
        if (question == null || kept[attempt] == OUT || answer.isEmpty()) {
            return;
        }
        int place = kept[attempt];
        answered[question][place] = seconds(answeredAt.toEpochMilli() - began[place]);
        if (answer instanceof Answer.Choice(var options)) {
            long bits = 0;
            for (int option : options) {
                bits |= option < Long.SIZE ? 1L << option : 0;
            }
            chosen[question][place] = bits;
        }
    }

    private static int seconds(long millis) {
        return Math.toIntExact(Math.clamp(
                millis / 1000,
                -Duration.ofDays(1000).toSeconds(),
                Duration.ofDays(10_000).toSeconds()));
    }

    private void grow(int length) {
        for (int question = 0; question < marks.length; question++) {
            marks[question] = Arrays.copyOf(marks[question], length);
            chosen[question] = Arrays.copyOf(chosen[question], length);
            answered[question] = Arrays.copyOf(answered[question], length);
        }
        began = Arrays.copyOf(began, length);
        passed = Arrays.copyOf(passed, length);
    }

    List<StudiedQuestion> questions() {
        return questions;
    }

    int attempts() {
        return size;
    }

    int waiting() {
        return waiting;
    }

    @Nullable
    Instant from() {
        return from;
    }

    @Nullable
    Instant to() {
        return to;
    }

    boolean passed(int attempt) {
        return passed[attempt];
    }

    /** By attempt; NaN where it was not asked, or is not scored. */
    double[] marks(int question) {
        return Arrays.copyOf(marks[question], size);
    }

    /** By attempt: a bit for each option, the first one the lowest. Options past the sixty-fourth are not counted. */
    long chosen(int question, int attempt) {
        return chosen[question][attempt];
    }

    /** By question, then by attempt, as {@link Timing} wants them; rows may be longer than there are attempts. */
    int[][] answered() {
        return answered;
    }

    boolean isAnswered(int question, int attempt) {
        return answered[question][attempt] != Timing.NEVER;
    }
}
