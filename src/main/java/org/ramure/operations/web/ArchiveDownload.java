package org.ramure.operations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.operations.MyData;
import org.springframework.context.MessageSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The archive of a person's data, for herself. */
@RestController
class ArchiveDownload {

    private final MyData data;
    private final MessageSource texts;

    ArchiveDownload(MyData data, MessageSource texts) {
        this.data = data;
        this.texts = texts;
    }

    @GetMapping("/api/my-data/{id}.zip")
    ResponseEntity<Resource> archive(@PathVariable String id, Locale language) {
        var file = data.read(Ids.parse(id).orElseThrow(() -> new NotThere("archive")));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(texts.getMessage("personal.archive.file", null, language))
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }

    @ExceptionHandler(NotThere.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
