package org.ramure.operations.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is in a backup. It is written last: a file without it was broken off.
 *
 * @param format of this file
 * @param version of the product that wrote it
 * @param at when the database was as it tells
 * @param database the engine that it comes from
 * @param migrations how far each module's tables had come
 * @param files SHA-256 and name at once
 * @param lost hashes of files that rows name and whose bytes were away, or damaged, before
 */
record Manifest(
        int format,
        String version,
        Instant at,
        String database,
        Map<String, String> migrations,
        List<Table> tables,
        List<StoredBytes> files,
        List<String> lost) {

    static final String NAME = "manifest.json";
    static final int FORMAT = 1;

    /** @param sha256 of the lines, one row each */
    record Table(String name, List<Column> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + name + ".ndjson";
        }
    }

    record Column(String name, Kind kind) {}

    record StoredBytes(String hash, long bytes) {

        String entry() {
            return "files/" + hash;
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
