package org.ramure.cohorts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ramure.kit.PlainLetters;
import org.ramure.kit.Refusal;

/**
 * A list of people as spreadsheets write it: French Excel with semicolons in Windows-1252, or with a mark in UTF-8, and
 * others with commas or tabulators. What it says is not checked here.
 */
final class RosterFile {

    static final int MOST_LINES = 20_000;
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String MARK = "\uFEFF";
    private static final Set<String> ADDRESS = Set.of(
            "courriel",
            "email",
            "e-mail",
            "mail",
            "mel",
            "adresse",
            "adresse de courriel",
            "adresse courriel",
            "adresse e-mail",
            "adresse mail",
            "adresse email",
            "adresse electronique",
            "address",
            "email address",
            "e-mail address");
    private static final Set<String> GROUP = Set.of("groupe", "group", "promotion", "cohorte", "cohort");
    private static final Set<String> LANGUAGE = Set.of("langue", "language");

    private RosterFile() {}

    /**
     * A line of the file.
     *
     * @param number as spreadsheets count, from 1
     * @param group empty when the file has no such column
     */
    record Line(int number, String address, String group, String language) {}

    private record Columns(int address, int group, int language, boolean header) {}

    /** @throws Refusal in words when it is no list, or too long a one */
    static List<Line> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Refusal("roster.refused.large", MOST_BYTES / 1024 / 1024);
        }
        var text = text(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new Refusal("roster.refused.not-text");
        }
        var records = records(text);
        if (records.isEmpty()) {
            throw new Refusal("roster.refused.empty");
        }
        var columns = columns(records.getFirst());
        var lines = new ArrayList<Line>();
        for (var record : columns.header ? records.subList(1, records.size()) : records) {
            lines.add(new Line(
                    (int) record.getStartingLineNumber(),
                    cell(record, columns.address),
                    cell(record, columns.group),
                    cell(record, columns.language)));
        }
        if (lines.isEmpty()) {
            throw new Refusal("roster.refused.empty");
        }
        if (lines.size() > MOST_LINES) {
            throw new Refusal("roster.refused.long", MOST_LINES);
        }
        return lines;
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, WINDOWS);
        }
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static List<CsvRecord> records(String text) {
        try (var reader = CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
            return reader.stream()
                    .filter(record -> record.getFields().stream().anyMatch(cell -> !cell.isBlank()))
                    .limit(MOST_LINES + 2L)
                    .toList();
        } catch (CsvParseException broken) {
            throw new Refusal("roster.refused.broken");
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Whichever the first line has most of; one column needs none. */
    private static char separator(String text) {
        var end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        var best = ';';
        for (var candidate : new char[] {',', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(sign -> sign == separator).count();
    }

    private static Columns columns(CsvRecord first) {
        int address = -1;
        int group = -1;
        int language = -1;
        for (int i = 0; i < first.getFieldCount(); i++) {
            var name =
                    PlainLetters.of(first.getField(i)).replace('\u2019', '\'').strip();
            address = address < 0 && ADDRESS.contains(name) ? i : address;
            group = group < 0 && GROUP.contains(name) ? i : group;
            language = language < 0 && LANGUAGE.contains(name) ? i : language;
        }
        if (address >= 0) {
            return new Columns(address, group, language, true);
        }
        for (int i = 0; i < first.getFieldCount(); i++) {
            if (first.getField(i).contains("@")) {
                return new Columns(i, -1, -1, false);
            }
        }
        throw new Refusal("roster.refused.no-address");
    }

    private static String cell(CsvRecord record, int column) {
        return column < 0 || column >= record.getFieldCount()
                ? ""
                : record.getField(column).strip();
    }
}
