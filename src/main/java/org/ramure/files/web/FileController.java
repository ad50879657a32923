package org.ramure.files.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ramure.files.FileId;
import org.ramure.files.FileReading;
import org.ramure.files.StoredFile;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriUtils;

/**
 * Serves stored files: whole, in ranges, or as downloads with {@code ?download}. The name in the address is for people; the
 * id alone counts.
 */
@Controller
class FileController {

    private final org.ramure.files.Files files;

    FileController(org.ramure.files.Files files) {
        this.files = files;
    }

    @GetMapping("/files/{id}/{name}")
    ResponseEntity<Resource> file(
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String download,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange,
            ServletWebRequest request)
            throws java.io.IOException {
        var reading = files.read(Ids.parse(id).map(FileId::new).orElseThrow(() -> new NotThere("file")));
        var file = reading.file();
        if (!Files.isRegularFile(reading.content())) {
            throw new java.io.FileNotFoundException("The bytes of " + file.id() + " are gone");
        }
        var tag = "\"" + file.hash() + "\"";
        var range = request.getHeader(HttpHeaders.RANGE);
        // RFC 9110, 14.2: a range in a unit that is not known is none
        var whole = ifRange != null && !ifRange.equals(tag) || range != null && !range.startsWith("bytes=");
        var sending =
                Sending.of(request.getRequest(), reading.content(), file.facts().bytes(), whole);
        var answer = ResponseEntity.status(sending.filter(Sending::part).isPresent() ? 206 : 200)
                .eTag(tag)
                .cacheControl(cache(reading))
                .contentType(type(file))
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file, download != null))
                .header("Content-Security-Policy", policy(file))
                .header("X-Content-Type-Options", "nosniff");
        if (whole) {
            answer.contentLength(file.facts().bytes());
        }
        var nothing = !whole && nothingThere(range, reading.content());
        if (sending.isEmpty() && !nothing) {
            return answer.body(body(reading, whole));
        }
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .headers(answer.build().getHeaders())
                    .build();
        }
        return nothing ? beyond(file.facts().bytes()) : sent(sending.orElseThrow(), answer, request);
    }

    private static boolean nothingThere(@Nullable String asked, Path content) {
        if (asked == null) {
            return false;
        }
        try {
            return HttpRange.toResourceRegions(HttpRange.parseRanges(asked), new FileSystemResource(content))
                    .isEmpty();
        } catch (IllegalArgumentException beyond) {
            return true;
        }
    }

    /** Spring would say so too, and then send the whole all the same. */
    private static ResponseEntity<Resource> beyond(long length) {
        return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                .header(HttpHeaders.CONTENT_RANGE, "bytes */" + length)
                .build();
    }

    private static ResponseEntity<Resource> sent(
            Sending sending, ResponseEntity.BodyBuilder answer, ServletWebRequest request) {
        sending.begin(request.getRequest());
        if (sending.part()) {
            answer.header(HttpHeaders.CONTENT_RANGE, sending.contentRange());
        }
        return answer.contentLength(sending.bytes()).build();
    }

    /** A range of something else than what is here would not fit: then the whole is sent. Spring cuts no streams. */
    private static Resource body(FileReading reading, boolean whole) {
        var content = reading.content();
        return whole ? new InputStreamResource(() -> Files.newInputStream(content)) : new FileSystemResource(content);
    }

    /** What needs an account may lie in the person's own browser only, and is asked for again each hour. */
    private static CacheControl cache(FileReading reading) {
        return reading.open()
                ? CacheControl.maxAge(Duration.ofDays(1)).cachePublic()
                : CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();
    }

    private static MediaType type(StoredFile file) {
        var type = MediaType.parseMediaType(file.facts().kind().mediaType());
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    /** RFC 6266: a plain name for old programs, the true one for all others. */
    private static String disposition(StoredFile file, boolean download) {
        var kind = file.facts().kind();
        var plain = java.text.Normalizer.normalize(file.name(), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._ -]", "_");
        return (kind.shownInPage() && !download ? "inline" : "attachment")
                + "; filename=\"" + plain + "\"; filename*=UTF-8''"
                + UriUtils.encode(file.name(), StandardCharsets.UTF_8);
    }

    /**
     * Nothing in a file may act in the house's name. Browsers of some years ago start no PDF viewer in a sandbox (Chromium
     * 156 does): a PDF, which never runs as part of our pages, gets a policy that loads nothing and is framed by us only.
     */
    private static String policy(StoredFile file) {
        return switch (file.facts().kind()) {
            case PDF -> "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
            default -> "default-src 'none'; sandbox; frame-ancestors 'self'";
        };
    }
}
