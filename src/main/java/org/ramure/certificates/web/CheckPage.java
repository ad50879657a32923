package org.ramure.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ramure.certificates.CertificateCheck;
import org.ramure.certificates.Certificates;
import org.ramure.kit.LongDate;
import org.ramure.kit.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public check of a certificate: by a form, by the address in its QR code. What was never given answers
 * 404, what was withdrawn 410, in words for people; nothing of it is kept by browsers or found by search engines.
 */
@Controller
class CheckPage {

    private static final String VIEW = "certificates/check";
    private static final String FRENCH = "/verifier";
    private static final String ENGLISH = "/en/verify";

    /** Visitors have no account that would tell their zone; the page names this one. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Certificates certificates;
    private final CheckPace pace;
    private final MessageSource texts;
    private final Clock clock;

    CheckPage(Certificates certificates, CheckPace pace, MessageSource texts, Clock clock) {
        this.certificates = certificates;
        this.pace = pace;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping({FRENCH, ENGLISH})
    String form(
            @RequestParam(defaultValue = "") String code,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!code.isBlank()) {
            return answer(code, model, language, request, response);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        return page("form", "", model, language);
    }

    @GetMapping({FRENCH + "/{number}", ENGLISH + "/{number}"})
    String answer(
            @PathVariable String number,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("typed", number.length() > 100 ? number.substring(0, 100) : number);
        var wait = pace.waitFor(request.getRemoteAddr());
        if (!wait.isZero()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            return page("busy", "", model, language);
        }
        var check = certificates.check(number);
        switch (check) {
            case CertificateCheck.Valid valid -> {
                show(valid.statement(), model, language);
                return page("valid", "/" + valid.statement().number(), model, language);
            }
            case CertificateCheck.Revoked revoked -> {
                response.setStatus(HttpStatus.GONE.value());
                show(revoked.statement(), model, language);
                model.addAttribute("revokedOn", date(revoked.revokedAt(), language));
                model.addAttribute("reason", revoked.reason());
                return page("revoked", "/" + revoked.statement().number(), model, language);
            }
            case CertificateCheck.Unknown _, CertificateCheck.Mistyped _ -> {
                response.setStatus(HttpStatus.NOT_FOUND.value());
                return page(check instanceof CertificateCheck.Unknown ? "unknown" : "mistyped", "", model, language);
            }
        }
    }

    private void show(CertificateCheck.Statement statement, Model model, Locale language) {
        model.addAttribute("certificate", statement);
        model.addAttribute("nameless", statement.holder().isEmpty());
        model.addAttribute("typed", statement.number());
        model.addAttribute("completedOn", LongDate.in(language, statement.completedOn()));
        model.addAttribute("checkedOn", date(clock.instant(), language));
        model.addAttribute("checkedAt", clock(language).format(clock.instant().atZone(ZONE)));
    }

    private String page(String state, String below, Model model, Locale language) {
        model.addAttribute("state", state);
        model.addAttribute(
                "page",
                new SitePage(
                        say("certificates.check." + state + ".title", language),
                        say("certificates.check.description", language),
                        FRENCH + below,
                        ENGLISH + below,
                        "verify"));
        return VIEW;
    }

    private static String date(Instant instant, Locale language) {
        return LongDate.in(language, instant);
    }

    private static DateTimeFormatter clock(Locale language) {
        return DateTimeFormatter.ofPattern("en".equals(language.getLanguage()) ? "HH:mm" : "H\u00a0'h'\u00a0mm");
    }

    private String say(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
