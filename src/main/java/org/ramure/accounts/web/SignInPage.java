package org.ramure.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.SignIns;
import org.ramure.accounts.TooManyTries;
import org.ramure.kit.AppPath;
import org.ramure.kit.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in by password, and in the demonstration by one click. */
@Controller
class SignInPage {

    private final SignIns signIns;
    private final CurrentPerson current;
    private final AccountPages pages;
    private final Door door;
    private final Clock clock;

    SignInPage(SignIns signIns, CurrentPerson current, AccountPages pages, Door door, Clock clock) {
        this.signIns = signIns;
        this.current = current;
        this.pages = pages;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping({"/connexion", "/en/sign-in"})
    ModelAndView show(
            @RequestParam(defaultValue = "") String suite,
            @RequestParam(defaultValue = "") String email,
            Locale language) {
        return page(suite, email, language);
    }

    @PostMapping({"/connexion", "/en/sign-in"})
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String suite,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            door.letIn(signIns.byPassword(email, password, request.getRemoteAddr()), request, response);
            return new ModelAndView("redirect:" + AppPath.of(suite));
        } catch (Refusal refusal) {
            return pages.refused(page(suite, email, language), refusal, language);
        } catch (TooManyTries tries) {
            response.setHeader(HttpHeaders.RETRY_AFTER, AccountPages.wait(tries, clock.instant()));
            return pages.throttled(page(suite, email, language), tries, language);
        }
    }

    private ModelAndView page(String suite, String email, Locale language) {
        return pages.page("account/sign-in", "sign-in", "/connexion", "/en/sign-in", language)
                .addObject("wanted", AppPath.of(suite))
                .addObject("email", email)
                .addObject("here", current.signedIn().orElse(null))
                .addObject("demonstration", signIns.demonstration());
    }
}
