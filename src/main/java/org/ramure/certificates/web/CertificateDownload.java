package org.ramure.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.ramure.certificates.CertificateDocument;
import org.ramure.certificates.Certificates;
import org.ramure.kit.Navigation;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

/** Certificates as files, for their owners. */
@RestController
class CertificateDownload {

    private final Certificates certificates;
    private final MessageSource texts;

    CertificateDownload(Certificates certificates, MessageSource texts) {
        this.certificates = certificates;
        this.texts = texts;
    }

    @GetMapping("/api/certificates/{number}.pdf")
    Object pdf(@PathVariable String number, HttpServletRequest request, Locale language) {
        try {
            return file(certificates.pdf(number));
        } catch (Refusal refusal) {
            return gone(number, refusal, request, language);
        }
    }

    private static ResponseEntity<byte[]> file(CertificateDocument document) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(document.content());
    }

    @ExceptionHandler(NotThere.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** It was there, and was withdrawn: the public check says when and why. */
    private Object gone(String number, Refusal refusal, HttpServletRequest request, Locale language) {
        var words = texts.getMessage(refusal.key(), refusal.arguments(), language);
        if (!Navigation.is(request)) {
            return ResponseEntity.status(HttpStatus.GONE)
                    .cacheControl(CacheControl.noStore())
                    .body(Map.of("message", words));
        }
        var title = texts.getMessage("certificates.check.revoked.title", null, language);
        return new ModelAndView("certificates/withdrawn", HttpStatus.GONE)
                .addObject("number", number)
                .addObject("page", new SitePage(title, words, "/verifier/" + number, "/en/verify/" + number, "verify"));
    }
}
