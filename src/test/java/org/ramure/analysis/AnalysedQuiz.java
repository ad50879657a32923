package org.ramure.analysis;

import static org.ramure.quizzes.QuizFixture.numeric;
import static org.ramure.quizzes.QuizFixture.right;
import static org.ramure.quizzes.QuizFixture.single;
import static org.ramure.quizzes.QuizFixture.trueFalse;
import static org.ramure.quizzes.QuizFixture.wrong;

import java.util.List;
import java.util.Map;
import org.ramure.accounts.SystemActor;
import org.ramure.analysis.StudiedFixture.Given;
import org.ramure.courses.Edition;
import org.ramure.courses.LessonContent;
import org.ramure.quizzes.QuizDraft;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.Quizzes;
import org.springframework.stereotype.Component;

/** The quiz of a course with five questions, each good or bad in its own way, and 120 people who took it. */
@Component
public class AnalysedQuiz {

    private final Quizzes quizzes;
    private final StudiedFixture studied;

    AnalysedQuiz(Quizzes quizzes, StudiedFixture studied) {
        this.quizzes = quizzes;
        this.studied = studied;
    }

    public static QuizId of(Edition edition) {
        return edition.lessons().stream()
                .filter(lesson -> lesson.content() instanceof LessonContent.Quiz)
                .map(lesson -> ((LessonContent.Quiz) lesson.content()).quiz())
                .findFirst()
                .orElseThrow();
    }

    /** As its second version. */
    public QuizId taken(Edition edition) {
        var quiz = of(edition);
        SystemActor.run("tests", () -> quizzes.define(quiz, draft()));
        var version = 2;
        // the best mostly choose B of the first question, which is wrong; nobody chooses D
        people(30, quiz, version, 1, 0, true, true, true);
        people(14, quiz, version, 0, 0, true, true, true);
        people(20, quiz, version, 0, 0, true, true, false);
        people(16, quiz, version, 0, 1, true, true, false);
        people(22, quiz, version, 2, 1, true, false, false);
        people(12, quiz, version, 0, 1, true, false, false);
        people(6, quiz, version, 2, 1, false, false, false);
        return quiz;
    }

    private static QuizDraft draft() {
        return new QuizDraft(
                "Quatre formes de partenariat",
                60,
                0,
                0,
                false,
                List.of(
                        single("q1", right("Un mécénat"), wrong("Un achat"), wrong("Un legs"), wrong("Une vente")),
                        single("q2", right("Deux salariés prêtés pendant six mois"), wrong("Rien du tout")),
                        trueFalse("q3", true),
                        numeric("q4", "4000", "0"),
                        single("q5", right("Oui"), wrong("Non"), wrong("Peut-être"))));
    }

    private void people(
            int many, QuizId quiz, int version, int first, int second, boolean third, boolean fourth, boolean fifth) {
        studied.people(
                many,
                quiz,
                version,
                5,
                Map.of(
                        "q1", Given.ticks(first, first == 0 ? 1 : 0),
                        "q2", Given.ticks(second, second == 0 ? 1 : 0),
                        "q3", Given.ticks(third ? 0 : 1, third ? 1 : 0),
                        "q4", Given.types(fourth ? "4000" : "6000", fourth ? 1 : 0),
                        "q5", Given.ticks(fifth ? 0 : 1, fifth ? 1 : 0)));
    }
}
