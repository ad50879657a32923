package org.ramure.quizzes.exchange.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A table as spreadsheets write it: with semicolons, commas or tabulators, whichever its first line has most of. */
final class CsvRows {

    static final int MOST = 20_000;

    private CsvRows() {}

    /** @param line on which it begins, from 1 */
    record Row(int line, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        int lastLine() {
            return line
                    + (int) cells.stream()
                            .flatMapToInt(String::chars)
                            .filter(sign -> sign == '\n')
                            .count();
        }

        /** Empty where the row is shorter. */
        String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }
    }

    /**
     * @param brokenAt line from which no more rows could be read, 0 when all could
     */
    record Table(List<Row> rows, int brokenAt) {}

    static Table of(String text) {
        var rows = new ArrayList<Row>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .trimWhitespacesAroundQuotes(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            for (var record : reader) {
                rows.add(new Row((int) record.getStartingLineNumber(), record.getFields()));
            }
            return new Table(rows, 0);
        } catch (CsvParseException broken) {
            return new Table(rows, rows.isEmpty() ? 1 : rows.getLast().lastLine() + 1);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Quoted ones count for nothing. */
    static char separator(String text) {
        var counts = new int[3];
        var quoted = false;
        for (int place = 0; place < text.length(); place++) {
            var sign = text.charAt(place);
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && sign == '\n') {
                break;
            } else if (!quoted && ";,\t".indexOf(sign) >= 0) {
                counts[";,\t".indexOf(sign)]++;
            }
        }
        var best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return ";,\t".charAt(best);
    }
}
