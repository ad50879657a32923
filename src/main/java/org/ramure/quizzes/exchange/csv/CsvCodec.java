package org.ramure.quizzes.exchange.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.ramure.quizzes.exchange.Codec;
import org.ramure.quizzes.exchange.ExportName;
import org.ramure.quizzes.exchange.Exported;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.TextBytes;
import org.ramure.quizzes.exchange.Trait;
import org.ramure.quizzes.exchange.WritingCheck;

/**
 * A table with a question in each row, for French Excel: semicolons, UTF-8 with its mark, no cell that is a formula. Read
 * are commas, tabulators and Windows-1252 as well. Columns are known by their names, in French or in English.
 */
public final class CsvCodec implements Codec {

    private static final char MARK = '\uFEFF';
    private static final WritingCheck CHECK = new WritingCheck(
            EnumSet.of(
                    Trait.POINTS,
                    Trait.HINT,
                    Trait.FEEDBACK,
                    Trait.ANSWER_FEEDBACK,
                    Trait.WRONG_FEEDBACK,
                    Trait.ORDER_FEEDBACK,
                    Trait.PAIR_FEEDBACK,
                    Trait.UNIT,
                    Trait.EXTRA,
                    Trait.MODEL,
                    Trait.TITLE,
                    Trait.CATEGORY,
                    Trait.TAGS,
                    Trait.ID),
            text -> CsvReading.read(TextBytes.lines(text)));

    @Override
    public Imported read(byte[] file) {
        return CsvReading.read(TextBytes.of(file));
    }

    /** Whether the first row of a text names columns that we know. */
    public static boolean recognises(String text) {
        var line = text.indexOf('\n') < 0 ? text : text.substring(0, text.indexOf('\n'));
        return ";,\t".indexOf(CsvRows.separator(line)) >= 0
                && line.length() < 4000
                && CsvRows.of(line).rows().stream()
                        .anyMatch(row -> row.cells().size() > 1 && new CsvHeader(row.cells()).known());
    }

    @Override
    public Exported write(QuestionSet set, String title, Locale language) {
        var rows = new ArrayList<List<String>>();
        var losses = new ArrayList<Finding>();
        var most = set.entries().stream().mapToInt(CsvRow::options).max().orElse(0);
        var row = new CsvRow(language.getLanguage().equals("fr"), most);
        rows.add(row.header());
        for (var entry : set.entries()) {
            var written = row.of(entry);
            if (written.isEmpty()) {
                losses.add(WritingCheck.leftOut(entry));
            } else {
                rows.add(written.get());
                losses.addAll(CHECK.losses(entry, table(List.of(row.header(), written.get()))));
            }
        }
        return new Exported(
                (MARK + table(rows)).getBytes(StandardCharsets.UTF_8),
                ExportName.of(title, ".csv"),
                "text/csv;charset=UTF-8",
                losses);
    }

    private static String table(List<List<String>> rows) {
        var text = new StringWriter();
        try (var sheet = CsvWriter.builder().fieldSeparator(';').build(text)) {
            rows.forEach(cells ->
                    sheet.writeRecord(cells.stream().map(CsvCell::written).toList()));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }
}
