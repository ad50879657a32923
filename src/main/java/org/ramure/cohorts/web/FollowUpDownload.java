package org.ramure.cohorts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ramure.cohorts.CohortId;
import org.ramure.cohorts.FollowUpSheet;
import org.ramure.cohorts.PeopleFilter;
import org.ramure.kit.NotThere;
import org.ramure.learning.FollowerQuery.Order;
import org.ramure.learning.FollowerQuery.State;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The progress table to take along, by the same filter as the page. */
@RestController
class FollowUpDownload {

    private static final int LONGEST = 100;

    private final FollowUpSheet sheet;

    FollowUpDownload(FollowUpSheet sheet) {
        this.sheet = sheet;
    }

    @GetMapping("/api/suivi/{slug}/personnes.csv")
    void people(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cohort,
            HttpServletResponse response)
            throws IOException {
        var filter = new PeopleFilter(
                words.substring(0, Math.min(words.length(), LONGEST)), state(state), cohort(cohort), Order.NAME, false);
        sheet.check(slug, filter);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("suivi-" + slug.replaceAll("[^a-z0-9-]", "") + ".csv")
                        .build()
                        .toString());
        sheet.write(slug, filter, response.getOutputStream());
    }

    /** What is no state filters nothing. */
    private static @Nullable State state(String text) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** What is no group is not there. */
    private static @Nullable CohortId cohort(String text) {
        return text.isEmpty() ? null : CohortId.parse(text).orElseThrow(() -> new NotThere("cohort " + text));
    }

    @ExceptionHandler(NotThere.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
