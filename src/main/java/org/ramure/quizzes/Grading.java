package org.ramure.quizzes;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.ramure.accounts.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes attempts: each is graded once, whoever comes first, the learner, a reader of it or the house. */
@Component
class Grading {

    private final AttemptRows attempts;
    private final AnswerRows answers;
    private final QuizShelf shelf;
    private final ApplicationEventPublisher events;

    Grading(AttemptRows attempts, AnswerRows answers, QuizShelf shelf, ApplicationEventPublisher events) {
        this.attempts = attempts;
        this.answers = answers;
        this.shelf = shelf;
        this.events = events;
    }

    /** A person's attempts, those over their deadline graded. */
    List<Attempt> finished(PersonId person, Collection<QuizId> quizzes, Instant now) {
        return attempts.of(person, quizzes).stream()
                .map(attempt -> settled(attempt, now))
                .toList();
    }

    /** The attempt as it is, or graded when its time is over. */
    Attempt settled(Attempt attempt, Instant now) {
        if (!attempt.mustClose(now)) {
            return attempt;
        }
        var locked = attempts.lock(attempt.id()).orElseThrow();
        return locked.mustClose(now) ? close(locked, true, now) : locked;
    }

    /** Grades what is kept; the attempt must be locked. */
    Attempt close(Attempt attempt, boolean expired, Instant now) {
        var kept = new LinkedHashMap<String, Answer>();
        answers.of(attempt.id()).forEach((key, answer) -> kept.put(key, answer.answer()));
        var graded = attempt.graded(shelf.version(attempt.quiz(), attempt.version()), kept, expired, now);
        var grade = Objects.requireNonNull(graded.grade());
        if (attempts.close(graded, grade) && grade.passed()) {
            events.publishEvent(
                    new QuizPassed(attempt.quiz(), attempt.person(), attempt.id(), graded.percent(), grade.at()));
        }
        return graded;
    }
}
