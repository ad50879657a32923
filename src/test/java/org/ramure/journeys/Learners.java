package org.ramure.journeys;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ramure.Ramure;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Acting;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.Courses;
import org.ramure.courses.LessonContent;
import org.ramure.learning.Learning;
import org.ramure.quizzes.AttemptId;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.Quizzes;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Learners who follow the first course of the demonstration, each with a quiz begun: prepared through the facades. */
public record Learners(List<Learner> all, String course, QuizId quiz, String question) {

    public static final String PASSWORD = "un mot de passe";

    public record Learner(PersonId person, String email, AttemptId attempt) {}

    /** Runs Ramure in this process, on the database that the load will be sent to later. */
    public static Learners prepare(int number, List<String> settings) {
        var arguments = new ArrayList<>(settings);
        arguments.addAll(
                List.of("--ramure.own-database=true", "--server.port=0", "--spring.quartz.auto-startup=false"));
        try (var context = new SpringApplicationBuilder(Ramure.class).run(arguments.toArray(String[]::new))) {
            var accounts = context.getBean(Accounts.class);
            var learning = context.getBean(Learning.class);
            var quizzes = context.getBean(Quizzes.class);
            var course = "partenariats-qui-changent-le-monde";
            var quiz =
                    SystemActor.call(
                                    "bench",
                                    () -> context.getBean(Courses.class).editionOf(course))
                            .lessons()
                            .stream()
                            .map(lesson -> lesson.content())
                            .filter(LessonContent.Quiz.class::isInstance)
                            .map(content -> ((LessonContent.Quiz) content).quiz())
                            .findFirst()
                            .orElseThrow();
            var all = new ArrayList<Learner>();
            var question = "";
            for (int i = 0; i < number; i++) {
                var email = "bench" + i + "@essai.example";
                SystemActor.run(
                        "bench",
                        () -> accounts.open(
                                email, "Bench", PASSWORD, Set.of(), Locale.FRENCH, ZoneId.of("Europe/Paris")));
                var person = accounts.loadUserByUsername(email);
                Acting.as(person);
                learning.enrol(course);
                var attempt = quizzes.start(quiz);
                question = quizzes.sheet(attempt).items().stream()
                        .filter(item -> item.kind().equals("single"))
                        .findFirst()
                        .orElseThrow()
                        .key();
                all.add(new Learner(person.id(), email, attempt));
            }
            Acting.asNobody();
            return new Learners(all, course, quiz, question);
        }
    }
}
