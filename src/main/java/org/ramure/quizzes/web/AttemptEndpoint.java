package org.ramure.quizzes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.Texts;
import org.ramure.quizzes.AnswerFiles;
import org.ramure.quizzes.AnswerGiven;
import org.ramure.quizzes.AttemptClosed;
import org.ramure.quizzes.AttemptId;
import org.ramure.quizzes.AttemptSheet;
import org.ramure.quizzes.NoSuchAnswer;
import org.ramure.quizzes.Quizzes;
import org.ramure.quizzes.Saving;
import org.ramure.quizzes.SentFile;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the element {@code <quiz-attempt>} talks to: no server-side state of a page, so that answers survive a restart.
 * A reply is sent after the commit.
 */
@RestController
@RequestMapping("/api/attempts/{attempt}")
class AttemptEndpoint {

    /** Of a file that was refused; enough for what a browser of ours would send. */
    private static final long MOST_READ = 64L * 1024 * 1024;

    private final Quizzes quizzes;
    private final AnswerFiles files;
    private final CurrentPerson current;
    private final MessageSource texts;

    AttemptEndpoint(Quizzes quizzes, AnswerFiles files, CurrentPerson current, MessageSource texts) {
        this.quizzes = quizzes;
        this.files = files;
        this.current = current;
        this.texts = texts;
    }

    /** @param csrf asked for, so that the cookie is there before the first answer */
    @GetMapping
    ResponseEntity<AttemptSheet> sheet(@PathVariable String attempt, CsrfToken csrf) {
        csrf.getToken();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(quizzes.sheet(id(attempt)));
    }

    /** 409 when at least one answer was refused; the receipts of the others are in the reply all the same. */
    @PostMapping("/answers")
    ResponseEntity<Saving> save(@PathVariable String attempt, HttpServletRequest request) throws IOException {
        var id = id(attempt);
        List<AnswerGiven> given = AnswerBody.read(request.getInputStream());
        var saving = quizzes.save(id, given);
        return ResponseEntity.status(saving.complete() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(saving);
    }

    /**
     * One file, its bytes alone. What an answer names afterwards counts; taking it away is an answer without it.
     *
     * @param name as the person named it
     */
    @PostMapping("/files")
    ResponseEntity<SentFile> file(
            @PathVariable String attempt,
            @RequestParam String question,
            @RequestParam String name,
            HttpServletRequest request)
            throws IOException {
        var body = request.getInputStream();
        try {
            return ResponseEntity.status(HttpStatus.CREATED).body(files.add(id(attempt), question, body, name));
        } catch (RuntimeException refused) {
            readToItsEnd(body);
            throw refused;
        }
    }

    /** A sender who is cut off does not hear why. */
    private static void readToItsEnd(InputStream body) {
        try {
            body.skip(MOST_READ);
        } catch (IOException senderWentAway) {
            return;
        }
    }

    /** 202 once the time is over: what was answered in time is graded after the grace. */
    @PostMapping("/submit")
    ResponseEntity<Map<String, Object>> submit(
            @PathVariable String attempt, @RequestParam(defaultValue = "false") boolean atOnce) {
        var id = id(attempt);
        var gradedFrom = quizzes.submit(id, atOnce);
        return gradedFrom == null
                ? ResponseEntity.ok(Map.of("result", "/app/attempt/" + id + "/result"))
                : ResponseEntity.accepted().body(Map.of("gradedFrom", gradedFrom));
    }

    @ExceptionHandler
    ResponseEntity<@Nullable Void> gone(AttemptClosed closed) {
        return ResponseEntity.status(HttpStatus.GONE).build();
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
    ResponseEntity<@Nullable Void> tooLarge(AnswerBody.TooLarge tooLarge) {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }

    @ExceptionHandler
    ResponseEntity<@Nullable Void> nonsense(NoSuchAnswer nonsense) {
        return ResponseEntity.badRequest().build();
    }

    private static AttemptId id(String text) {
        return new AttemptId(Ids.parse(text).orElseThrow(() -> new NotThere("attempt")));
    }
}
