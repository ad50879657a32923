package org.ramure.files;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ramure.accounts.PersonId;
import org.ramure.house.PersonalData;
import org.ramure.house.PersonalMerge;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person is sending. The parts themselves are not hers alone, and gone within a day. */
@Component
class UploadsOfPerson implements PersonalData, PersonalMerge {

    private final JdbcClient jdbc;
    private final UploadBook book;
    private final UploadParts parts;

    UploadsOfPerson(JdbcClient jdbc, UploadBook book, UploadParts parts) {
        this.jdbc = jdbc;
        this.book = book;
        this.parts = parts;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(new Holding("file_upload", List.of("person_id")));
    }

    @Override
    public void gather(Subject subject, Archive archive) {
        archive.rows(
                "file_upload",
                List.of("file", "bytes", "at"),
                jdbc.sql("select name, bytes, touched_at from file_upload where person_id = ? order by touched_at")
                        .param(subject.id())
                        .query((row, _) ->
                                List.of(row.getString("name"), row.getLong("bytes"), Times.read(row, "touched_at")))
                        .list());
    }

    @Override
    public Set<String> settled() {
        return Set.of("file_upload");
    }

    /** Nothing is being sent by an account that closes. */
    @Override
    public void merge(Subject kept, Subject gone) {
        forget(gone);
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        forget(subject);
    }

    private void forget(Subject subject) {
        book.unfinished(new PersonId(subject.id())).forEach(upload -> parts.discard(upload.id()));
        jdbc.sql("delete from file_upload where person_id = ?")
                .param(subject.id())
                .update();
    }
}
