package org.ramure.resources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ramure.files.FileId;
import org.ramure.files.StoredFile;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of tools: added, never changed. */
@Component
class VersionBook {

    static final String COLUMNS =
            "v.id, v.number, v.label, v.licence, v.note, v.file_id, v.file_name, v.format, v.bytes," + " v.added_at";

    private final JdbcClient jdbc;

    VersionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<ResourceVersion> of(ResourceId resource) {
        return jdbc.sql("select " + COLUMNS + " from resource_version v where v.resource_id = ? order by v.number desc")
                .param(resource.value())
                .query(VersionBook::read)
                .list();
    }

    Optional<ResourceVersion> current(ResourceId resource) {
        return jdbc.sql("select " + COLUMNS + " from resource_version v join resource r on r.id = v.resource_id"
                        + " and r.current_number = v.number where r.id = ?")
                .param(resource.value())
                .query(VersionBook::read)
                .optional();
    }

    Optional<ResourceVersion> current(String publicSlug) {
        return jdbc.sql("select " + COLUMNS + " from resource_version v join resource r on r.id = v.resource_id"
                        + " and r.current_number = v.number where r.published and r.slug = ?")
                .param(publicSlug)
                .query(VersionBook::read)
                .optional();
    }

    void add(UUID id, ResourceId resource, int number, VersionDraft words, StoredFile file, Instant now) {
        jdbc.sql("""
                insert into resource_version (id, resource_id, number, label, licence, note, file_id, file_name, format,
                    bytes, hash, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(resource.value())
                .param(number)
                .param(words.label())
                .param(words.licence())
                .param(words.note())
                .param(file.id().value())
                .param(file.name())
                .param(format(file))
                .param(file.facts().bytes())
                .param(file.hash())
                .param(Times.column(now))
                .update();
    }

    static String format(StoredFile file) {
        return file.facts().kind().ending().toUpperCase(java.util.Locale.ROOT);
    }

    static ResourceVersion read(ResultSet row, int number) throws SQLException {
        return new ResourceVersion(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("label"),
                row.getString("licence"),
                row.getString("note"),
                new FileId(row.getObject("file_id", UUID.class)),
                row.getString("file_name"),
                row.getString("format"),
                row.getLong("bytes"),
                Times.read(row, "added_at"));
    }
}
