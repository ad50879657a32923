package org.ramure.quizzes;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

    /**
     * Where a person stands; attempts over their deadline are graded first. One that somebody else holds is being graded or
     * written to just now and is told as it was: whoever asks may hold rows of her own, an enrolment for one, that the
     * other is waiting for.
     */
    Map<QuizId, QuizStanding> standings(PersonId person, Collection<QuizId> quizzes, Instant now) {
        var lines = attempts.standings(person, quizzes);
        var over = lines.stream()
                .filter(line -> line.mustClose(now))
                .map(Standings.Line::attempt)
                .toList();
        if (!over.isEmpty()) {
            attempts.lockFree(over).stream()
                    .filter(attempt -> attempt.mustClose(now))
                    .forEach(attempt -> close(attempt, now));
            lines = attempts.standings(person, quizzes);
        }
        var hers = lines.stream().collect(Collectors.groupingBy(Standings.Line::quiz));
        var all = new LinkedHashMap<QuizId, QuizStanding>();
        for (var quiz : quizzes) {
            all.put(quiz, Standings.of(quiz, hers.getOrDefault(quiz, List.of())));
        }
        return all;
    }

    /** The attempt as it is, or graded when its time is over. */
    Attempt settled(Attempt attempt, Instant now) {
        if (!attempt.mustClose(now)) {
            return attempt;
        }
        var locked = attempts.lock(attempt.id()).orElseThrow();
        return locked.mustClose(now) ? close(locked, now) : locked;
    }

    /** Grades what is kept; the attempt must be locked. */
    Attempt close(Attempt attempt, Instant now) {
        var kept = new LinkedHashMap<String, Answer>();
        answers.of(attempt.id()).forEach((key, answer) -> kept.put(key, answer.answer()));
        var graded = attempt.graded(shelf.of(attempt), kept, !attempt.deadline().ahead(now), now);
        var grade = Objects.requireNonNull(graded.grade());
        if (attempts.close(graded, grade) && grade.passed()) {
            events.publishEvent(
                    new QuizPassed(attempt.quiz(), attempt.person(), attempt.id(), graded.percent(), grade.at()));
        }
        return graded;
    }
}
