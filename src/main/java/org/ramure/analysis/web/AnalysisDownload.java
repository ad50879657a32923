package org.ramure.analysis.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ramure.analysis.Analyses;
import org.ramure.analysis.AnalysisSheet;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.quizzes.CountedAttempts;
import org.ramure.quizzes.QuizId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a quiz to take along. */
@RestController
class AnalysisDownload {

    private final Analyses analyses;
    private final AnalysisSheet sheet;

    AnalysisDownload(Analyses analyses, AnalysisSheet sheet) {
        this.analyses = analyses;
        this.sheet = sheet;
    }

    @GetMapping("/api/analyse/{quiz}/questions.csv")
    void questions(
            @PathVariable String quiz,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String essais,
            HttpServletResponse response)
            throws IOException {
        var id = Ids.parse(quiz).map(QuizId::new).orElseThrow(() -> new NotThere("quiz " + quiz));
        var counted = essais.equals(CountedAttempts.BEST.name()) ? CountedAttempts.BEST : CountedAttempts.FIRST;
        var analysis = analyses.of(id, version.isEmpty() ? null : number(version), counted);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("analyse-version-" + analysis.study().version() + ".csv")
                        .build()
                        .toString());
        sheet.write(analysis, response.getOutputStream());
    }

    /** What is no version is not there. */
    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new NotThere("version " + text);
        }
        return Integer.parseInt(text);
    }

    @ExceptionHandler(NotThere.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
