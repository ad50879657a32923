package org.ramure.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ramure.accounts.AccountLinks;
import org.ramure.accounts.ConsentPurpose;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.LinkPurpose;
import org.ramure.accounts.LinkWish;
import org.ramure.accounts.SignIns;
import org.ramure.house.HouseSettings;
import org.ramure.kit.AppPath;
import org.ramure.messages.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the way in: by password, or by a link that is mailed to sign in, to make an account, to choose a password. */
@Controller
class WayIn {

    private final SignIns signIns;
    private final AccountLinks links;
    private final CurrentPerson current;
    private final AccountPages pages;
    private final Door door;
    private final Outbox outbox;
    private final HouseSettings house;
    private final ObjectProvider<OtherWay> ways;

    WayIn(
            SignIns signIns,
            AccountLinks links,
            CurrentPerson current,
            AccountPages pages,
            Door door,
            Outbox outbox,
            HouseSettings house,
            ObjectProvider<OtherWay> ways) {
        this.signIns = signIns;
        this.links = links;
        this.current = current;
        this.pages = pages;
        this.door = door;
        this.outbox = outbox;
        this.house = house;
        this.ways = ways;
    }

    @GetMapping({"/connexion", "/en/sign-in"})
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String suite,
            @RequestParam(defaultValue = "") String email,
            Locale language) {
        return signInPage(suite, email, language);
    }

    @PostMapping({"/connexion", "/en/sign-in"})
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String suite,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages.answer(
                () -> {
                    var person = signIns.byPassword(email, password, request.getRemoteAddr());
                    return new ModelAndView("redirect:" + door.letIn(person, AppPath.of(suite), request, response));
                },
                () -> signInPage(suite, email, language),
                language,
                response);
    }

    @PostMapping({"/connexion/lien", "/en/sign-in/link"})
    ModelAndView askToSignIn(
            @RequestParam(defaultValue = "") String suite,
            @RequestParam(defaultValue = "") String email,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wish = new LinkWish(LinkPurpose.SIGN_IN, email, language, suite, Set.of(), request.getRemoteAddr());
        return ask(wish, () -> signInPage(suite, email, language), response);
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
        return ask(wish, () -> signUpPage(suite, email, allowed, language), response);
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
        return ask(wish, () -> forgottenPage(suite, email, language), response);
    }

    /** The same for everybody who asked for anything, whatever the address. */
    @GetMapping({"/connexion/courriel", "/en/sign-in/mail"})
    ModelAndView sent(Locale language) {
        return pages.page("account/sent", "sent", "/connexion/courriel", "/en/sign-in/mail", language)
                .addObject("kept", house.demonstration() && !outbox.isOpen());
    }

    private ModelAndView ask(LinkWish wish, Supplier<ModelAndView> form, HttpServletResponse response) {
        return pages.answer(
                () -> {
                    links.ask(wish);
                    var english = "en".equals(wish.language().getLanguage());
                    return new ModelAndView(english ? "redirect:/en/sign-in/mail" : "redirect:/connexion/courriel");
                },
                form,
                wish.language(),
                response);
    }

    private ModelAndView signInPage(String suite, String email, Locale language) {
        return form("sign-in", "/connexion", "/en/sign-in", suite, email, language)
                .addObject("here", current.signedIn().orElse(null))
                .addObject("demonstration", signIns.demonstration())
                .addAllObjects(others())
                .addObject("ways", ways.orderedStream().map(OtherWay::template).toList());
    }

    private Map<String, Object> others() {
        var all = new HashMap<String, Object>();
        ways.orderedStream().forEach(way -> all.putAll(way.model()));
        return all;
    }

    private ModelAndView signUpPage(String suite, String email, Set<ConsentPurpose> allowed, Locale language) {
        return form("sign-up", "/inscription", "/en/sign-up", suite, email, language)
                .addObject("purposes", ConsentPurpose.values())
                .addObject("allowed", allowed);
    }

    private ModelAndView forgottenPage(String suite, String email, Locale language) {
        return form("forgotten", "/mot-de-passe", "/en/password", suite, email, language);
    }

    private ModelAndView form(String name, String french, String english, String suite, String email, Locale language) {
        return pages.page("account/" + name, name, french, english, language)
                .addObject("wanted", AppPath.of(suite))
                .addObject("email", email);
    }
}
