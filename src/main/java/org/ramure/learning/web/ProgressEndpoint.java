package org.ramure.learning.web;

import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.kit.NotThere;
import org.ramure.kit.Texts;
import org.ramure.learning.Learning;
import org.ramure.learning.ProgressReport;
import org.ramure.learning.Stretch;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where a learner's device tells how far she is, and fetches the tools that she takes away. */
@RestController
class ProgressEndpoint {

    private static final int MOST_BYTES = 64 * 1024;

    private final Learning learning;
    private final CurrentPerson current;
    private final MessageSource texts;
    private final JsonMapper json;
    private final Validator validator;

    ProgressEndpoint(
            Learning learning, CurrentPerson current, MessageSource texts, JsonMapper json, Validator validator) {
        this.learning = learning;
        this.current = current;
        this.texts = texts;
        this.json = json;
        this.validator = validator;
    }

    /**
     * @param at milliseconds since 1970, by the device's clock
     * @param place thousandths of a text, seconds of a film
     * @param watched pairs of seconds of the film: from, to
     * @param reading pairs of seconds since 1970: from, to
     */
    record Report(
            @Min(0) @Max(4_102_444_800_000L) long at,
            @Min(0) @Max(360_000) int place,

            @NotNull @Size(max = ProgressReport.MOST_STRETCHES)
            List<@NotNull @Size(min = 2, max = 2) List<@NotNull @Min(0) Long>> watched,

            @NotNull @Size(max = ProgressReport.MOST_STRETCHES)
            List<@NotNull @Size(min = 2, max = 2) List<@NotNull @Min(0) Long>> reading) {}

    /**
     * @param missing in words, empty when the lesson is done
     * @param share of the course in words, when this report completed the lesson or asked for it; else empty
     * @param completed whether it completed the course
     */
    record State(boolean done, String missing, String share, boolean completed) {}

    @PostMapping(path = "/api/learning/{course}/{lesson}/progress", consumes = MediaType.APPLICATION_JSON_VALUE)
    State report(
            @PathVariable String course,
            @PathVariable String lesson,
            @RequestParam(name = "share", required = false) @Nullable String asked,
            InputStream body)
            throws IOException {
        var report = read(body);
        var language = Texts.nearest(current.require().language());
        var state = learning.report(
                course,
                lesson,
                new ProgressReport(
                        Instant.ofEpochMilli(report.at()),
                        report.place(),
                        stretches(report.watched()),
                        stretches(report.reading())));
        var missing = state.line().missing();
        var percent =
                asked == null || state.percent() != null ? state.percent() : Integer.valueOf(learning.share(course));
        return new State(
                state.line().isDone(),
                missing == null ? "" : texts.getMessage(missing.key(), missing.arguments(), language),
                percent == null ? "" : texts.getMessage("learning.share", new Object[] {percent}, language),
                state.courseCompleted());
    }

    /** A plain link, so that it works without scripts; one that stands on a foreign page notes nothing. */
    @GetMapping("/api/learning/{course}/{lesson}/tool")
    ResponseEntity<Void> tool(
            @PathVariable String course,
            @PathVariable String lesson,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "none") String from,
            @RequestHeader(name = "Sec-Purpose", defaultValue = "") String purpose) {
        if (from.equals("cross-site") || !purpose.isEmpty()) {
            throw new NotThere("a tool asked for from elsewhere");
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/files/" + learning.takeTool(course, lesson) + "/download?download"))
                .build();
    }

    /** Bounded before it is understood: what no device of ours sends is refused whole. */
    private Report read(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            var report = json.readValue(bytes, Report.class);
            if (report == null || !validator.validate(report).isEmpty()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            return report;
        } catch (JacksonException nonsense) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Not a report", nonsense);
        }
    }

    private static List<Stretch> stretches(List<List<Long>> pairs) {
        return pairs.stream()
                .filter(pair -> pair.get(0) <= pair.get(1))
                .map(pair -> new Stretch(pair.get(0), pair.get(1)))
                .toList();
    }
}
