package org.ramure.operations;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ramure.kit.Moments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What deeds are called in plain words; one that has none yet keeps its stable name. */
@Component
public class DeedWords {

    /** A title and the number of its edition, or the label of its version. */
    private static final Pattern TITLE_AND_MORE = Pattern.compile("(.*), ([^,]*)");

    /** The two numbers that the log keeps of a backup: rows and files. */
    private static final Pattern ROWS_AND_FILES = Pattern.compile("(\\d{1,18}) / (\\d{1,18})");

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final MessageSource texts;

    DeedWords(MessageSource texts) {
        this.texts = texts;
    }

    public String deed(String deed, Locale language) {
        return say("deed." + deed, deed, language);
    }

    public String actor(AuditLine line, Locale language) {
        return line.byHouse()
                ? say("audit.house", language)
                : line.actor().isEmpty() ? say("audit.gone", language) : line.actor();
    }

    /** What it was done to. */
    public String subject(AuditLine line, Locale language) {
        if (line.gone()) {
            return say("audit.gone", language);
        }
        return switch (line.deed()) {
            case "job-started", "job-suspended", "job-resumed" ->
                say("job." + line.subject(), line.subject(), language);
            case "legal-written" -> page(line.subject(), language);
            case "certificate-revoked" -> say("audit.certificate", language, line.subject());
            case "tool-replaced", "tool-version-given" -> title(line.detail());
            case "tool-made", "tool-changed", "tool-published", "tool-unpublished" ->
                line.detail().isEmpty() ? line.subject() : line.detail();
            default -> line.subject();
        };
    }

    /** @param zone of who reads: times are told in it */
    public String detail(AuditLine line, Locale language, ZoneId zone) {
        var detail = line.detail();
        return switch (line.deed()) {
            case "role-given", "role-taken" -> say("role." + detail, detail, language);
            case "course-imported", "course-published" -> labelled("audit.edition", detail, language);
            case "course-begun" -> detail.equals(line.subject()) ? "" : detail;
            case "course-planned" -> time("audit.planned", detail, language, zone);
            case "backup-restored" -> time("audit.backup.of", detail, language, zone);
            case "backup-made" -> backup(detail, language);
            case "legal-written" -> detail.isEmpty() ? "" : say("audit.version", language, detail);
            case "people-enrolled", "people-invited-again", "reminder-sent" -> people(detail, language);
            case "cohort-given" ->
                detail.isEmpty() ? say("audit.no-group", language) : say("audit.group", language, detail);
            case "cohort-made", "cohort-changed", "cohort-dissolved" ->
                detail.isEmpty() ? "" : say("audit.group", language, detail);
            case "coauthor-added", "coauthor-removed" -> detail.isEmpty() ? say("audit.gone", language) : detail;
            case "accounts-merged" ->
                say("audit.merged", language, detail.isEmpty() ? say("audit.gone", language) : detail);
            case "certificate-revoked" -> detail.isEmpty() ? "" : say("audit.reason", language, detail);
            case "tool-replaced", "tool-version-given" -> labelled("audit.version", detail, language);
            case "tool-made", "tool-changed", "tool-published", "tool-unpublished" -> "";
            case "mail-released" -> released(detail, language);
            case "mail-read", "mail-resent" -> detail.isEmpty() ? "" : say("audit.mail", language, detail);
            case "house-shown" -> house(detail, language);
            default -> detail;
        };
    }

    /** @param subject the key of the page and the language, as {@code privacy fr} */
    private String page(String subject, Locale language) {
        var parts = subject.split(" ", 2);
        return parts.length < 2
                ? subject
                : say(
                        "audit.page",
                        language,
                        say(parts[0] + ".title", parts[0], language),
                        say("personal.language." + parts[1], parts[1], language));
    }

    private static String title(String detail) {
        var parts = TITLE_AND_MORE.matcher(detail);
        return parts.matches() ? parts.group(1) : detail;
    }

    private String labelled(String key, String detail, Locale language) {
        var parts = TITLE_AND_MORE.matcher(detail);
        return parts.matches() ? say(key, language, parts.group(2)) : detail;
    }

    private String time(String key, String detail, Locale language, ZoneId zone) {
        try {
            return say(key, language, Moments.toTheMinute(language, zone).format(Instant.parse(detail)));
        } catch (DateTimeParseException otherwise) {
            return detail;
        }
    }

    private String backup(String detail, Locale language) {
        var size = ROWS_AND_FILES.matcher(detail);
        return size.matches()
                ? say("audit.backup.size", language, Long.valueOf(size.group(1)), Long.valueOf(size.group(2)))
                : detail;
    }

    private String people(String detail, Locale language) {
        return COUNT.matcher(detail).matches() ? say("audit.people", language, Integer.valueOf(detail)) : detail;
    }

    /** Nothing when nothing was dropped, or it was let go before that was counted. */
    private String released(String detail, Locale language) {
        return COUNT.matcher(detail).matches() && !detail.equals("0")
                ? say("audit.mail.dropped", language, Integer.valueOf(detail))
                : "";
    }

    private String house(String detail, Locale language) {
        var changes = FaceChanges.read(detail);
        return changes.isEmpty()
                ? detail
                : changes.entrySet().stream()
                        .map(change -> change(change, language))
                        .collect(Collectors.joining(", "));
    }

    private String change(Map.Entry<String, List<String>> change, Locale language) {
        var part = say("audit.house." + change.getKey(), change.getKey(), language);
        var values = change.getValue();
        return values.size() < 2
                ? say("audit.changed", language, part)
                : say(
                        "audit.from-to",
                        language,
                        part,
                        shown(values.getFirst(), language),
                        shown(values.getLast(), language));
    }

    private String shown(String value, Locale language) {
        return value.isEmpty() ? say("audit.usual", language) : value;
    }

    private String say(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    private String say(String key, String otherwise, Locale language) {
        return String.valueOf(texts.getMessage(key, null, otherwise, language));
    }
}
