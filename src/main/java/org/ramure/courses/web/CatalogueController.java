package org.ramure.courses.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ramure.courses.CataloguePage;
import org.ramure.courses.CatalogueQuery;
import org.ramure.courses.Courses;
import org.ramure.kit.SitePage;
import org.ramure.kit.web.FoundWords;
import org.ramure.kit.web.PublicPages;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The catalogue: one form of plain GET parameters, so that every search has an address to share. */
@Controller
class CatalogueController {

    private final Courses courses;
    private final PublicPages pages;
    private final MessageSource texts;

    CatalogueController(Courses courses, PublicPages pages, MessageSource texts) {
        this.courses = courses;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping({"/formations", "/en/courses"})
    ResponseEntity<byte[]> catalogue(HttpServletRequest request, Locale language, CatalogueQuestion question) {
        var query = question.query();
        var found = courses.catalogue(query);
        return pages.html(
                request, "site/catalogue", language, List.of(query, found), () -> model(query, found, language));
    }

    private Map<String, Object> model(CatalogueQuery query, CataloguePage found, Locale language) {
        var french = text("site.courses.path", Locale.FRENCH);
        var english = text("site.courses.path", Locale.ENGLISH);
        return Map.of(
                "page",
                new SitePage(
                        text("catalogue.title", language),
                        text("catalogue.description", language),
                        french,
                        english,
                        "courses",
                        "/ui/images/og-partenariats.png"),
                "query",
                query,
                "found",
                found,
                "words",
                new FoundWords(query.words()),
                "themes",
                Themes.named(found.themes(), texts, language),
                "theme",
                query.theme() == null ? "" : Themes.name(query.theme(), texts, language),
                "filters",
                filters(query),
                "address",
                new CatalogueAddress(text("site.courses.path", language), query));
    }

    private static long filters(CatalogueQuery query) {
        return java.util.stream.Stream.of(query.theme(), query.level(), query.language(), query.duration())
                .filter(java.util.Objects::nonNull)
                .count();
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
