package org.ramure.identity.web;

import java.util.Locale;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.web.AccountPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a passkey is made: a plain page, open also to who must have a second factor and has none. */
@Controller
class PasskeyPage {

    private final AccountPages pages;
    private final Profiles profiles;

    PasskeyPage(AccountPages pages, Profiles profiles) {
        this.pages = pages;
        this.profiles = profiles;
    }

    @GetMapping({"/connexion/nouvelle-cle", "/en/sign-in/new-passkey"})
    ModelAndView ask(Locale language) {
        return pages.page("identity/passkey", "passkey", "/connexion/nouvelle-cle", "/en/sign-in/new-passkey", language)
                .addObject("proof", profiles.proofWanted());
    }
}
