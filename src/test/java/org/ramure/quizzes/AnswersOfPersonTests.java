package org.ramure.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.quizzes.QuizScenarios.Given.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.SignedIn;
import org.ramure.house.PersonalData;
import org.ramure.kit.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is left of the answers of somebody who leaves, and what she is given of them. */
@SpringBootTest
@Import(QuizScenarios.class)
class AnswersOfPersonTests {

    @Autowired
    Quizzes quizzes;

    @Autowired
    AnswerFiles files;

    @Autowired
    AnswerFileBook book;

    @Autowired
    AttemptsOfPerson personal;

    @Autowired
    QuizScenarios.Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private SentFile sent(SignedIn person, AttemptId attempt, String content) {
        return as(
                person,
                () -> files.add(
                        attempt,
                        "envoyer",
                        new ByteArrayInputStream(
                                ("%PDF-1.4\n" + content + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8)),
                        content + ".pdf"));
    }

    private AttemptId answered(SignedIn person) {
        return as(person, () -> {
            var attempt = quizzes.start(given.aQuiz(KindsQuiz.draft("1/carte.png")));
            var file = sent(person, attempt, "budget");
            quizzes.save(
                    attempt,
                    List.of(
                            given("ecrits", new Answer.Texts(List.of("mes mots", ""))),
                            given("mots", new Answer.Matches(List.of(0, -1, -1))),
                            given("points", new Answer.Spots(List.of(new Answer.Spot(1, 1)))),
                            given("rediger", new Answer.Text("mes mots")),
                            given("envoyer", new Answer.Files(List.of(file.id()))),
                            given(
                                    "parties",
                                    new Answer.Parts(List.of(
                                            new Answer.Text(""),
                                            new Answer.Choice(List.of(0)),
                                            new Answer.Text("mes mots"),
                                            new Answer.Choice(List.of()))))));
            quizzes.submit(attempt);
            return attempt;
        });
    }

    private static AnswerGiven given(String question, Answer answer) {
        return new AnswerGiven(question, 1, answer, Instant.now());
    }

    private List<String> questions(AttemptId attempt) {
        return jdbc.sql("select question from quiz_answer where attempt_id = ? order by question")
                .param(attempt.value())
                .query(String.class)
                .list();
    }

    private int filesOf(AttemptId attempt) {
        return jdbc.sql("select count(*) from stored_file where holder_kind = 'quiz-attempt' and holder_id = ?")
                .param(attempt.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void dropsHerWordsAndFilesAndKeepsWhatIsCounted() {
        var ada = given.somebody();
        var other = given.somebody();
        var attempt = answered(ada);
        var others = answered(other);
        assertThat(questions(attempt)).hasSize(6);
        as(
                ada,
                () -> transaction.executeWithoutResult(
                        _ -> personal.erase(new PersonalData.Subject(ada.id().value(), ada.email()), Ids.next())));
        assertThat(questions(attempt)).containsExactly("mots", "points");
        assertThat(filesOf(attempt)).isZero();
        assertThat(questions(others)).hasSize(6);
        assertThat(filesOf(others)).isOne();
    }

    @Test
    void givesHerHerFilesByTheirNames() {
        var ada = given.somebody();
        answered(ada);
        var names = new java.util.ArrayList<String>();
        var answers = new java.util.ArrayList<String>();
        as(
                ada,
                () -> personal.gather(
                        new PersonalData.Subject(ada.id().value(), ada.email()), new PersonalData.Archive() {
                            @Override
                            public void rows(String table, List<String> columns, List<? extends List<?>> rows) {
                                answers.add(rows.toString());
                            }

                            @Override
                            public void file(String name, byte[] content) {
                                names.add(name + " " + new String(content, StandardCharsets.UTF_8));
                            }
                        }));
        assertThat(names).singleElement().asString().contains("-budget.pdf", "budget\n%%EOF");
        assertThat(String.join("", answers)).contains("-budget.pdf", "1 → mes mots", "mécénat");
    }

    @Test
    void forgetsFilesThatNoAnswerOfAnEndedAttemptNames() {
        var ada = given.somebody();
        var ended = as(ada, () -> quizzes.start(given.aQuiz(KindsQuiz.draft("1/carte.png"))));
        var kept = sent(ada, ended, "gardé");
        sent(ada, ended, "retiré");
        as(ada, () -> {
            quizzes.save(ended, List.of(given("envoyer", new Answer.Files(List.of(kept.id())))));
            quizzes.submit(ended);
        });
        var running = as(ada, () -> quizzes.start(given.aQuiz(KindsQuiz.draft("1/carte.png"))));
        sent(ada, running, "en route");
        book.sweep(Instant.now().minus(Duration.ofDays(1)));
        assertThat(filesOf(ended)).isEqualTo(2);
        book.sweep(Instant.now().plusSeconds(5));
        assertThat(filesOf(ended)).isOne();
        assertThat(filesOf(running)).isOne();
        var result = as(ada, () -> quizzes.result(ended));
        assertThat(result.items().stream()
                        .flatMap(item -> item.files().stream())
                        .map(SentFile::name))
                .containsExactly("gardé.pdf");
    }
}
