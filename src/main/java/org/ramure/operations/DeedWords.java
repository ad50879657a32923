package org.ramure.operations;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What deeds are called in plain words; one that has none yet keeps its stable name. */
@Component
public class DeedWords {

    /** A title and the number of its edition. */
    private static final Pattern EDITION = Pattern.compile("(.*), (\\d+)");

    private final MessageSource texts;

    DeedWords(MessageSource texts) {
        this.texts = texts;
    }

    public String deed(String deed, Locale language) {
        return String.valueOf(texts.getMessage("deed." + deed, null, deed, language));
    }

    /** What it was done to: jobs have names in plain words, everything else its own. */
    public String subject(AuditLine line, Locale language) {
        return line.deed().startsWith("job-")
                ? String.valueOf(texts.getMessage("job." + line.subject(), null, line.subject(), language))
                : line.subject();
    }

    public String detail(AuditLine line, Locale language) {
        var edition = EDITION.matcher(line.detail());
        return switch (line.deed()) {
            case "role-given", "role-taken" ->
                String.valueOf(texts.getMessage("role." + line.detail(), null, line.detail(), language));
            case "course-imported", "course-published" ->
                edition.matches()
                        ? texts.getMessage("audit.edition", new Object[] {edition.group(1), edition.group(2)}, language)
                        : line.detail();
            default -> line.detail();
        };
    }

    public String actor(AuditLine line, Locale language) {
        return line.byHouse()
                ? texts.getMessage("audit.house", null, language)
                : line.actor().isEmpty() ? texts.getMessage("audit.gone", null, language) : line.actor();
    }
}
