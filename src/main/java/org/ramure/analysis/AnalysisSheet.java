package org.ramure.analysis;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ramure.accounts.CurrentPerson;
import org.ramure.kit.SheetCell;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The figures of the questions as a file that French Excel opens: a row for each question, then one for each of its options. What
 * is not defined is an empty cell; shares are of 1.
 */
@Component
public class AnalysisSheet {

    private static final String[] COLUMNS = {
        "column.number",
        "column.option",
        "column.text",
        "column.right",
        "column.points",
        "column.answered",
        "column.facility",
        "column.deviation",
        "column.guess",
        "column.intended",
        "column.effective",
        "column.discrimination",
        "column.efficiency",
        "best",
        "middle",
        "last",
        "column.seconds",
        "column.findings"
    };

    private final CurrentPerson current;
    private final MessageSource texts;

    AnalysisSheet(CurrentPerson current, MessageSource texts) {
        this.current = current;
        this.texts = texts;
    }

    public void write(Analysis analysis, OutputStream out) throws IOException {
        var language = current.require().language();
        var words = new AnalysisWords((key, arguments) -> texts.getMessage(key, arguments, language), language);
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        var sheet = CsvWriter.builder().fieldSeparator(';').build(text);
        sheet.writeRecord(Stream.of(COLUMNS).map(words::text).toArray(String[]::new));
        for (var report : analysis.questions()) {
            sheet.writeRecord(question(report, words));
            report.figures().options().forEach(option -> sheet.writeRecord(option(report.figures(), option, words)));
        }
        sheet.flush();
    }

    private static String[] question(QuestionReport report, AnalysisWords words) {
        var question = report.figures();
        return new String[] {
            String.valueOf(question.number()),
            "",
            SheetCell.of(question.text()),
            "",
            number(question.points(), words),
            String.valueOf(question.answered()),
            number(question.facility(), words),
            number(question.deviation(), words),
            number(question.guess(), words),
            number(question.intendedWeight(), words),
            number(question.effectiveWeight(), words),
            number(question.discrimination(), words),
            number(question.efficiency(), words),
            number(question.best(), words),
            number(question.middle(), words),
            number(question.last(), words),
            number(question.seconds(), words),
            report.findings().stream()
                    .map(finding -> words.finding(question, finding))
                    .collect(Collectors.joining(" "))
        };
    }

    /** Of an option the success is the share of all who chose it. */
    private static String[] option(QuestionFigures question, QuestionFigures.Option option, AnalysisWords words) {
        return new String[] {
            String.valueOf(question.number()),
            option.letter(),
            SheetCell.of(words.optionText(question, option)),
            words.text(option.right() ? "yes" : "no"),
            "",
            "",
            number(option.all(), words),
            "",
            "",
            "",
            "",
            "",
            "",
            number(option.best(), words),
            number(option.middle(), words),
            number(option.last(), words),
            "",
            ""
        };
    }

    private static String number(double value, AnalysisWords words) {
        return Double.isNaN(value) ? "" : words.number(value, 4);
    }
}
