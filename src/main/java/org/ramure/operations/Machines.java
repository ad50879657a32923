package org.ramure.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
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
                    backedUp());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A house that came out of a backup has what that backup held, up to the moment when it was made. */
    private @Nullable Instant backedUp() {
        return jdbc.sql("""
                        select deed, at, detail from audit_entry where deed in ('backup-made', 'backup-restored')
                        order by at desc, id desc limit 1""")
                .query((row, _) -> {
                    var at = row.getObject("at", OffsetDateTime.class).toInstant();
                    return "backup-restored".equals(row.getString("deed")) ? made(row.getString("detail"), at) : at;
                })
                .optional()
                .orElse(null);
    }

    private static Instant made(String detail, Instant otherwise) {
        try {
            return Instant.parse(detail);
        } catch (DateTimeParseException e) {
            return otherwise;
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
