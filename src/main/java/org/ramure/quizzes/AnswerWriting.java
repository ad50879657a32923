package org.ramure.quizzes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ramure.files.StoredFile;

/** Keeps answers that came together, each by itself. */
final class AnswerWriting {

    private static final Duration A_CLOCK_OFF = Duration.ofDays(1);

    private final Attempt attempt;
    private final QuizDraft quiz;
    private final AnswerRows rows;
    private final Arrangement arrangement;
    private final Supplier<List<StoredFile>> files;
    private final Instant now;
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<Saving.Stale> stale = new ArrayList<>();
    private final List<String> late = new ArrayList<>();

    /** @param files that she sent for this attempt, asked for when an answer names some */
    AnswerWriting(Attempt attempt, QuizDraft quiz, AnswerRows rows, Supplier<List<StoredFile>> files, Instant now) {
        this.attempt = attempt;
        this.quiz = quiz;
        this.rows = rows;
        this.arrangement = new Arrangement(attempt.seed());
        this.files = files;
        this.now = now;
    }

    void write(AnswerGiven given) {
        var question = quiz.question(given.question())
                .filter(known -> attempt.asked().contains(given.question()))
                .filter(known -> given.sequence() > 0 && Fitting.fitsOnSheet(known, given.answer(), arrangement))
                .filter(known -> areSent(known, given.answer()))
                .orElseThrow(() -> new NoSuchAnswer("No such answer on this sheet"));
        if (!attempt.deadline().takes(plausible(given.answeredAt()), now)) {
            late.add(given.question());
            return;
        }
        var kept = new AnswerRows.Kept(
                given.question(),
                given.sequence(),
                arrangement.written(question, given.answer()),
                recognizable(given.answeredAt()),
                now);
        if (rows.put(attempt.id(), kept)) {
            receipts.add(kept.receipt(attempt.id(), given.answer()));
        } else {
            compare(question, given, kept);
        }
    }

    /** Files are hers, were sent for this attempt, and are of a kind that the question takes. */
    private boolean areSent(Question question, Answer answer) {
        if (!(question instanceof Question.Upload upload)
                || !(answer instanceof Answer.Files(var ids))
                || ids.isEmpty()) {
            return true;
        }
        var kinds = AnswerFileRules.kinds(upload);
        return files.get().stream()
                .filter(file -> kinds.contains(file.facts().kind()))
                .map(file -> file.id().value())
                .collect(Collectors.toSet())
                .containsAll(ids);
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
            receipts.add(standing.receipt(attempt.id(), given.answer()));
        } else {
            var shown = arrangement.shown(question, standing.answer());
            stale.add(new Saving.Stale(given.answer(), shown, standing.receipt(attempt.id(), shown)));
        }
    }

    /** As claimed: by it the same answer is known when it comes again. What no clock says is not kept. */
    private Instant recognizable(Instant claimed) {
        return claimed.isAfter(now.plus(A_CLOCK_OFF))
                        || claimed.isBefore(attempt.startedAt().minus(A_CLOCK_OFF))
                ? now
                : claimed;
    }

    /** No clock says that she answered before she began or after it arrived. */
    private Instant plausible(Instant claimed) {
        return claimed.isBefore(attempt.startedAt()) ? attempt.startedAt() : claimed.isAfter(now) ? now : claimed;
    }
}
