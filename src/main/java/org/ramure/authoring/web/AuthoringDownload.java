package org.ramure.authoring.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ramure.authoring.DraftContent;
import org.ramure.authoring.Lessons;
import org.ramure.authoring.Outlines;
import org.ramure.authoring.Publications;
import org.ramure.kit.NotThere;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A course taken away as an archive, and captions of a draft for the film in its preview. */
@RestController
class AuthoringDownload {

    private final Publications publications;
    private final Outlines outlines;
    private final Lessons lessons;

    AuthoringDownload(Publications publications, Outlines outlines, Lessons lessons) {
        this.publications = publications;
        this.outlines = outlines;
        this.lessons = lessons;
    }

    /** The rights are asked before the first byte leaves. */
    @GetMapping("/api/authoring/{slug}.zip")
    void archive(@PathVariable String slug, HttpServletResponse response) throws IOException {
        outlines.open(slug);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(slug + ".zip").build().toString());
        publications.export(slug, response.getOutputStream());
    }

    @GetMapping("/api/authoring/{slug}/{lesson}/captions.vtt")
    ResponseEntity<byte[]> captions(@PathVariable String slug, @PathVariable String lesson) {
        if (!(lessons.open(slug, lesson).draft().content() instanceof DraftContent.Video video)) {
            throw new NotThere("captions");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "vtt", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(video.captions().getBytes(StandardCharsets.UTF_8));
    }

    @ExceptionHandler(NotThere.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
