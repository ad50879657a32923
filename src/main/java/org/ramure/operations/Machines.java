package org.ramure.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Role;
import org.ramure.house.HouseSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The machine under the house: disk and database. */
@Service
@Transactional(readOnly = true)
public class Machines {

    private final JdbcClient jdbc;
    private final DataSource database;
    private final HouseSettings house;
    private final CurrentPerson current;
    private final @Nullable BuildProperties build;

    Machines(
            JdbcClient jdbc,
            DataSource database,
            HouseSettings house,
            CurrentPerson current,
            ObjectProvider<BuildProperties> build) {
        this.jdbc = jdbc;
        this.database = database;
        this.house = house;
        this.current = current;
        this.build = build.getIfAvailable();
    }

    public MachineCard look() {
        current.require(Role.ADMINISTRATOR);
        try {
            var disk = Files.getFileStore(Files.createDirectories(house.folder().toAbsolutePath()));
            var engine = engine();
            return new MachineCard(
                    disk.getUsableSpace(),
                    disk.getTotalSpace(),
                    number("select coalesce(sum(bytes), 0) from (select distinct hash, bytes from stored_file) kept"),
                    engine.startsWith("H2")
                            ? size("select cast(setting_value as bigint) from information_schema.settings"
                                    + " where setting_name = 'info.FILE_SIZE'")
                            : size("select pg_database_size(current_database())"),
                    engine,
                    build == null ? "?" : String.valueOf(build.getVersion()),
                    jdbc
                            .sql("select max(at) from audit_entry where deed in ('backup-made', 'backup-restored')")
                            .query((row, _) -> row.getObject(1, OffsetDateTime.class))
                            .stream()
                            .filter(java.util.Objects::nonNull)
                            .map(OffsetDateTime::toInstant)
                            .findAny()
                            .orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private @Nullable Long size(String sql) {
        return jdbc.sql(sql).query(Long.class).optional().orElse(null);
    }

    private String engine() {
        try {
            return JdbcUtils.<String>extractDatabaseMetaData(database, Machines::named);
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String named(java.sql.DatabaseMetaData facts) throws SQLException {
        return facts.getDatabaseProductName() + " " + facts.getDatabaseProductVersion();
    }
}
