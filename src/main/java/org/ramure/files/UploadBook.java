package org.ramure.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of uploads. */
@Component
class UploadBook {

    private static final String ROWS = "select * from file_upload where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The one upload of this claim, begun now or before. */
    Upload begin(PersonId person, UploadClaim file, FileRules rules) {
        jdbc.sql("""
                insert into file_upload
                    (id, person_id, name, bytes, modified, kinds, max_bytes, max_pixels, received, touched_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?) on conflict do nothing""")
                .params(
                        UploadId.next().value(),
                        person.value(),
                        file.name(),
                        file.bytes(),
                        file.modified(),
                        kinds(rules),
                        rules.maxBytes(),
                        rules.maxPixels(),
                        Times.column(clock.instant()))
                .update();
        return jdbc.sql(ROWS
                        + "person_id = ? and name = ? and bytes = ? and modified = ? and kinds = ? and max_bytes = ?")
                .params(person.value(), file.name(), file.bytes(), file.modified(), kinds(rules), rules.maxBytes())
                .query(UploadBook::read)
                .single();
    }

    Optional<Upload> find(UploadId id, PersonId person) {
        return jdbc.sql(ROWS + "id = ? and person_id = ?")
                .params(id.value(), person.value())
                .query(UploadBook::read)
                .optional();
    }

    /** Those of a person that are on their way, the latest first. */
    List<Upload> unfinished(PersonId person) {
        return jdbc.sql(ROWS + "person_id = ? and hash is null order by touched_at desc, id")
                .param(person.value())
                .query(UploadBook::read)
                .list();
    }

    /** What a person has sent within a day, or is still sending: whole files, kept or not. */
    long bytes(PersonId person) {
        return jdbc.sql("select coalesce(sum(bytes), 0) from file_upload where person_id = ? and touched_at > ?")
                .param(person.value())
                .param(Times.column(clock.instant().minus(Duration.ofDays(1))))
                .query(Long.class)
                .single();
    }

    /** @return false when another request has brought it further meanwhile */
    boolean received(UploadId id, long from, long to) {
        return jdbc.sql("update file_upload set received = ?, touched_at = ? where id = ? and received = ?")
                        .params(to, Times.column(clock.instant()), id.value(), from)
                        .update()
                == 1;
    }

    void kept(UploadId id, StoredContent content) {
        var facts = content.facts();
        var length = facts.length();
        jdbc.sql("""
                update file_upload set hash = ?, kind = ?, width = ?, height = ?, millis = ?, touched_at = ?
                where id = ?""")
                .param(content.hash())
                .param(facts.kind().name())
                .param(facts.width())
                .param(facts.height())
                .param(length == null ? null : length.toMillis())
                .param(Times.column(clock.instant()))
                .param(id.value())
                .update();
    }

    void forget(UploadId id) {
        jdbc.sql("delete from file_upload where id = ?").param(id.value()).update();
    }

    int forget(Instant before) {
        return jdbc.sql("delete from file_upload where touched_at < ?")
                .param(Times.column(before))
                .update();
    }

    private static String kinds(FileRules rules) {
        return rules.kinds().stream().map(FileKind::name).sorted().collect(Collectors.joining(","));
    }

    private static Upload read(ResultSet row, int number) throws SQLException {
        var rules = new FileRules(
                Arrays.stream(row.getString("kinds").split(","))
                        .map(FileKind::valueOf)
                        .collect(Collectors.toSet()),
                row.getLong("max_bytes"),
                row.getLong("max_pixels"));
        return new Upload(
                new UploadId(row.getObject("id", UUID.class)),
                new UploadClaim(row.getString("name"), row.getLong("bytes"), row.getLong("modified")),
                rules,
                row.getLong("received"),
                content(row));
    }

    private static @Nullable StoredContent content(ResultSet row) throws SQLException {
        var hash = row.getString("hash");
        if (hash == null) {
            return null;
        }
        var millis = row.getLong("millis");
        var length = row.wasNull() ? null : Duration.ofMillis(millis);
        return new StoredContent(
                hash,
                new FileFacts(
                        FileKind.valueOf(row.getString("kind")),
                        row.getLong("bytes"),
                        row.getInt("width"),
                        row.getInt("height"),
                        length));
    }
}
