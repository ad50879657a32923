package org.ramure.quizzes;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.SystemActor;
import org.ramure.files.FileId;
import org.ramure.files.FileRules;
import org.ramure.files.Files;
import org.ramure.files.Holder;
import org.ramure.files.StoredContent;
import org.ramure.files.StoredFile;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of attempts: each is held by the attempt that it was sent for, and so by its learner. */
@Component
@Transactional
class AnswerFileBook {

    private final Files files;
    private final AttemptRows attempts;
    private final QuizShelf shelf;
    private final CurrentPerson current;
    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerFileBook(
            Files files, AttemptRows attempts, QuizShelf shelf, CurrentPerson current, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.attempts = attempts;
        this.shelf = shelf;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What she may send for a question of hers.
     *
     * @throws NotThere when the attempt is not hers, or asks for no file there
     * @throws AttemptClosed when nothing is taken any more
     */
    @Transactional(readOnly = true)
    public FileRules rules(AttemptId id, String question) {
        return AnswerFileRules.of(asking(attempts.find(id), question));
    }

    public StoredFile attach(AttemptId id, String question, StoredContent content, String name) {
        asking(attempts.lock(id), question);
        return files.attach(content, holder(id), name);
    }

    /** What she sent, in an answer or not; without asking when no question of the quiz takes files. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(AttemptId id, QuizDraft quiz) {
        return quiz.questions().stream().anyMatch(Question.Upload.class::isInstance)
                ? files.heldBy(AnswerFileGate.KIND, List.of(id.value()))
                : List.of();
    }

    /** All that a person sent, of attempts that are hers still. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(UUID person) {
        var hers = jdbc.sql("select id from quiz_attempt where person_id = ? order by id")
                .param(person)
                .query(UUID.class)
                .list();
        return hers.isEmpty() ? List.of() : files.heldBy(AnswerFileGate.KIND, hers);
    }

    public void forget(Collection<StoredFile> gone) {
        SystemActor.run(
                "quizzes",
                () -> files.forget(
                        AnswerFileGate.KIND, gone.stream().map(StoredFile::id).toList()));
    }

    /** Files that no answer names, of attempts that nobody can answer any more. */
    public void sweep(Instant before) {
        for (var attempt : SystemActor.call("quizzes", () -> files.holdersBefore(AnswerFileGate.KIND, before))) {
            var old = SystemActor.call(
                    "quizzes", () -> files.storedBefore(new Holder(AnswerFileGate.KIND, attempt), before));
            forget(old.stream().filter(file -> !isNeeded(attempt, file.id())).toList());
        }
    }

    private boolean isNeeded(UUID attempt, FileId file) {
        return jdbc.sql("select count(*) from quiz_attempt a where a.id = ? and (a.closed_at is null or exists"
                                + " (select 1 from quiz_answer q where q.attempt_id = a.id and q.answer like ?))")
                        .params(attempt, "%" + file + "%")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Question.Upload asking(Optional<Attempt> found, String question) {
        var attempt = found.filter(one -> one.person().equals(current.id())).orElseThrow(() -> new NotThere("attempt"));
        if (!attempt.runs(clock.instant())) {
            throw new AttemptClosed(attempt.id());
        }
        var upload = shelf.of(attempt)
                .question(question)
                .filter(_ -> attempt.asked().contains(question))
                .filter(Question.Upload.class::isInstance)
                .map(Question.Upload.class::cast)
                .orElseThrow(() -> new NotThere("question " + question));
        if (files.heldBy(AnswerFileGate.KIND, List.of(attempt.id().value())).size() >= AnswerFileRules.MOST_FILES) {
            throw new Refusal("quizzes.refusal.many-files", AnswerFileRules.MOST_FILES);
        }
        return upload;
    }

    static Holder holder(AttemptId attempt) {
        return new Holder(AnswerFileGate.KIND, attempt.value());
    }
}
