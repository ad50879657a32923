package org.ramure.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.ramure.accounts.TooManyTries;
import org.ramure.accounts.web.AccountPages;
import org.ramure.accounts.web.Door;
import org.ramure.accounts.web.HalfEntered;
import org.ramure.identity.Passkeys;
import org.ramure.identity.SecondFactors;
import org.ramure.kit.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in: a code of the authenticator, or a recovery code. */
@Controller
class CodePage {

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final AccountPages pages;
    private final Door door;
    private final MessageSource texts;

    CodePage(SecondFactors factors, Passkeys passkeys, AccountPages pages, Door door, MessageSource texts) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.pages = pages;
        this.door = door;
        this.texts = texts;
    }

    @GetMapping({"/connexion/code", "/en/sign-in/code"})
    ModelAndView ask(Locale language, HttpServletRequest request) {
        return door.waiting(request).map(who -> page(who, language)).orElseGet(() -> startAgain(language));
    }

    @PostMapping({"/connexion/code", "/en/sign-in/code"})
    ModelAndView pass(
            @RequestParam(defaultValue = "") String code,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var waiting = door.waiting(request);
        if (waiting.isEmpty()) {
            return startAgain(language);
        }
        var who = waiting.get();
        try {
            factors.pass(who.person().id(), code, request.getRemoteAddr());
            door.admit(who.person(), who.stay(), request, response);
            return new ModelAndView("redirect:" + who.wanted());
        } catch (Refusal refusal) {
            return refusal.key().equals("sign-in.failed")
                    ? startAgain(language)
                    : pages.refused(page(who, language), refusal, language);
        } catch (TooManyTries tries) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tries.seconds()));
            var page = page(who, language);
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            var words = texts.getMessage("factor.throttled", new Object[] {tries.minutes()}, language);
            return page.addObject("faults", Map.of("code", words));
        }
    }

    private ModelAndView page(HalfEntered who, Locale language) {
        return pages.page("identity/code", "code", "/connexion/code", "/en/sign-in/code", language)
                .addObject("byApp", factors.isOn(who.person().id()))
                .addObject("byCode", factors.takesCodes(who.person().id()))
                .addObject("byPasskey", passkeys.has(who.person().id()))
                .addObject("wanted", who.wanted());
    }

    /** Nobody waits here, or too long. */
    private static ModelAndView startAgain(Locale language) {
        return new ModelAndView(language.equals(Locale.ENGLISH) ? "redirect:/en/sign-in" : "redirect:/connexion");
    }
}
