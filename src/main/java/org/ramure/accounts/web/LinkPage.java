package org.ramure.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Locale;
import org.ramure.accounts.AccountLinks;
import org.ramure.accounts.Entered;
import org.ramure.accounts.LinkPurpose;
import org.ramure.accounts.LinkSheet;
import org.ramure.accounts.NewAccount;
import org.ramure.kit.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the links of mails lead. Opening one changes nothing, because scanners of mail open them too; a button does it,
 * once.
 */
@Controller
class LinkPage {

    private final AccountLinks links;
    private final AccountPages pages;
    private final Door door;

    LinkPage(AccountLinks links, AccountPages pages, Door door) {
        this.links = links;
        this.pages = pages;
        this.door = door;
    }

    @GetMapping({"/lien/{token}", "/en/link/{token}"})
    ModelAndView show(@PathVariable String token, Locale language, HttpServletResponse response) {
        keepToOneself(response);
        return links.read(token).map(sheet -> page(sheet, token, language)).orElseGet(() -> gone(token, language));
    }

    @PostMapping({"/lien/{token}", "/en/link/{token}"})
    ModelAndView use(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "password") String way,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String zone,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        keepToOneself(response);
        var sheet = links.read(token);
        if (sheet.isEmpty()) {
            return gone(token, language);
        }
        try {
            return switch (sheet.get().purpose()) {
                case SIGN_IN -> enter(links.signIn(token), request, response);
                case SIGN_UP, INVITATION, ADMINISTRATOR ->
                    enter(links.signUp(token, newcomer(name, way, password, zone, language)), request, response);
                case RESET -> enter(links.reset(token, password), request, response);
                case ADDRESS -> {
                    links.confirmAddress(token);
                    yield pages.page("account/moved", "moved", "/connexion", "/en/sign-in", language)
                            .addObject("email", sheet.get().email());
                }
            };
        } catch (Refusal refusal) {
            return refusal.key().equals("link.gone")
                    ? gone(token, language)
                    : pages.refused(
                            page(sheet.get(), token, language)
                                    .addObject("name", name)
                                    .addObject("way", way),
                            refusal,
                            language);
        }
    }

    /** @param zone what her browser says; without a script, or when it makes none of sense, the house's */
    private static NewAccount newcomer(String name, String way, String password, String zone, Locale language) {
        var known = ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : AccountPages.ZONE;
        return new NewAccount(name, way.equals("links") ? null : password, language, known);
    }

    private ModelAndView enter(Entered entered, HttpServletRequest request, HttpServletResponse response) {
        return new ModelAndView("redirect:" + door.letIn(entered.person(), entered.wanted(), request, response));
    }

    private ModelAndView page(LinkSheet sheet, String token, Locale language) {
        var view =
                switch (sheet.purpose()) {
                    case SIGN_IN -> "enter";
                    case SIGN_UP, INVITATION, ADMINISTRATOR -> "newcomer";
                    case RESET -> "new-password";
                    case ADDRESS -> "new-address";
                };
        return pages.page("account/" + view, view, "/lien/" + token, "/en/link/" + token, language)
                .addObject("sheet", sheet)
                .addObject("name", "")
                .addObject("way", "password");
    }

    private ModelAndView gone(String token, Locale language) {
        var page = pages.page("account/gone", "gone", "/connexion", "/en/sign-in", language);
        page.addObject(
                "ofAddress",
                links.purpose(token).filter(LinkPurpose.ADDRESS::equals).isPresent());
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    /** The address holds a secret: it goes into no other site's log. */
    private static void keepToOneself(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "same-origin");
    }
}
