package org.ramure.files.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.files.NoRoom;
import org.ramure.files.OffsetConflict;
import org.ramure.files.UploadClaim;
import org.ramure.files.UploadId;
import org.ramure.files.UploadProgress;
import org.ramure.files.Uploads;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.Texts;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the element {@code <resumable-upload>} talks to: an upload is begun, its parts follow, each from where the last one
 * ended, and it is ended. After tus 1.0 (tus.io/protocols/resumable-upload) and the IETF's draft of resumable uploads
 * (draft-ietf-httpbis-resumable-upload); see docs/decisions/0019.
 */
@RestController
@RequestMapping("/api/uploads")
class UploadEndpoint {

    static final String OFFSET = "Upload-Offset";

    /** Of one request's body; what a refused one still sends is read, so that the sender hears why. */
    private static final long MOST_OF_PART = 32L * 1024 * 1024;

    private static final int PART = 4 * 1024 * 1024;
    private static final int MOST_BYTES = 8 * 1024;

    private final Uploads uploads;
    private final UploadPace pace;
    private final CurrentPerson current;
    private final MessageSource texts;

    UploadEndpoint(Uploads uploads, UploadPace pace, CurrentPerson current, MessageSource texts) {
        this.uploads = uploads;
        this.pace = pace;
        this.current = current;
        this.texts = texts;
    }

    private record Wish(String ticket, String name, long bytes, long modified) {}

    /** @param part how many bytes to send at a time */
    record State(String id, String name, long bytes, long received, boolean kept, int part) {

        static State of(UploadProgress progress) {
            var file = progress.file();
            return new State(
                    progress.id().toString(), file.name(), file.bytes(), progress.received(), progress.kept(), PART);
        }
    }

    /** @param csrf asked for, so that the cookie is there before the first part */
    @GetMapping
    ResponseEntity<List<State>> unfinished(@RequestParam String ticket, CsrfToken csrf) {
        csrf.getToken();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(uploads.unfinished(ticket).stream().map(State::of).toList());
    }

    @PostMapping
    ResponseEntity<?> begin(InputStream body) throws IOException {
        var wait = pace.beforeBeginning(current.id());
        if (wait.isPositive()) {
            return later(wait);
        }
        var wish = read(body);
        var progress = uploads.begin(wish.ticket, new UploadClaim(wish.name, wish.bytes, wish.modified));
        return ResponseEntity.status(HttpStatus.CREATED).body(State.of(progress));
    }

    /** HEAD is answered too. */
    @GetMapping("/{id}")
    ResponseEntity<State> progress(@PathVariable String id, CsrfToken csrf) {
        csrf.getToken();
        var progress = uploads.progress(id(id));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(OFFSET, String.valueOf(progress.received()))
                .body(State.of(progress));
    }

    @PatchMapping("/{id}")
    ResponseEntity<?> receive(@PathVariable String id, @RequestHeader(OFFSET) long offset, HttpServletRequest request)
            throws IOException {
        var wait = pace.beforePart(current.id());
        if (wait.isPositive()) {
            readToItsEnd(request);
            return later(wait);
        }
        if (request.getContentLengthLong() > MOST_OF_PART) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try {
            var progress = uploads.receive(id(id), offset, request.getInputStream());
            return ResponseEntity.noContent()
                    .header(OFFSET, String.valueOf(progress.received()))
                    .build();
        } catch (RuntimeException refused) {
            readToItsEnd(request);
            throw refused;
        }
    }

    @PostMapping("/{id}/end")
    State end(@PathVariable String id) {
        var kept = uploads.finish(id(id));
        return State.of(uploads.progress(kept.id()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<@Nullable Void> drop(@PathVariable String id) {
        uploads.drop(id(id));
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<@Nullable Void> elsewhere(OffsetConflict conflict) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .header(OFFSET, String.valueOf(conflict.received()))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<@Nullable Void> full(NoRoom noRoom) {
        return ResponseEntity.status(HttpStatus.INSUFFICIENT_STORAGE)
                .header(HttpHeaders.RETRY_AFTER, "60")
                .build();
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(Refusal refusal) {
        var language = Texts.nearest(current.require().language());
        return ResponseEntity.unprocessableContent()
                .body(Map.of("refused", texts.getMessage(refusal.key(), refusal.arguments(), language)));
    }

    @ExceptionHandler
    ResponseEntity<@Nullable Void> notThere(NotThere notThere) {
        return ResponseEntity.notFound().build();
    }

    @ExceptionHandler
    ResponseEntity<@Nullable Void> nonsense(IllegalArgumentException nonsense) {
        return ResponseEntity.badRequest().build();
    }

    private static ResponseEntity<@Nullable Void> later(Duration wait) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1))
                .build();
    }

    private static void readToItsEnd(HttpServletRequest request) throws IOException {
        try {
            request.getInputStream().skip(MOST_OF_PART);
        } catch (IOException senderWentAway) {
            return;
        }
    }

    private static Wish read(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("Too much");
        }
        try {
            var wish = JsonMapper.shared().readValue(bytes, Wish.class);
            if (wish == null || wish.ticket == null || wish.name == null) {
                throw new IllegalArgumentException("No wish");
            }
            return wish;
        } catch (JacksonException nonsense) {
            throw new IllegalArgumentException("No wish", nonsense);
        }
    }

    private static UploadId id(String text) {
        return new UploadId(Ids.parse(text).orElseThrow(() -> new NotThere("upload")));
    }
}
