package org.ramure.quizzes;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Role;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Quizzes and the attempts at them: everything a screen or another module may ask of this one. */
@Service
@Transactional
public class Quizzes {

    private final QuizShelf shelf;
    private final AttemptRows attempts;
    private final AnswerRows answers;
    private final ObjectProvider<QuizPlaces> places;
    private final CurrentPerson current;
    private final Grading grading;
    private final ApplicationEventPublisher events;
    private final AnswerFileBook files;
    private final Clock clock;

    Quizzes(
            QuizShelf shelf,
            AttemptRows attempts,
            AnswerRows answers,
            ObjectProvider<QuizPlaces> places,
            CurrentPerson current,
            Grading grading,
            ApplicationEventPublisher events,
            AnswerFileBook files,
            Clock clock) {
        this.shelf = shelf;
        this.attempts = attempts;
        this.answers = answers;
        this.places = places;
        this.current = current;
        this.grading = grading;
        this.events = events;
        this.files = files;
        this.clock = clock;
    }

    /** Makes the quiz, or a new version of it when its content changed; attempts that run keep theirs. */
    public void define(QuizId quiz, QuizDraft draft) {
        current.require(Role.TRAINER);
        draft.problems().stream().findFirst().ifPresent(problem -> {
            throw new Refusal(problem.key(), problem.arguments().toArray());
        });
        shelf.put(quiz, draft, now()).ifPresent(version -> events.publishEvent(new QuizDefined(quiz, version)));
    }

    /** For the house: a quiz as its author wrote it last. */
    @Transactional(readOnly = true)
    public QuizDraft definition(QuizId quiz) {
        requireSystem();
        var latest = shelf.latest(quiz).key();
        return shelf.version(latest.quiz(), latest.version());
    }

    /** Where the person who asks stands with each of the quizzes: one query, whatever their number. */
    public Map<QuizId, QuizStanding> standings(Collection<QuizId> quizzes) {
        return grading.standings(current.id(), quizzes, now());
    }

    /** As the other, for the house: where a person stands. */
    public Map<QuizId, QuizStanding> standingsOf(PersonId person, Collection<QuizId> quizzes) {
        requireSystem();
        return grading.standings(person, quizzes, now());
    }

    /** For the house: who of the people has passed which of the quizzes; one query. */
    public Map<PersonId, Set<QuizId>> passedBy(Collection<PersonId> people, Collection<QuizId> quizzes) {
        requireSystem();
        return attempts.passed(people, quizzes);
    }

    public QuizIntro intro(QuizId quiz) {
        return intro(quiz, place(quiz).orElseThrow(() -> new NotThere("quiz " + quiz)));
    }

    /** Goes on with the attempt that runs, else begins one. */
    public AttemptId start(QuizId quiz) {
        return begin(quiz, (intro, latest) -> {
            var key = shelf.latest(quiz).key();
            var draft = shelf.version(key.quiz(), key.version());
            return Attempt.begin(key, draft, current.id(), intro.standing().attemptsUsed() + 1, seed(), now());
        });
    }

    /**
     * Goes on with the attempt that runs, else asks again what the last one missed, in the same version. It is an
     * attempt like others, but for the points of what was right, which are taken over.
     */
    public AttemptId startMissed(QuizId quiz) {
        return begin(quiz, (intro, latest) -> {
            var last = Optional.ofNullable(latest).orElseThrow(() -> new Refusal("quizzes.refusal.nothing-yet"));
            var draft = shelf.version(quiz, last.version());
            if (last.missed(draft).isEmpty()) {
                throw new Refusal("quizzes.refusal.nothing-missed");
            }
            return last.again(draft, intro.standing().attemptsUsed() + 1, now());
        });
    }

    /** Enough to decide what to show for an attempt of hers. */
    public AttemptOpening open(AttemptId id) {
        var attempt = grading.settled(hers(attempts.find(id)), now());
        return new AttemptOpening(
                attempt.quiz(), version(attempt).title(), attempt.grade() != null, placeOrHome(attempt.quiz()));
    }

    public AttemptSheet sheet(AttemptId id) {
        var attempt = grading.settled(hers(attempts.find(id)), now());
        var quiz = version(attempt);
        return AttemptSheets.of(attempt, quiz, answers.of(id), sent(id, quiz), now());
    }

    /**
     * Keeps answers; they are safe once this returned. What was refused is told, and does not keep the others away.
     *
     * @throws AttemptClosed when nothing is taken any more
     * @throws NoSuchAnswer for what no sheet of ours could have sent
     */
    public Saving save(AttemptId id, List<AnswerGiven> given) {
        var attempt = hers(attempts.lock(id));
        var now = now();
        if (!attempt.runs(now)) {
            throw new AttemptClosed(id);
        }
        var quiz = version(attempt);
        var writing = new AnswerWriting(attempt, quiz, answers, () -> files.of(id, quiz), now);
        given.forEach(writing::write);
        return writing.outcome();
    }

    /**
     * Grades what is kept; a second call changes nothing. Once the time is over it changes nothing either: answers given
     * before may still be on their way from another page, and all are graded together after the grace.
     *
     * @return when it will be graded, or null when it is
     */
    public @Nullable Instant submit(AttemptId id) {
        return submit(id, false);
    }

    /**
     * As {@link #submit(AttemptId)}.
     *
     * @param atOnce she waits for nothing more: what another device still brings after her time does not count
     */
    public @Nullable Instant submit(AttemptId id, boolean atOnce) {
        var attempt = hers(attempts.lock(id));
        var now = now();
        if (attempt.grade() != null) {
            return null;
        }
        if (atOnce || attempt.deadline().ahead(now) || attempt.mustClose(now)) {
            grading.close(attempt, now);
            return null;
        }
        return attempt.deadline().end();
    }

    /** Of a graded attempt; one that still runs has no result. */
    public AttemptResult result(AttemptId id) {
        var attempt = grading.settled(hers(attempts.find(id)), now());
        if (attempt.grade() == null) {
            throw new NotThere("result of " + id);
        }
        var quiz = version(attempt);
        return new AttemptResults(attempt, quiz, answers.of(id), sent(id, quiz))
                .read(intro(attempt.quiz(), placeOrHome(attempt.quiz())));
    }

    /** For the house: attempts that nobody came back to after their deadline. */
    @Transactional(readOnly = true)
    public List<AttemptId> expired() {
        requireSystem();
        return attempts.waiting(now(), 500);
    }

    /** For the house: grades an attempt whose time is over with what is kept. */
    public void closeExpired(AttemptId id) {
        requireSystem();
        attempts.lock(id).ifPresent(attempt -> grading.settled(attempt, now()));
    }

    private interface Beginning {
        /** @param latest the last graded attempt */
        Attempt at(QuizIntro intro, @Nullable Attempt latest);
    }

    private AttemptId begin(QuizId quiz, Beginning beginning) {
        var intro = intro(quiz);
        var running = intro.standing().running();
        if (running != null) {
            return running;
        }
        if (!intro.mayBegin()) {
            throw new Refusal("quizzes.refusal.no-attempts-left", intro.card().attemptsAllowed());
        }
        var attempt = beginning.at(intro, attempts.latest(current.id(), quiz).orElse(null));
        return attempts.add(attempt)
                ? attempt.id()
                : attempts.latest(current.id(), quiz).orElseThrow().id();
    }

    private QuizIntro intro(QuizId quiz, QuizPlaces.Place place) {
        var card = shelf.latest(quiz).card();
        var standing = Objects.requireNonNull(standings(List.of(quiz)).get(quiz));
        var left = card.attemptsAllowed() == 0 ? null : Math.max(0, card.attemptsAllowed() - standing.attemptsUsed());
        return new QuizIntro(card, standing, left, place);
    }

    private Optional<QuizPlaces.Place> place(QuizId quiz) {
        var person = current.id();
        return places.orderedStream()
                .flatMap(known -> known.placeOf(quiz, person).stream())
                .findFirst();
    }

    /** What she began she may finish and read, even when the quiz has left her courses. */
    private QuizPlaces.Place placeOrHome(QuizId quiz) {
        return place(quiz).orElseGet(() -> new QuizPlaces.Place("", "/app", Map.of()));
    }

    private Attempt hers(Optional<Attempt> found) {
        return found.filter(attempt -> attempt.person().equals(current.id()))
                .orElseThrow(() -> new NotThere("attempt"));
    }

    private List<SentFile> sent(AttemptId attempt, QuizDraft quiz) {
        return files.of(attempt, quiz).stream().map(SentFile::of).toList();
    }

    private QuizDraft version(Attempt attempt) {
        return shelf.of(attempt);
    }

    private void requireSystem() {
        if (!current.isSystem()) {
            throw new NotThere("for the house only");
        }
    }

    private static long seed() {
        return ThreadLocalRandom.current().nextLong();
    }

    /** As fine as both databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
