package org.ramure.operations.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables of a database, asked of the database itself, so that no new table is forgotten. */
final class Schema {

    /**
     * Left out: sign-ins and tokens, which a restored house does not honour; archives and uploads, whose bytes are not here;
     * what jobs did on that machine; and whether mail waits, which restoring decides.
     */
    private static final Set<String> VOID = Set.of(
            "device",
            "link_token",
            "identity_offer",
            "second_factor_offer",
            "personal_archive",
            "file_upload",
            "job_run",
            "mail_hold");

    private static final String HISTORY = "flyway_schema_history";

    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    boolean isH2() throws SQLException {
        return "H2".equals(engine());
    }

    String engine() throws SQLException {
        return connection.getMetaData().getDatabaseProductName();
    }

    /** Every table but the histories of migrations, by name. */
    List<String> tables() throws SQLException {
        return all().stream().filter(name -> !name.startsWith(HISTORY)).toList();
    }

    static boolean isCarried(String table) {
        return !table.startsWith("qrtz_") && !VOID.contains(table);
    }

    List<Manifest.Column> columns(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            return columns(rows);
        }
    }

    static List<Manifest.Column> columns(ResultSet rows) throws SQLException {
        var facts = rows.getMetaData();
        var columns = new ArrayList<Manifest.Column>();
        for (var i = 1; i <= facts.getColumnCount(); i++) {
            columns.add(new Manifest.Column(facts.getColumnName(i), Kind.of(facts.getColumnTypeName(i))));
        }
        return columns;
    }

    long count(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The newest migration of each module; the root's own is {@code __root}. */
    Map<String, String> migrations() throws SQLException {
        var newest = new TreeMap<String, String>();
        for (var history : all()) {
            if (history.startsWith(HISTORY)) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select version from " + history
                                + " where success and type = 'SQL' order by installed_rank desc")) {
                    if (rows.next()) {
                        newest.put(module(history), rows.getString(1));
                    }
                }
            }
        }
        return newest;
    }

    static String history(String module) {
        return module.equals("__root") ? HISTORY : HISTORY + "_" + module;
    }

    private static String module(String history) {
        return history.equals(HISTORY) ? "__root" : history.substring(HISTORY.length() + 1);
    }

    /** The same tables, each after those that its rows point at. */
    List<String> byDependence(List<String> tables) throws SQLException {
        var targets = new LinkedHashMap<String, Set<String>>();
        for (var table : tables) {
            targets.put(table, targets(table));
        }
        var ordered = new LinkedHashSet<String>();
        while (ordered.size() < tables.size()) {
            var ready = tables.stream()
                    .filter(table -> !ordered.contains(table))
                    .filter(table -> ordered.containsAll(targets.getOrDefault(table, Set.of())))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Tables that point at each other: " + targets);
            }
            ordered.addAll(ready);
        }
        return List.copyOf(ordered);
    }

    private Set<String> targets(String table) throws SQLException {
        var targets = new LinkedHashSet<String>();
        try (var keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table)) {
            while (keys.next()) {
                var target = keys.getString("PKTABLE_NAME");
                if (!target.equals(table)) {
                    targets.add(target);
                }
            }
        }
        return targets;
    }

    private List<String> all() throws SQLException {
        try (var statement = connection.prepareStatement("select table_name from information_schema.tables"
                + " where table_schema = ? and table_type = 'BASE TABLE' order by table_name")) {
            statement.setString(1, connection.getSchema());
            try (var rows = statement.executeQuery()) {
                var names = new ArrayList<String>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        }
    }
}
