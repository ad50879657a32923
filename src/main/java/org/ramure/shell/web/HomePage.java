package org.ramure.shell.web;

import java.util.Locale;
import org.ramure.kit.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomePage {

    private final MessageSource texts;

    HomePage(MessageSource texts) {
        this.texts = texts;
    }

    @GetMapping({"/", "/en"})
    String home(Model model, Locale language) {
        model.addAttribute(
                "page",
                new SitePage(
                        texts.getMessage("home.title", null, language),
                        texts.getMessage("home.lede", null, language),
                        "/",
                        "/en",
                        ""));
        return "site/home";
    }
}
