package org.ramure.resources.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ramure.house.House;
import org.ramure.kit.ByteSize;
import org.ramure.kit.LongDate;
import org.ramure.kit.Markdown;
import org.ramure.kit.SitePage;
import org.ramure.kit.web.FoundWords;
import org.ramure.kit.web.PublicPages;
import org.ramure.resources.ResourcePage;
import org.ramure.resources.ResourceQuery;
import org.ramure.resources.ResourceSheet;
import org.ramure.resources.ResourceVersion;
import org.ramure.resources.Resources;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tools as anybody finds them: the list, one form of plain GET parameters, and a page for each. */
@Controller
class ResourcePages {

    private static final String PICTURE = "/ui/images/og-modeles.png";

    private final Resources resources;
    private final PublicPages pages;
    private final MessageSource texts;
    private final Markdown markdown;
    private final House house;

    ResourcePages(Resources resources, PublicPages pages, MessageSource texts, Markdown markdown, House house) {
        this.resources = resources;
        this.pages = pages;
        this.texts = texts;
        this.markdown = markdown;
        this.house = house;
    }

    @GetMapping({"/outils", "/en/tools"})
    ResponseEntity<byte[]> list(HttpServletRequest request, Locale language, ResourceQuestion question) {
        var query = question.query();
        var found = resources.find(query);
        return pages.html(
                request, "site/resources", language, List.of(query, found), () -> model(query, found, language));
    }

    private Map<String, Object> model(ResourceQuery query, ResourcePage found, Locale language) {
        return Map.of(
                "page",
                new SitePage(
                        text("tools.title", language),
                        text("tools.description", language),
                        path(Locale.FRENCH),
                        path(Locale.ENGLISH),
                        "tools",
                        PICTURE),
                "query",
                query,
                "found",
                found,
                "words",
                new FoundWords(query.words()),
                "told",
                new Telling(language),
                "filters",
                (query.language() == null ? 0 : 1) + (query.format() == null ? 0 : 1),
                "address",
                new ResourceListAddress(path(language), query));
    }

    @GetMapping({"/outils/{slug}", "/en/tools/{slug}"})
    ResponseEntity<byte[]> tool(HttpServletRequest request, Locale language, @PathVariable String slug) {
        var sheet = resources.sheet(slug);
        return pages.html(request, "site/resource", language, sheet, () -> model(sheet, language));
    }

    private Map<String, Object> model(ResourceSheet sheet, Locale language) {
        var card = sheet.card();
        var page = new SitePage(
                card.title(),
                card.purpose().isEmpty() ? text("tools.description", language) : card.purpose(),
                path(Locale.FRENCH) + "/" + card.slug(),
                path(Locale.ENGLISH) + "/" + card.slug(),
                "tools",
                PICTURE);
        var download = page.address(language) + text("site.tools.file", language);
        return Map.of(
                "page",
                page,
                "tool",
                card,
                "sheet",
                sheet,
                "download",
                download,
                "directions",
                markdown.render(sheet.directions(), card.language()).html(),
                "told",
                new Telling(language),
                "data",
                new ResourceData(house).of(sheet, page, download, language));
    }

    /** Sizes and dates as the page's language tells them; for templates, which see public methods only. */
    record Telling(Locale language) {

        public String size(long bytes) {
            return ByteSize.of(bytes, language);
        }

        public String date(java.time.Instant instant) {
            return LongDate.in(language, instant);
        }

        public boolean isEarlier(ResourceVersion version, ResourceSheet sheet) {
            return version.number() != sheet.current().number();
        }
    }

    private String path(Locale language) {
        return text("site.tools.path", language);
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
