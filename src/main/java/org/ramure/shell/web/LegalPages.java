package org.ramure.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.ramure.house.PersonalData.Holding;
import org.ramure.house.PersonalRegistry;
import org.ramure.kit.SitePage;
import org.ramure.kit.web.PublicPages;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the house owes its visitors: accessibility, legal notice, personal data. */
@Controller
class LegalPages {

    private final PublicPages pages;
    private final PersonalRegistry registry;
    private final MessageSource texts;

    LegalPages(PublicPages pages, PersonalRegistry registry, MessageSource texts) {
        this.pages = pages;
        this.registry = registry;
        this.texts = texts;
    }

    @GetMapping({"/accessibilite", "/en/accessibility"})
    ResponseEntity<byte[]> accessibility(HttpServletRequest request, Locale language) {
        return page(request, language, "accessibility");
    }

    @GetMapping({"/mentions-legales", "/en/legal-notice"})
    ResponseEntity<byte[]> notice(HttpServletRequest request, Locale language) {
        return page(request, language, "legal");
    }

    @GetMapping({"/donnees-personnelles", "/en/privacy"})
    ResponseEntity<byte[]> privacy(HttpServletRequest request, Locale language) {
        return page(request, language, "privacy");
    }

    /** Where who erased her account comes out: the same page for everybody, it knows nobody any more. */
    @GetMapping({"/compte-efface", "/en/account-erased"})
    ResponseEntity<byte[]> erased(HttpServletRequest request, Locale language) {
        return page(request, language, "erased");
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, Locale language, String name) {
        return pages.html(
                request,
                "site/prose",
                language,
                name,
                () -> Map.of(
                        "page",
                        new SitePage(
                                text(name + ".title", language),
                                text(name + ".lede", language),
                                text("site." + name + ".path", Locale.FRENCH),
                                text("site." + name + ".path", Locale.ENGLISH),
                                ""),
                        "name",
                        name,
                        "parts",
                        numbered(name, ".title", language),
                        "tables",
                        registry.holdings().stream().map(Holding::table).toList(),
                        "rows",
                        numbered(name + ".kept", ".what", language)));
    }

    /** The numbers for which the bundles have a text, from 1 on. */
    private java.util.List<Integer> numbered(String name, String end, Locale language) {
        return IntStream.rangeClosed(1, 30)
                .takeWhile(number -> !text(name + "." + number + end, language).isEmpty())
                .boxed()
                .toList();
    }

    private String text(String key, Locale language) {
        return java.util.Objects.requireNonNullElse(texts.getMessage(key, null, "", language), "");
    }
}
