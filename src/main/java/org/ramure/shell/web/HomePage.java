package org.ramure.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ramure.courses.CatalogueQuery;
import org.ramure.courses.Courses;
import org.ramure.kit.SitePage;
import org.ramure.kit.Texts;
import org.ramure.kit.web.PublicPages;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomePage {

    private static final int SHOWN = 3;

    private final Courses courses;
    private final PublicPages pages;
    private final MessageSource texts;

    HomePage(Courses courses, PublicPages pages, MessageSource texts) {
        this.courses = courses;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping({"/", "/en"})
    ResponseEntity<byte[]> home(HttpServletRequest request, HttpServletResponse response, Locale language) {
        if (language.equals(Locale.FRENCH)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            response.addHeader(HttpHeaders.VARY, HttpHeaders.REFERER);
            if (comesInEnglish(request)) {
                return ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create("/en"))
                        .build();
            }
        }
        var found = courses.catalogue(CatalogueQuery.everything());
        var shown = found.cards().stream().limit(SHOWN).toList();
        return pages.html(
                request,
                "site/home",
                language,
                List.of(shown, found.total()),
                () -> Map.of("page", page(language), "courses", shown, "total", found.total()));
    }

    /** By the browser's language, unless she comes from a page of ours: then she has asked for French. */
    private static boolean comesInEnglish(HttpServletRequest request) {
        var from = request.getHeader(HttpHeaders.REFERER);
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                && Texts.nearest(request.getLocale()).equals(Locale.ENGLISH)
                && (from == null || !from.contains("://" + request.getHeader(HttpHeaders.HOST) + "/"));
    }

    private SitePage page(Locale language) {
        return new SitePage(
                texts.getMessage("home.title", null, language),
                texts.getMessage("home.lede", null, language),
                "/",
                "/en",
                "",
                "/ui/images/og-partenariats.png");
    }
}
