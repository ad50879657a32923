package org.ramure.operations.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.ramure.TestDatabase;
import org.ramure.house.HouseSettings;
import org.ramure.kit.Ids;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Empty houses to restore into, and what a backup holds as it can be compared. */
record RestoredHouse(DataSource database, Path folder) {

    static RestoredHouse onH2() {
        var folder = newFolder();
        return new RestoredHouse(
                new DriverManagerDataSource(
                        "jdbc:h2:file:" + folder.resolve("ramure")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                        "ramure",
                        ""),
                folder);
    }

    static RestoredHouse onPostgres() {
        var url = TestDatabase.newPostgresDatabase("r" + Ids.next().toString().replace("-", ""));
        return new RestoredHouse(new DriverManagerDataSource(url, "postgres", "postgres"), newFolder());
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/restored")), "house")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JdbcClient jdbc() {
        return JdbcClient.create(database);
    }

    void restore(Path file) throws IOException, SQLException {
        try (var backup = BackupFile.open(file)) {
            new Restoration(database, folder, Clock.systemUTC()).from(backup);
        }
    }

    Path backup() throws IOException, SQLException {
        var house = new HouseSettings("Ramure", URI.create("http://localhost"), "c@ramure.example", folder, false);
        var file = folder.resolve("again.zip");
        try (var out = Files.newOutputStream(file)) {
            new BackupWriter(
                            database,
                            house,
                            Clock.systemUTC(),
                            JsonMapper.shared(),
                            new StaticListableBeanFactory().getBeanProvider(BuildProperties.class))
                    .write(out);
        }
        return file;
    }

    /** Every row of every table, but the one that restoring itself wrote. */
    static Map<String, List<String>> rows(Path file) throws IOException {
        var rows = new TreeMap<String, List<String>>();
        try (var backup = BackupFile.open(file)) {
            backup.check();
            for (var table : backup.manifest().tables()) {
                try (var lines = backup.rows(table)) {
                    rows.put(
                            table.name(),
                            lines.lines()
                                    .filter(line -> !line.contains("backup-restored"))
                                    .sorted()
                                    .toList());
                }
            }
        }
        return rows;
    }

    /** A copy of a backup whose entry says something else. */
    static Path altered(Path file, String entry, String before, String after) throws IOException {
        var copy = newFolder().resolve("altered.zip");
        Files.copy(file, copy);
        try (var zip = java.nio.file.FileSystems.newFileSystem(copy)) {
            var path = zip.getPath(entry);
            var text = Files.readString(path, StandardCharsets.UTF_8);
            if (!text.contains(before)) {
                throw new IllegalArgumentException(entry + " does not say " + before);
            }
            Files.writeString(path, text.replace(before, after), StandardCharsets.UTF_8);
        }
        return copy;
    }
}
