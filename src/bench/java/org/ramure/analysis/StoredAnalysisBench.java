package org.ramure.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ramure.Ramure;
import org.ramure.TestDatabase;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SystemActor;
import org.ramure.analysis.StudiedFixture.Given;
import org.ramure.bench.Goal;
import org.ramure.kit.Ids;
import org.ramure.quizzes.CountedAttempts;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuizDraft;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.Quizzes;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The same million answers where they are kept: from the database to what the page says. */
class StoredAnalysisBench {

    private static final List<Given> TICKS = IntStream.range(0, AnalysisBench.OPTIONS)
            .mapToObj(option -> Given.ticks(option, option == 0 ? 1 : 0))
            .toList();

    @Test
    void readsAMillionAnswersFromH2() throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/journeys")), "analysis")
                .toAbsolutePath();
        measure("H2", List.of("--ramure.folder=" + folder));
    }

    @Test
    void readsAMillionAnswersFromPostgreSql() throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/journeys")), "analysis")
                .toAbsolutePath();
        measure(
                "PostgreSQL",
                List.of(
                        "--ramure.folder=" + folder,
                        "--spring.datasource.url=" + TestDatabase.newPostgresDatabase("analysis" + System.nanoTime()),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres"));
    }

    private static void measure(String database, List<String> settings) {
        var arguments = new ArrayList<>(settings);
        arguments.addAll(List.of(
                "--ramure.own-database=true",
                "--ramure.demonstration=false",
                "--server.port=0",
                "--spring.quartz.auto-startup=false"));
        try (var context = new SpringApplicationBuilder(Ramure.class).run(arguments.toArray(String[]::new))) {
            var quiz = QuizId.next();
            SystemActor.run("bench", () -> context.getBean(Quizzes.class).define(quiz, draft()));
            fill(context.getBean(StudiedFixture.class), quiz);
            context.getBean(Acting.class).asSomeone(Role.ADMINISTRATOR);
            var analyses = context.getBean(Analyses.class);
            analyses.of(quiz, null, CountedAttempts.FIRST);
            var before = AnalysisBench.used();
            AnalysisBench.peaks();
            var began = System.nanoTime();
            var analysis = analyses.of(quiz, null, CountedAttempts.FIRST);
            double seconds = (System.nanoTime() - began) / 1e9;
            assertThat(analysis.quiz().attempts()).isEqualTo(AnalysisBench.PEOPLE);
            assertThat(analysis.questions().getLast().figures().answered()).isEqualTo(AnalysisBench.PEOPLE);
            var answers = String.format(Locale.ROOT, "%,d", AnalysisBench.PEOPLE * AnalysisBench.QUESTIONS);
            Goal.atMost(10, "s", database + ", item analysis, " + answers + " answers from their rows")
                    .reached(seconds);
            Goal.atMost(300, "MB", database + ", item analysis, heap at most, more than before")
                    .reached((AnalysisBench.peak() - before) / 1e6);
        } finally {
            Acting.asNobody();
        }
    }

    private static QuizDraft draft() {
        return new QuizDraft(
                "Un million de réponses",
                60,
                0,
                0,
                false,
                IntStream.range(0, AnalysisBench.QUESTIONS)
                        .<Question>mapToObj(number -> new Question.Single(
                                new Question.Stem("q" + number, 1, "Question " + number, "", "", ""),
                                IntStream.range(0, AnalysisBench.OPTIONS)
                                        .mapToObj(option -> new Question.Option("Réponse " + option, option == 0, ""))
                                        .toList(),
                                true))
                        .toList());
    }

    private static void fill(StudiedFixture studied, QuizId quiz) {
        var random = new SplittableRandom(7);
        var options = new int[AnalysisBench.QUESTIONS];
        for (int person = 0; person < AnalysisBench.PEOPLE; person++) {
            AnalysisBench.choose(random, options);
            Map<String, Given> given = new TreeMap<>();
            for (int question = 0; question < options.length; question++) {
                given.put("q" + question, TICKS.get(options[question]));
            }
            studied.attempt(Ids.next(), 1, quiz, 1, AnalysisBench.QUESTIONS, given);
        }
        studied.flush();
    }
}
