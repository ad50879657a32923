package org.ramure.shell.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPage {

    private final MessageSource texts;

    SignInPage(MessageSource texts) {
        this.texts = texts;
    }

    @GetMapping({"/connexion", "/en/sign-in"})
    String signIn(
            @RequestParam(defaultValue = "/app") String suite,
            @RequestParam @Nullable String erreur,
            Model model,
            Locale language) {
        model.addAttribute("wanted", suite);
        model.addAttribute("failed", erreur != null);
        model.addAttribute(
                "page",
                new SitePage(
                        texts.getMessage("sign-in.title", null, language),
                        texts.getMessage("sign-in.description", null, language),
                        "/connexion",
                        "/en/sign-in",
                        ""));
        return "site/sign-in";
    }
}
