package org.ramure.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ramure.accounts.AccountLinks;
import org.ramure.accounts.ConsentPurpose;
import org.ramure.accounts.LinkPurpose;
import org.ramure.accounts.LinkWish;
import org.ramure.accounts.SignIns;
import org.ramure.accounts.TooManyTries;
import org.ramure.house.HouseSettings;
import org.ramure.kit.AppPath;
import org.ramure.kit.Refusal;
import org.ramure.messages.Outbox;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages that ask for a link by mail: to make an account, to sign in, to choose a new password. */
@Controller
class AskPages {

    private final AccountLinks links;
    private final SignIns signIns;
    private final AccountPages pages;
    private final Outbox outbox;
    private final HouseSettings house;
    private final Clock clock;

    AskPages(AccountLinks links, SignIns signIns, AccountPages pages, Outbox outbox, HouseSettings house, Clock clock) {
        this.links = links;
        this.signIns = signIns;
        this.pages = pages;
        this.outbox = outbox;
        this.house = house;
        this.clock = clock;
    }

    @GetMapping({"/inscription", "/en/sign-up"})
    ModelAndView signUp(
            @RequestParam(defaultValue = "") String suite,
            @RequestParam(defaultValue = "") String email,
            Locale language) {
        return signUpPage(suite, email, Set.of(), language);
    }

    @PostMapping({"/inscription", "/en/sign-up"})
    ModelAndView askToSignUp(
            @RequestParam(defaultValue = "") String suite,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") Set<String> consent,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var allowed = Arrays.stream(ConsentPurpose.values())
                .filter(purpose -> consent.contains(purpose.name()))
                .collect(Collectors.toUnmodifiableSet());
        var wish = new LinkWish(LinkPurpose.SIGN_UP, email, language, suite, allowed, request.getRemoteAddr());
        return ask(wish, signUpPage(suite, email, allowed, language), response);
    }

    @PostMapping({"/connexion/lien", "/en/sign-in/link"})
    ModelAndView askToSignIn(
            @RequestParam(defaultValue = "") String suite,
            @RequestParam(defaultValue = "") String email,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = pages.page("account/sign-in", "sign-in", "/connexion", "/en/sign-in", language)
                .addObject("wanted", AppPath.of(suite))
                .addObject("email", email)
                .addObject("demonstration", signIns.demonstration());
        var wish = new LinkWish(LinkPurpose.SIGN_IN, email, language, suite, Set.of(), request.getRemoteAddr());
        return ask(wish, page, response);
    }

    @GetMapping({"/mot-de-passe", "/en/password"})
    ModelAndView forgotten(
            @RequestParam(defaultValue = "") String suite,
            @RequestParam(defaultValue = "") String email,
            Locale language) {
        return forgottenPage(suite, email, language);
    }

    @PostMapping({"/mot-de-passe", "/en/password"})
    ModelAndView askToReset(
            @RequestParam(defaultValue = "") String suite,
            @RequestParam(defaultValue = "") String email,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wish = new LinkWish(LinkPurpose.RESET, email, language, suite, Set.of(), request.getRemoteAddr());
        return ask(wish, forgottenPage(suite, email, language), response);
    }

    /** The same for everybody who asked for anything, whatever the address. */
    @GetMapping({"/connexion/courriel", "/en/sign-in/mail"})
    ModelAndView sent(Locale language) {
        return pages.page("account/sent", "sent", "/connexion/courriel", "/en/sign-in/mail", language)
                .addObject("kept", house.demonstration() && !outbox.isOpen());
    }

    private ModelAndView ask(LinkWish wish, ModelAndView page, HttpServletResponse response) {
        try {
            links.ask(wish);
            return new ModelAndView(
                    "en".equals(wish.language().getLanguage())
                            ? "redirect:/en/sign-in/mail"
                            : "redirect:/connexion/courriel");
        } catch (Refusal refusal) {
            return pages.refused(page, refusal, wish.language());
        } catch (TooManyTries tries) {
            response.setHeader(HttpHeaders.RETRY_AFTER, AccountPages.wait(tries, clock.instant()));
            return pages.throttled(page, tries, wish.language());
        }
    }

    private ModelAndView signUpPage(String suite, String email, Set<ConsentPurpose> allowed, Locale language) {
        return pages.page("account/sign-up", "sign-up", "/inscription", "/en/sign-up", language)
                .addObject("wanted", AppPath.of(suite))
                .addObject("email", email)
                .addObject("purposes", ConsentPurpose.values())
                .addObject("allowed", allowed);
    }

    private ModelAndView forgottenPage(String suite, String email, Locale language) {
        return pages.page("account/forgotten", "forgotten", "/mot-de-passe", "/en/password", language)
                .addObject("wanted", AppPath.of(suite))
                .addObject("email", email);
    }
}
