package org.ramure.quizzes.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ramure.Given;
import org.ramure.quizzes.exchange.TextBytes;
import tools.jackson.databind.json.JsonMapper;

/** Tables of others, cell by cell; empty lines are no rows here, and lines that begin with a sharp are rows like others. */
class CsvCorpusTests {

    private int all;
    private final List<String> wrong = new ArrayList<>();

    @Test
    void readsTheCorpus() throws IOException {
        var folder = Given.corpora().resolve("csv");
        try (var files = Files.newDirectoryStream(folder.resolve("csv-spectrum-bsd/csvs"), "*.csv")) {
            for (var file : files) {
                spectrum(file);
            }
        }
        var commons = folder.resolve("commons-csv-apache");
        rows(
                commons.resolve("CSVFileParser/test.csv"),
                List.of(
                        List.of("A", "B", "C", "D"),
                        List.of("# plain values"),
                        List.of("a", "b", "c", "d"),
                        List.of("# spaces before and after"),
                        List.of("e", "f", "g", "h"),
                        List.of("# quoted: with spaces before and after"),
                        List.of("i", "j", "k", "l"),
                        List.of("# empty values"),
                        List.of("", "", "", ""),
                        List.of("# empty quoted values"),
                        List.of("", "", "", ""),
                        List.of("# 3 empty lines"),
                        List.of("# EOF on next line")));
        rows(
                commons.resolve("CSVFileParser/testCSV246.csv"),
                List.of(
                        List.of("a", "b", "c", "e", "f"),
                        List.of("# Very Long"),
                        List.of("# Comment 2"),
                        List.of("g", "h", "i", "j", "k"),
                        List.of("# Very Long"),
                        List.of("# Comment 3"),
                        List.of("l", "m", "n", "o", "p")));
        rows(
                commons.resolve("CSV-254/csv-254.csv"),
                List.of(List.of("AA", "33", ""), List.of("AA", "", ""), List.of("", "33", "CC")));
        rows(commons.resolve("CSV-259/sample.txt"), List.of(List.of("x", "y", "z")));
        first(commons.resolve("CSVFileParser/bom.csv"), List.of("Date", "Open", "High", "Low", "Close", "Volume"));
        first(commons.resolve("CSV-213/999751170.patch.csv"), List.of("CHANELID", "ADDRESS"));
        System.out.println("CORPUS csv: " + (all - wrong.size()) + " of " + all + " files right");
        wrong.forEach(System.out::println);
        assertThat(all - wrong.size()).as("%s", wrong).isGreaterThanOrEqualTo(14);
    }

    private void spectrum(Path file) throws IOException {
        var json = file.resolveSibling(
                "../json/" + String.valueOf(file.getFileName()).replace(".csv", ".json"));
        var expected = new ArrayList<List<String>>();
        for (var object : JsonMapper.shared().readTree(Files.readString(json))) {
            if (expected.isEmpty()) {
                expected.add(object.properties().stream()
                        .map(java.util.Map.Entry::getKey)
                        .toList());
            }
            expected.add(object.properties().stream()
                    .map(property -> property.getValue().asString().replace("\r\n", "\n"))
                    .toList());
        }
        rows(file, expected);
    }

    private void rows(Path file, List<List<String>> expected) throws IOException {
        compare(file, expected, read(file));
    }

    private void first(Path file, List<String> expected) throws IOException {
        compare(file, expected, read(file).getFirst());
    }

    private void compare(Path file, Object expected, Object read) {
        all++;
        if (!expected.equals(read)) {
            wrong.add(file.getFileName() + " is " + read + " instead of " + expected);
        }
    }

    private static List<List<String>> read(Path file) throws IOException {
        return CsvRows.of(TextBytes.of(Files.readAllBytes(file))).rows().stream()
                .map(row -> row.cells().stream().map(String::strip).toList())
                .toList();
    }
}
