package org.ramure.bank;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import org.ramure.accounts.SystemActor;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionJson;
import org.ramure.quizzes.QuizDefined;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.Quizzes;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Every question of a quiz lives in the bank: a new one is added, a changed one has a new version there, one that is no
 * longer asked stays. A repeated event changes nothing.
 */
@Component
class QuizHarvest {

    private final BankBook book;
    private final BankCourses courses;
    private final Quizzes quizzes;
    private final Clock clock;

    QuizHarvest(BankBook book, BankCourses courses, Quizzes quizzes, Clock clock) {
        this.book = book;
        this.courses = courses;
        this.quizzes = quizzes;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void bring(QuizDefined defined) {
        SystemActor.run(
                "bank", () -> courses.originOf(defined.quiz()).ifPresent(origin -> bring(defined.quiz(), origin)));
    }

    private void bring(QuizId quiz, BankCourses.Origin origin) {
        var known = book.usedBy(quiz.value());
        var left = new HashSet<>(known.keySet());
        var latest = book.latest(known.values());
        for (var question : quizzes.definition(quiz).questions()) {
            var key = question.stem().key();
            left.remove(key);
            var id = known.get(key);
            if (id == null) {
                add(quiz, origin, question);
            } else {
                change(id, latest.getOrDefault(id.value(), 0), question);
            }
        }
        book.unuse(quiz.value(), left);
    }

    private void add(QuizId quiz, BankCourses.Origin origin, Question question) {
        var id = BankId.next();
        var words = QuestionWords.of(question, "");
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var owner = origin.owner();
        book.add(id, owner, origin.course(), Sharing.COURSE, words, now);
        book.version(id, 0, words, QuestionJson.write(question), owner == null ? null : owner.value(), now);
        book.use(quiz.value(), question.stem().key(), id);
    }

    private void change(BankId id, int latest, Question question) {
        var kept = QuestionJson.read(book.content(id, latest));
        if (!QuestionWords.digest(kept).equals(QuestionWords.digest(question))) {
            book.version(
                    id,
                    latest,
                    QuestionWords.of(question, ""),
                    QuestionJson.write(question),
                    null,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }
}
