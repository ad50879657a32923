package org.ramure.quizzes.exchange.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ramure.quizzes.exchange.EntryKeys;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

/** Reads a table row by row: one that is wrong spoils no other. */
final class CsvReading {

    private static final Pattern SLASH = Pattern.compile("(?<!/)/(?!/)");

    private final EntryKeys keys = new EntryKeys();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private CsvReading() {}

    static Imported read(String text) {
        var reading = new CsvReading();
        reading.table(CsvRows.of(text));
        return new Imported(QuestionSet.of(reading.entries), reading.findings);
    }

    private void table(CsvRows.Table table) {
        var rows = table.rows().stream().filter(row -> !row.isBlank()).toList();
        if (rows.isEmpty()) {
            findings.add(Finding.refused(Math.max(1, table.brokenAt()), "", "quizzes.csv.nothing"));
            return;
        }
        var header = new CsvHeader(rows.getFirst().cells());
        if (!header.known()) {
            findings.add(Finding.refused(rows.getFirst().line(), "", "quizzes.csv.no-header"));
            return;
        }
        rows.stream().skip(1).limit(CsvRows.MOST).forEach(row -> row(header, row));
        if (rows.size() - 1 > CsvRows.MOST) {
            findings.add(Finding.refused(rows.get(CsvRows.MOST + 1).line(), "", "quizzes.csv.long", CsvRows.MOST));
        }
        if (table.brokenAt() > 0) {
            findings.add(Finding.refused(table.brokenAt(), "", "quizzes.csv.broken"));
        }
    }

    private void row(CsvHeader header, CsvRows.Row row) {
        var reading = new CsvQuestion(header, row);
        var question = reading.read(keys.next(header.cell(row, CsvColumn.TITLE)));
        findings.addAll(reading.findings());
        question.ifPresent(read -> {
            var problems = read.problems();
            problems.stream()
                    .distinct()
                    .forEach(problem -> findings.add(Finding.refused(
                            row.line(),
                            reading.element(),
                            problem.key(),
                            problem.arguments().toArray())));
            if (problems.isEmpty()) {
                entries.add(new Entry(
                        read,
                        header.cell(row, CsvColumn.TITLE),
                        names(SLASH, header.cell(row, CsvColumn.CATEGORY)),
                        tags(header.cell(row, CsvColumn.TAGS)),
                        header.cell(row, CsvColumn.ID),
                        row.line()));
            }
        });
    }

    private static List<String> names(Pattern between, String cell) {
        return Arrays.stream(between.split(cell))
                .map(name -> name.replace("//", "/").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Set<String> tags(String cell) {
        return Arrays.stream(cell.split("[,;|]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
