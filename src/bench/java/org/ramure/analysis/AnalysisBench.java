package org.ramure.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ramure.bench.Goal;
import org.ramure.quizzes.Answer;
import org.ramure.quizzes.Points;
import org.ramure.quizzes.QuestionKind;

/** A million answers, 20,000 people at 50 questions: how long and in how much memory they become figures. */
class AnalysisBench {

    static final int PEOPLE = Boolean.getBoolean("bench.short") ? 4_000 : 20_000;
    static final int QUESTIONS = 50;
    static final int OPTIONS = 4;

    private static final List<Answer> TICKS = IntStream.range(0, OPTIONS)
            .<Answer>mapToObj(option -> new Answer.Choice(List.of(option)))
            .toList();

    private static final Points RIGHT = new Points(2520);
    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void computesAMillionAnswers() {
        var before = used();
        analysed();
        peaks();
        var began = System.nanoTime();
        var responses = generated();
        var filled = System.nanoTime();
        var calculation = new Calculation(responses);
        var quiz = calculation.quiz();
        var questions = calculation.questions().stream().map(QuestionReport::of).toList();
        var done = System.nanoTime();
        assertThat(quiz.attempts()).isEqualTo(PEOPLE);
        assertThat(questions)
                .hasSize(QUESTIONS)
                .allSatisfy(report -> assertThat(report.figures().facility()).isBetween(0.2, 0.95));
        told("into rows, made by a generator", filled - began);
        Goal.atMost(2, "s", "item analysis, %,d answers to figures".formatted(PEOPLE * QUESTIONS))
                .reached((done - filled) / 1e9);
        Goal.atMost(300, "MB", "item analysis, heap at most, with the rows").reached((peak() - before) / 1e6);
    }

    static void told(String what, long nanos) {
        System.out.printf(Locale.ROOT, "BENCH %-58s reached %10.1f s%n", "item analysis, " + what, nanos / 1e9);
    }

    /** What the just-in-time compiler wants to see once: a tenth of it. */
    private static void analysed() {
        for (int i = 0; i < 3; i++) {
            var warm = new Calculation(filled(PEOPLE / 10));
            assertThat(warm.quiz().alpha()).isPositive();
            assertThat(warm.questions()).isNotEmpty();
        }
    }

    private static Responses generated() {
        return filled(PEOPLE);
    }

    private static Responses filled(int people) {
        var random = new SplittableRandom(7);
        var responses = new Responses(questions());
        var asked = new TreeMap<String, Points>();
        questions().forEach(question -> asked.put(question.key(), Points.NONE));
        var options = new int[QUESTIONS];
        for (int person = 0; person < people; person++) {
            choose(random, options);
            Map<String, Points> marks = new TreeMap<>();
            for (int question = 0; question < QUESTIONS; question++) {
                marks.put("q" + question, options[question] == 0 ? RIGHT : Points.NONE);
            }
            responses.attempt(person, START, START.plusSeconds(3000), true, asked.keySet(), marks);
            for (int question = 0; question < QUESTIONS; question++) {
                responses.answer(
                        person, "q" + question, TICKS.get(options[question]), START.plusSeconds(30 + 30L * question));
            }
        }
        return responses;
    }

    /** Who knows more is right more often; questions are of all difficulties. The right option is the first. */
    static void choose(SplittableRandom random, int[] options) {
        double knows = random.nextGaussian();
        for (int question = 0; question < options.length; question++) {
            double hard = (question - options.length / 2.0) / options.length * 3;
            boolean right = random.nextDouble() < 1 / (1 + Math.exp(hard - knows));
            options[question] = right ? 0 : random.nextInt(OPTIONS);
        }
    }

    static List<StudiedQuestion> questions() {
        var choices = IntStream.range(0, OPTIONS)
                .mapToObj(option -> new Choice("Réponse " + option, option == 0))
                .toList();
        return IntStream.range(0, QUESTIONS)
                .mapToObj(question ->
                        new StudiedQuestion("q" + question, QuestionKind.SINGLE, "Question", 1, 0.25, choices))
                .toList();
    }

    static long used() {
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return heap.getUsed();
    }

    static void peaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    /** Garbage that waits to be collected is in it. */
    static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
