package org.ramure.quizzes;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ramure.files.Files;
import org.ramure.files.StoredFile;
import org.ramure.house.PersonalData;
import org.ramure.house.PersonalMerge;
import org.ramure.kit.Refusal;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A person's attempts at quizzes and her answers. Without her graded ones are still counted, and what she wrote in her own
 * words is gone.
 */
@Component
class AttemptsOfPerson implements PersonalData, PersonalMerge {

    private final JdbcClient jdbc;
    private final QuizShelf shelf;
    private final AnswerFileBook files;
    private final Files stored;

    AttemptsOfPerson(JdbcClient jdbc, QuizShelf shelf, AnswerFileBook files, Files stored) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.files = files;
        this.stored = stored;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                new Holding("quiz_attempt", List.of("person_id")), new Holding("quiz_answer", List.of("attempt_id")));
    }

    @Override
    public void gather(Subject subject, Archive archive) {
        archive.rows(
                "quiz_attempt",
                List.of("quiz", "number", "started", "closed", "passed", "points", "possible"),
                jdbc.sql("""
                                select a.*, v.title from quiz_attempt a
                                join quiz_version v on v.quiz_id = a.quiz_id and v.number = a.version
                                where a.person_id = ? order by a.started_at""")
                        .param(subject.id())
                        .query((row, _) -> Arrays.asList(
                                row.getString("title"),
                                row.getInt("number"),
                                Times.read(row, "started_at"),
                                Times.readOrNull(row, "closed_at"),
                                row.getBoolean("passed"),
                                new Points(row.getLong("earned")).value(),
                                row.getInt("possible")))
                        .list());
        var sent = files.of(subject.id());
        archive.rows("quiz_answer", List.of("quiz", "number", "question", "answer", "at"), answers(subject.id(), sent));
        sent.forEach(file -> bytes(file).ifPresent(content -> archive.file(inArchive(file), content)));
    }

    private record Given(QuizShelf.Key quiz, String title, int number, long seed, AnswerRows.Kept kept) {}

    private static String inArchive(StoredFile file) {
        return "quiz/" + file.id() + "-" + file.name();
    }

    /** What the disk has lost is not kept of her either. */
    private Optional<byte[]> bytes(StoredFile file) {
        return stored.held(file.id(), List.of(file.holder())).flatMap(reading -> {
            try {
                return Optional.of(java.nio.file.Files.readAllBytes(reading.content()));
            } catch (IOException gone) {
                return Optional.empty();
            }
        });
    }

    private List<List<Object>> answers(UUID person, List<StoredFile> sent) {
        var names = sent.stream().collect(Collectors.toMap(file -> file.id().value(), AttemptsOfPerson::inArchive));
        var given = jdbc.sql("""
            select v.title, a.quiz_id, a.version, a.number, a.seed, q.question, q.sequence, q.answer,
                q.answered_at, q.saved_at
            from quiz_answer q
            join quiz_attempt a on a.id = q.attempt_id
            join quiz_version v on v.quiz_id = a.quiz_id and v.number = a.version
            where a.person_id = ? order by a.started_at, q.saved_at""")
                .param(person)
                .query((row, index) -> new Given(
                        new QuizShelf.Key(new QuizId(row.getObject("quiz_id", UUID.class)), row.getInt("version")),
                        row.getString("title"),
                        row.getInt("number"),
                        row.getLong("seed"),
                        AnswerRows.read(row, index)))
                .list();
        return given.stream().map(one -> inWords(one, names)).toList();
    }

    private List<Object> inWords(Given given, Map<UUID, String> names) {
        var arrangement = new Arrangement(given.seed());
        var question = arrangement
                .drawn(shelf.version(given.quiz().quiz(), given.quiz().version()))
                .question(given.kept().question())
                .orElseThrow();
        var words = new AnswerInWords(question, arrangement.places(question), names);
        return List.of(
                given.title(),
                given.number(),
                question.stem().text().strip(),
                words.of(given.kept().answer()),
                given.kept().at());
    }

    @Override
    public Set<String> settled() {
        return Set.of("quiz_attempt", "quiz_answer");
    }

    /**
     * Attempts of the double are counted after her own.
     *
     * @throws Refusal while one quiz is open in both accounts
     */
    @Override
    public void merge(Subject kept, Subject gone) {
        var open =
                jdbc.sql("""
                        select count(*) from quiz_attempt g join quiz_attempt k on k.quiz_id = g.quiz_id
                        where g.person_id = ? and k.person_id = ? and g.closed_at is null and k.closed_at is null""").params(gone.id(), kept.id()).query(Integer.class).single();
        if (open > 0) {
            throw new Refusal("merge.refused.quiz");
        }
        jdbc.sql("""
                        update quiz_attempt set person_id = ?, number = number + coalesce(
                            (select max(k.number) from quiz_attempt k
                             where k.person_id = ? and k.quiz_id = quiz_attempt.quiz_id), 0)
                        where person_id = ?""").params(kept.id(), kept.id(), gone.id()).update();
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        // answers that come at this moment hold their attempt first: they are in before this, or find it gone
        jdbc.sql("select id from quiz_attempt where person_id = ? order by id for update")
                .param(subject.id())
                .query(UUID.class)
                .list();
        files.forget(files.of(subject.id()));
        // words of her own stand in parts of composite answers too
        jdbc.sql("""
                        delete from quiz_answer
                        where (answer like '%"kind":"text"%' or answer like '%"kind":"texts"%' or answer like '%"kind":"files"%')
                        and attempt_id in (select id from quiz_attempt where person_id = ?)""").param(subject.id()).update();
        jdbc.sql("""
                        delete from quiz_answer
                        where attempt_id in (select id from quiz_attempt where person_id = ? and closed_at is null)""").param(subject.id()).update();
        jdbc.sql("delete from quiz_attempt where person_id = ? and closed_at is null")
                .param(subject.id())
                .update();
        jdbc.sql("update quiz_attempt set person_id = ? where person_id = ?")
                .params(nobody, subject.id())
                .update();
    }
}
