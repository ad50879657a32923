package org.ramure.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of stored files. They are never changed: a new content is a new file. They go when nobody names them any more. */
@Component
class FileBook {

    private static final String COLUMNS =
            "select id, holder_kind, holder_id, name, hash, kind, bytes, width, height, millis, stored_at from stored_file";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<FileId, StoredFile> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(10_000)
            .build();

    FileBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    StoredFile attach(StoredContent content, Holder holder, String name) {
        var facts = content.facts();
        var length = facts.length();
        jdbc.sql("""
                insert into stored_file
                    (id, holder_kind, holder_id, name, hash, kind, bytes, width, height, millis, stored_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(FileId.next().value())
                .param(holder.kind())
                .param(holder.id())
                .param(name)
                .param(content.hash())
                .param(facts.kind().name())
                .param(facts.bytes())
                .param(facts.width())
                .param(facts.height())
                .param(length == null ? null : length.toMillis())
                .param(Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql(COLUMNS + " where holder_kind = ? and holder_id = ? and hash = ? and name = ?")
                .params(holder.kind(), holder.id(), content.hash(), name)
                .query(FileBook::read)
                .single();
    }

    /** Of these hashes, those that no file names. */
    Set<String> unnamed(Set<String> hashes) {
        var free = new HashSet<>(hashes);
        jdbc.sql("select distinct hash from stored_file where hash in (:hashes)")
                .param("hashes", hashes)
                .query(String.class)
                .list()
                .forEach(free::remove);
        return free;
    }

    List<UUID> holders(String kind, Instant before) {
        return jdbc.sql("select distinct holder_id from stored_file where holder_kind = ? and stored_at < ?")
                .params(kind, Timestamp.from(before))
                .query(UUID.class)
                .list();
    }

    List<StoredFile> of(Holder holder, Instant before) {
        return jdbc.sql(COLUMNS + " where holder_kind = ? and holder_id = ? and stored_at < ? order by id")
                .params(holder.kind(), holder.id(), Timestamp.from(before))
                .query(FileBook::read)
                .list();
    }

    List<StoredFile> heldBy(String kind, Collection<UUID> holders) {
        return jdbc.sql(COLUMNS + " where holder_kind = :kind and holder_id in (:holders) order by stored_at, id")
                .param("kind", kind)
                .param("holders", holders)
                .query(FileBook::read)
                .list();
    }

    void forget(String kind, Collection<FileId> ids) {
        ids.forEach(id -> {
            jdbc.sql("delete from stored_file where id = ? and holder_kind = ?")
                    .params(id.value(), kind)
                    .update();
            known.invalidate(id);
        });
    }

    /** A film is asked for in many ranges; rows are never changed, and hardly ever deleted. */
    Optional<StoredFile> find(FileId id) {
        return Optional.ofNullable(known.getIfPresent(id)).or(() -> {
            var found = jdbc.sql(COLUMNS + " where id = ?")
                    .params(id.value())
                    .query(FileBook::read)
                    .optional();
            found.ifPresent(file -> known.put(id, file));
            return found;
        });
    }

    private static StoredFile read(ResultSet row, int number) throws SQLException {
        var millis = row.getLong("millis");
        var length = row.wasNull() ? null : Duration.ofMillis(millis);
        var facts = new FileFacts(
                FileKind.valueOf(row.getString("kind")),
                row.getLong("bytes"),
                row.getInt("width"),
                row.getInt("height"),
                length);
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                new Holder(row.getString("holder_kind"), row.getObject("holder_id", UUID.class)),
                row.getString("name"),
                row.getString("hash"),
                facts,
                row.getTimestamp("stored_at").toInstant());
    }
}
