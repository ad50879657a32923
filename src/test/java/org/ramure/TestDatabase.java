package org.ramure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each application context of the tests a database of its own: H2 in memory, or a PostgreSQL that the tests start
 * themselves with {@code -Dramure.test.database=postgres}.
 */
public class TestDatabase implements EnvironmentPostProcessor {

    private static @Nullable EmbeddedPostgres server;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("ramure.own-database")) {
            return;
        }
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        var settings = new HashMap<String, Object>(Map.of(
                "ramure.demonstration", "false",
                "ramure.folder", "target/test-data/" + name,
                "spring.quartz.auto-startup", "false",
                // Quartz knows databases by the name of their scheduler, for the whole process
                "spring.quartz.scheduler-name", name,
                "spring.main.banner-mode", "off",
                // databases go with the process, before the contexts could close in order
                "spring.main.register-shutdown-hook", "false",
                "logging.level.root", "warn",
                "server.port", "0",
                "ramure.address", "http://localhost:8080",
                "spring.datasource.hikari.maximum-pool-size", "8"));
        // what the house looks like is asked for once, so that statements can be counted
        settings.put("ramure.look-again", "1h");
        if (onPostgres()) {
            settings.put("spring.datasource.url", newPostgresDatabase(name));
            settings.put("spring.datasource.username", "postgres");
            settings.put("spring.datasource.password", "postgres");
        } else {
            settings.put(
                    "spring.datasource.url",
                    "jdbc:h2:mem:" + name
                            + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        }
        environment.getPropertySources().addFirst(new MapPropertySource("tests", settings));
    }

    public static boolean onPostgres() {
        return "postgres".equals(System.getProperty("ramure.test.database"));
    }

    /** Creates an empty database on the server that all tests of this run share. */
    public static synchronized String newPostgresDatabase(String name) {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            }
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return server.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
