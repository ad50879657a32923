package org.ramure.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.TooManyTries;
import org.ramure.accounts.web.AccountPages;
import org.ramure.identity.FactorOffer;
import org.ramure.identity.SecondFactors;
import org.ramure.kit.AppPath;
import org.ramure.kit.QrModules;
import org.ramure.kit.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sets an authenticator up: why, the secret, the first code, the recovery codes. Plain pages, because they open before
 * anything of the app does to who must have one.
 */
@Controller
class SetUpPage {

    private final SecondFactors factors;
    private final Profiles profiles;
    private final CurrentPerson current;
    private final AccountPages pages;
    private final MessageSource texts;

    SetUpPage(
            SecondFactors factors, Profiles profiles, CurrentPerson current, AccountPages pages, MessageSource texts) {
        this.factors = factors;
        this.profiles = profiles;
        this.current = current;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping({"/connexion/second-facteur", "/en/sign-in/second-factor"})
    ModelAndView why(Locale language) {
        return whyPage(language);
    }

    /** A first post shows a secret, the next brings its code. */
    @PostMapping({"/connexion/second-facteur", "/en/sign-in/second-factor"})
    ModelAndView setUp(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean confirm,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        return confirm
                ? answer(
                        () -> codesPage(factors.confirm(code, request.getRemoteAddr()), false, language),
                        () -> offerPage(factors.offered(), language),
                        language,
                        response)
                : answer(
                        () -> offerPage(factors.begin(password), language),
                        () -> whyPage(language),
                        language,
                        response);
    }

    @GetMapping({"/connexion/codes-de-secours", "/en/sign-in/recovery-codes"})
    ModelAndView askForCodes(Locale language) {
        return factors.mine().codesOfUse() ? renewalPage(language) : whyPage(language);
    }

    @PostMapping({"/connexion/codes-de-secours", "/en/sign-in/recovery-codes"})
    ModelAndView renewCodes(
            @RequestParam(defaultValue = "") String password,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answer(
                () -> {
                    var renewed = factors.mine().codesLeft() > 0;
                    return codesPage(factors.renewCodes(password), renewed, language);
                },
                () -> renewalPage(language),
                language,
                response);
    }

    private ModelAndView answer(
            Supplier<ModelAndView> work, Supplier<ModelAndView> form, Locale language, HttpServletResponse response) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return refusal.key().equals("factor.offer.gone")
                    ? pages.refused(whyPage(language), refusal, language)
                    : pages.refused(form.get(), refusal, language);
        } catch (TooManyTries tries) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tries.seconds()));
            var page = form.get();
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            var words = texts.getMessage("factor.throttled", new Object[] {tries.minutes()}, language);
            return page.addObject("faults", Map.of("", words));
        }
    }

    private ModelAndView whyPage(Locale language) {
        return setUpPage("factor", language)
                .addObject("card", factors.mine())
                .addObject("proof", profiles.proofWanted());
    }

    private ModelAndView offerPage(FactorOffer offer, Locale language) {
        return setUpPage("factor-offer", language)
                .addObject("offer", offer)
                .addObject("qr", new QrModules(offer.address()));
    }

    private ModelAndView renewalPage(Locale language) {
        var card = factors.mine();
        return codesFrame("codes-renewal", language)
                .addObject("card", card)
                .addObject("first", !card.isOn() && card.codesLeft() == 0)
                .addObject("proof", profiles.proofWanted());
    }

    private ModelAndView codesPage(List<String> codes, boolean renewed, Locale language) {
        return codesFrame("codes", language)
                .addObject("codes", codes)
                // the other language would be another page: the codes would be lost
                .addObject("shownOnce", true)
                .addObject("byApp", factors.mine().isOn())
                .addObject("renewed", renewed)
                .addObject("next", renewed || !factors.mine().required() ? "/app/profil" : AppPath.HOME)
                .addObject("email", current.require().email());
    }

    private ModelAndView setUpPage(String name, Locale language) {
        return pages.page("identity/" + name, name, "/connexion/second-facteur", "/en/sign-in/second-factor", language);
    }

    private ModelAndView codesFrame(String name, Locale language) {
        return pages.page(
                "identity/" + name, name, "/connexion/codes-de-secours", "/en/sign-in/recovery-codes", language);
    }
}
