package org.ramure.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ramure.house.House;
import org.ramure.house.LegalPage;
import org.ramure.house.LegalText;
import org.ramure.house.LegalTexts;
import org.ramure.house.PersonalData.Holding;
import org.ramure.house.PersonalRegistry;
import org.ramure.kit.LongDate;
import org.ramure.kit.Markdown;
import org.ramure.kit.SitePage;
import org.ramure.kit.web.PublicPages;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the house owes its visitors: accessibility, legal notice, personal data; each as the house wrote it. */
@Controller
class LegalPages {

    private static final int MOST_ROWS = 30;

    private final PublicPages pages;
    private final LegalTexts legal;
    private final PersonalRegistry registry;
    private final Markdown markdown;
    private final MessageSource texts;
    private final House house;

    LegalPages(
            PublicPages pages,
            LegalTexts legal,
            PersonalRegistry registry,
            Markdown markdown,
            MessageSource texts,
            House house) {
        this.pages = pages;
        this.legal = legal;
        this.registry = registry;
        this.markdown = markdown;
        this.texts = texts;
        this.house = house;
    }

    @GetMapping({"/accessibilite", "/en/accessibility"})
    ResponseEntity<byte[]> accessibility(HttpServletRequest request, Locale language) {
        return page(request, language, LegalPage.ACCESSIBILITY);
    }

    @GetMapping({"/mentions-legales", "/en/legal-notice"})
    ResponseEntity<byte[]> notice(HttpServletRequest request, Locale language) {
        return page(request, language, LegalPage.LEGAL);
    }

    @GetMapping({"/donnees-personnelles", "/en/privacy"})
    ResponseEntity<byte[]> privacy(HttpServletRequest request, Locale language) {
        return page(request, language, LegalPage.PRIVACY);
    }

    /** Where who erased her account comes out: the same page for everybody, it knows nobody any more. */
    @GetMapping({"/compte-efface", "/en/account-erased"})
    ResponseEntity<byte[]> erased(HttpServletRequest request, Locale language) {
        return pages.html(request, "site/prose", language, "erased", () -> erased(language));
    }

    private Map<String, Object> erased(Locale language) {
        var body = numbered("erased", ".title", language).stream()
                .map(number -> "## " + text("erased." + number + ".title", language) + "\n\n"
                        + text("erased." + number + ".text", language, house.name(), house.contact()))
                .collect(Collectors.joining("\n\n"));
        return Map.of(
                "page", head("erased", language),
                "name", "erased",
                "body", markdown.render(body, language).html(),
                "statement", List.of(),
                "tables", List.of(),
                "rows", List.of());
    }

    private SitePage head(String name, Locale language) {
        return new SitePage(
                text(name + ".title", language),
                text(name + ".lede", language, house.name()),
                text("site." + name + ".path", Locale.FRENCH),
                text("site." + name + ".path", Locale.ENGLISH),
                "");
    }

    /** One statement. */
    private ResponseEntity<byte[]> page(HttpServletRequest request, Locale language, LegalPage page) {
        var text = legal.current(page, language);
        return pages.html(request, "site/prose", language, text, () -> model(text, language));
    }

    private Map<String, Object> model(LegalText text, Locale language) {
        var name = text.page().key();
        var model = new HashMap<String, Object>();
        model.put("page", head(name, language));
        model.put("name", name);
        model.put("body", markdown.render(text.body(), language).html());
        model.put("statement", statement(text, language));
        model.put(
                "tables",
                text.page() == LegalPage.PRIVACY
                        ? registry.holdings().stream().map(Holding::table).toList()
                        : List.of());
        model.put("rows", numbered(name + ".kept", ".what", language));
        return model;
    }

    /** What the law asks to state, in its order: to what it applies, how far, what the tests found, since when. */
    private List<String> statement(LegalText text, Locale language) {
        if (text.page() != LegalPage.ACCESSIBILITY) {
            return List.of();
        }
        var stated = house.face().accessibility();
        var share = stated.share();
        var found = share == null
                ? text("statement.no-audit", language)
                : text("statement.audit", language, share, stated.auditor());
        return List.of(
                text("statement.promise", language, house.name(), house.url("")),
                text("statement." + stated.conformity(), language, house.name()) + " " + found,
                text("statement.date", language, LongDate.in(language, stated.on())));
    }

    /** The numbers for which the bundles have a text, from 1 on. */
    private List<Integer> numbered(String name, String end, Locale language) {
        return IntStream.rangeClosed(1, MOST_ROWS)
                .takeWhile(number -> !text(name + "." + number + end, language).isEmpty())
                .boxed()
                .toList();
    }

    private String text(String key, Locale language, Object... arguments) {
        return Objects.requireNonNullElse(texts.getMessage(key, arguments, "", language), "");
    }
}
