package org.ramure.operations.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.h2.engine.Constants;
import org.jspecify.annotations.Nullable;
import org.ramure.files.FileFolder;
import org.ramure.house.HouseSettings;
import org.ramure.kit.Tokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup while the house works. All tables are read in one transaction that sees one moment; files come after
 * them: they never change, and while it lasts none is swept that rows of that moment name.
 */
@Component
class BackupWriter {

    private static final int FETCHED = 500;

    private final DataSource database;
    private final FileFolder folder;
    private final Clock clock;
    private final JsonMapper json;
    private final String version;

    BackupWriter(
            DataSource database,
            HouseSettings house,
            Clock clock,
            JsonMapper json,
            ObjectProvider<BuildProperties> build) {
        this.database = database;
        this.folder = new FileFolder(house.folder());
        this.clock = clock;
        this.json = json;
        var known = build.getIfAvailable();
        this.version = known == null ? "?" : String.valueOf(known.getVersion());
    }

    /** What the rows of one moment said. */
    private record Moment(
            String engine, Map<String, String> migrations, List<Manifest.Table> tables, List<String> hashes) {}

    /** What is not written to its end has no manifest and no directory: it is no backup. */
    Manifest write(OutputStream out) throws IOException, SQLException {
        try (var _ = folder.pauseSweeps()) {
            return written(out);
        }
    }

    private Manifest written(OutputStream out) throws IOException, SQLException {
        var zip = new ZipOutputStream(out);
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var moment = tables(zip);
        var files = new ArrayList<Manifest.StoredBytes>();
        var lost = new ArrayList<String>();
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (var hash : moment.hashes()) {
            var bytes = file(zip, hash);
            if (bytes == null) {
                lost.add(hash);
            } else {
                files.add(bytes);
            }
        }
        var manifest = new Manifest(
                Manifest.FORMAT,
                version,
                at,
                moment.engine(),
                moment.migrations(),
                moment.tables(),
                List.copyOf(files),
                List.copyOf(lost));
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        out.flush();
        return manifest;
    }

    private Moment tables(ZipOutputStream zip) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            var schema = new Schema(connection);
            // H2's "repeatable read" holds single tables; only "snapshot" takes all of them at its first statement
            connection.setTransactionIsolation(
                    schema.isH2() ? Constants.TRANSACTION_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                var tables = new ArrayList<Manifest.Table>();
                for (var name : schema.tables()) {
                    if (Schema.isCarried(name)) {
                        tables.add(table(zip, connection, name));
                    }
                }
                return new Moment(schema.engine(), schema.migrations(), List.copyOf(tables), hashes(connection));
            } finally {
                connection.rollback();
            }
        }
    }

    private Manifest.Table table(ZipOutputStream zip, Connection connection, String name)
            throws IOException, SQLException {
        var digest = Tokens.sha256();
        long count = 0;
        zip.putNextEntry(new ZipEntry("tables/" + name + ".ndjson"));
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (var rows = statement.executeQuery("select * from " + name)) {
                var lines = new DigestOutputStream(new StaysOpen(zip), digest);
                var columns = Schema.columns(rows);
                while (rows.next()) {
                    var values = new ArrayList<@Nullable Object>();
                    for (var i = 0; i < columns.size(); i++) {
                        values.add(columns.get(i).kind().value(rows, i + 1));
                    }
                    lines.write(json.writeValueAsBytes(values));
                    lines.write('\n');
                    count++;
                }
                zip.closeEntry();
                return new Manifest.Table(name, columns, count, HexFormat.of().formatHex(digest.digest()));
            }
        }
    }

    private static List<String> hashes(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select distinct hash from stored_file order by hash")) {
            var hashes = new ArrayList<String>();
            while (rows.next()) {
                hashes.add(rows.getString(1));
            }
            return hashes;
        }
    }

    /** Nothing when its bytes are away or are no longer those that its name says. */
    private Manifest.@Nullable StoredBytes file(ZipOutputStream zip, String hash) throws IOException {
        var digest = Tokens.sha256();
        // opened before its entry begins: what is there then is read to its end, whoever takes its name away
        try (var content = Files.newInputStream(folder.path(hash))) {
            zip.putNextEntry(new ZipEntry("files/" + hash));
            var bytes = content.transferTo(new DigestOutputStream(new StaysOpen(zip), digest));
            zip.closeEntry();
            return HexFormat.of().formatHex(digest.digest()).equals(hash)
                    ? new Manifest.StoredBytes(hash, bytes)
                    : null;
        } catch (NoSuchFileException | AccessDeniedException lost) {
            return null;
        }
    }

    /** One entry's end is not the end of all. */
    private static final class StaysOpen extends FilterOutputStream {

        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() {}
    }
}
