package org.ramure.cohorts;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.kit.SheetCell;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The progress table as a file that French Excel opens, written while it is read: nothing holds a hundred thousand. */
@Component
public class FollowUpSheet {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final String[] COLUMNS = {
        "followup.person",
        "followup.sheet.email",
        "followup.cohort",
        "followup.state",
        "followup.sheet.done",
        "followup.sheet.required",
        "followup.sheet.percent",
        "followup.sheet.enrolled",
        "followup.moved",
        "followup.sheet.completed"
    };

    private final FollowUp followUp;
    private final CurrentPerson current;
    private final MessageSource texts;

    FollowUpSheet(FollowUp followUp, CurrentPerson current, MessageSource texts) {
        this.followUp = followUp;
        this.current = current;
        this.texts = texts;
    }

    /** Makes sure that she may have it, before anything is written. */
    public void check(String slug, PeopleFilter filter) {
        followUp.people(slug, filter, 0);
    }

    public void write(String slug, PeopleFilter filter, OutputStream out) throws IOException {
        var reader = current.require();
        var language = reader.language();
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        var sheet = CsvWriter.builder().fieldSeparator(';').build(text);
        sheet.writeRecord(Stream.of(COLUMNS).map(key -> text(key, language)).toArray(String[]::new));
        try {
            followUp.export(slug, filter, lot -> {
                lot.forEach(person -> sheet.writeRecord(record(person, language, reader.zone())));
                flush(sheet);
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        sheet.flush();
    }

    private String[] record(FollowedPerson person, Locale language, ZoneId zone) {
        var follower = person.follower();
        return new String[] {
            SheetCell.of(person.name()),
            SheetCell.of(person.email()),
            SheetCell.of(person.cohort() == null ? "" : person.cohort()),
            text("followup.state." + person.state(), language),
            String.valueOf(follower.done()),
            String.valueOf(follower.required()),
            String.valueOf(follower.percent()),
            time(follower.enrolledAt(), zone),
            follower.lastLesson() == null ? "" : time(follower.movedAt(), zone),
            time(follower.completedAt(), zone)
        };
    }

    private static void flush(CsvWriter sheet) {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String time(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : TIME.format(at.atZone(zone));
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
