package org.ramure.quizzes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps answers that came together, each by itself. */
final class AnswerWriting {

    private final Attempt attempt;
    private final QuizDraft quiz;
    private final AnswerRows rows;
    private final Arrangement arrangement;
    private final Instant now;
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<Saving.Stale> stale = new ArrayList<>();
    private final List<String> late = new ArrayList<>();

    AnswerWriting(Attempt attempt, QuizDraft quiz, AnswerRows rows, Instant now) {
        this.attempt = attempt;
        this.quiz = quiz;
        this.rows = rows;
        this.arrangement = new Arrangement(attempt.seed());
        this.now = now;
    }

    void write(AnswerGiven given) {
        var question = quiz.question(given.question())
                .filter(known -> attempt.asked().contains(given.question()))
                .filter(known -> Marking.fits(known, given.answer()) && given.sequence() > 0)
                .orElseThrow(() -> new NoSuchAnswer("No such answer on this sheet"));
        var answeredAt = plausible(given.answeredAt());
        if (!attempt.deadline().takes(answeredAt, now)) {
            late.add(given.question());
            return;
        }
        var kept = new AnswerRows.Kept(
                given.question(), given.sequence(), arrangement.written(question, given.answer()), answeredAt, now);
        if (rows.put(attempt.id(), kept)) {
            receipts.add(kept.receipt(attempt.id()));
        } else {
            compare(question, given, kept);
        }
    }

    Saving outcome() {
        return new Saving(List.copyOf(receipts), List.copyOf(stale), List.copyOf(late));
    }

    /**
     * The same answer sent again has the receipt it had; another one is refused beside the one that stands, also one of the
     * same words from elsewhere: what its page sends next was answered without having seen the one that stands.
     */
    private void compare(Question question, AnswerGiven given, AnswerRows.Kept kept) {
        var standing = rows.get(attempt.id(), given.question());
        if (standing.sequence() == kept.sequence()
                && standing.answer().equals(kept.answer())
                && standing.answeredAt().equals(kept.answeredAt())) {
            receipts.add(standing.receipt(attempt.id()));
        } else {
            stale.add(new Saving.Stale(
                    given.answer(), arrangement.shown(question, standing.answer()), standing.receipt(attempt.id())));
        }
    }

    /** No clock says that she answered before she began or after it arrived. */
    private Instant plausible(Instant claimed) {
        return claimed.isBefore(attempt.startedAt()) ? attempt.startedAt() : claimed.isAfter(now) ? now : claimed;
    }
}
