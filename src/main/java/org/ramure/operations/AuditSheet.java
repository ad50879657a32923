package org.ramure.operations;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.ramure.accounts.CurrentPerson;
import org.ramure.kit.SheetCell;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The audit log as a file that French Excel opens: UTF-8 with its mark, semicolons, no cell that is a formula. */
@Component
public class AuditSheet {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final AuditLines lines;
    private final DeedWords words;
    private final CurrentPerson current;
    private final MessageSource texts;

    AuditSheet(AuditLines lines, DeedWords words, CurrentPerson current, MessageSource texts) {
        this.lines = lines;
        this.words = words;
        this.current = current;
        this.texts = texts;
    }

    public byte[] of(AuditFilter filter) {
        var found = lines.export(filter);
        var reader = current.require();
        var language = reader.language();
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var sheet = CsvWriter.builder().fieldSeparator(';').build(text)) {
            sheet.writeRecord(java.util.stream.Stream.of("when", "who", "what", "subject", "detail")
                    .map(column -> texts.getMessage("audit." + column, null, language))
                    .toArray(String[]::new));
            for (var line : found) {
                sheet.writeRecord(
                        TIME.format(line.at().atZone(reader.zone())),
                        SheetCell.of(words.actor(line, language)),
                        SheetCell.of(words.deed(line.deed(), language)),
                        SheetCell.of(words.subject(line, language)),
                        SheetCell.of(words.detail(line, language, reader.zone())));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
