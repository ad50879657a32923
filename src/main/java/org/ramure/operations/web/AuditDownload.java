package org.ramure.operations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.NotThere;
import org.ramure.operations.AuditFilter;
import org.ramure.operations.AuditSheet;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log as a table to take along, by the same filter as the page. */
@RestController
class AuditDownload {

    private static final int LONGEST = 100;

    private final AuditSheet sheet;

    AuditDownload(AuditSheet sheet) {
        this.sheet = sheet;
    }

    @GetMapping("/api/journal.csv")
    ResponseEntity<byte[]> audit(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String words) {
        var bytes = sheet.of(new AuditFilter(bounded(person), bounded(deed), day(from), day(until), bounded(words)));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("journal.csv")
                                .build()
                                .toString())
                .body(bytes);
    }

    private static String bounded(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    /** What is no day filters nothing. */
    private static @Nullable LocalDate day(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @ExceptionHandler(NotThere.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
