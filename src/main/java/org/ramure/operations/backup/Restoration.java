package org.ramure.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.ramure.files.FileFolder;
import org.ramure.house.AuditLog;
import org.ramure.kit.Refusal;
import org.ramure.messages.MailHold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a backup into an empty database and a folder of files. Tables are made as they were when it was written: the next
 * start brings them up to date, as it does with any older house. Rows are one transaction: all of them, or none.
 */
final class Restoration {

    private static final int BATCH = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource database;
    private final FileFolder folder;
    private final Clock clock;

    Restoration(DataSource database, Path folder, Clock clock) {
        this.database = database;
        this.folder = new FileFolder(folder);
        this.clock = clock;
    }

    /** @throws Refusal with words for who asks; then no row and no file was left */
    void from(BackupFile backup) throws IOException, SQLException {
        backup.check();
        var manifest = backup.manifest();
        var modules = modules(manifest);
        try (var connection = database.getConnection()) {
            requireEmpty(new Schema(connection));
            modules.forEach(Flyway::migrate);
            connection.setAutoCommit(false);
            var placed = new ArrayList<Path>();
            try {
                rows(backup, connection);
                files(backup, placed);
                announce(connection, manifest);
                connection.commit();
            } catch (IOException | SQLException | RuntimeException e) {
                connection.rollback();
                for (var path : placed) {
                    Files.deleteIfExists(path);
                }
                throw e;
            }
        }
    }

    /** Each module's migrations up to those of the backup, none of them begun. */
    private List<Flyway> modules(Manifest manifest) {
        var modules = new ArrayList<Flyway>();
        for (var module : manifest.migrations().entrySet()) {
            var history = Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration/" + module.getKey())
                    .table(Schema.history(module.getKey()))
                    .baselineOnMigrate(true)
                    .baselineVersion("0");
            var known = Arrays.stream(history.load().info().all())
                    .anyMatch(one -> String.valueOf(one.getVersion()).equals(module.getValue()));
            if (!known) {
                throw new Refusal("restore.newer", manifest.version());
            }
            modules.add(history.target(module.getValue()).load());
        }
        return modules;
    }

    /** Tables without a row are as good as none: a restore that was broken off leaves them. */
    private static void requireEmpty(Schema schema) throws SQLException {
        for (var table : schema.tables()) {
            if (schema.count(table) > 0) {
                throw new Refusal("restore.not-empty", table);
            }
        }
    }

    private static void rows(BackupFile backup, Connection connection) throws IOException, SQLException {
        var schema = new Schema(connection);
        Map<String, Manifest.Table> carried = backup.manifest().tables().stream()
                .filter(table -> Schema.isCarried(table.name()))
                .collect(Collectors.toMap(Manifest.Table::name, Function.identity()));
        var there = schema.tables();
        if (!there.containsAll(carried.keySet())) {
            throw new Refusal("restore.newer", backup.manifest().version());
        }
        for (var name : schema.byDependence(there)) {
            var table = carried.get(name);
            if (table != null) {
                insert(backup, table, schema, connection);
            }
        }
    }

    private static void insert(BackupFile backup, Manifest.Table table, Schema schema, Connection connection)
            throws IOException, SQLException {
        // names come from the database: those of the file are only compared with them
        var columns = schema.columns(table.name());
        if (!columns.containsAll(table.columns()) || !table.columns().containsAll(columns)) {
            throw new Refusal("restore.newer", backup.manifest().version());
        }
        var sql = "insert into " + table.name() + " ("
                + table.columns().stream().map(Manifest.Column::name).collect(Collectors.joining(", ")) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        long count = 0;
        try (var rows = backup.rows(table);
                var insert = connection.prepareStatement(sql)) {
            for (var line = rows.readLine(); line != null; line = rows.readLine()) {
                fill(insert, table.columns(), line);
                insert.addBatch();
                if (++count % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        if (count != table.rows() || schema.count(table.name()) != count) {
            throw new IllegalStateException(table.name() + " has " + count + " rows instead of " + table.rows());
        }
    }

    private static void fill(PreparedStatement insert, List<Manifest.Column> columns, String line) throws SQLException {
        var values = JSON.readTree(line);
        for (var i = 0; i < columns.size(); i++) {
            columns.get(i).kind().set(insert, i + 1, values.get(i));
        }
    }

    /** Each is written beside and moved into place: what stands under a hash is whole. */
    private void files(BackupFile backup, List<Path> placed) throws IOException {
        for (var file : backup.manifest().files()) {
            var path = folder.path(file.hash());
            if (Files.exists(path) && Files.size(path) == file.bytes()) {
                continue;
            }
            Files.createDirectories(folder.around(file.hash()));
            var part = path.resolveSibling(file.hash() + ".part");
            placed.add(part);
            placed.add(path);
            try (var bytes = backup.bytes(file);
                    var out = Files.newOutputStream(part)) {
                bytes.transferTo(out);
            }
            Files.move(part, path);
        }
    }

    private void announce(Connection connection, Manifest manifest) {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        new MailHold(jdbc).begin(clock.instant());
        new AuditLog(jdbc, clock)
                .record(null, "backup-restored", "", manifest.at().toString());
    }
}
