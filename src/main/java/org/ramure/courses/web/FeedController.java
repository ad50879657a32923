package org.ramure.courses.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.ramure.courses.Courses;
import org.ramure.house.House;
import org.ramure.kit.web.PublicPages;
import org.ramure.resources.Resources;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What programs read: the feed of new courses, the map of the site, and what robots may do. */
@Controller
class FeedController {

    private static final int NEWEST = 30;

    /** Each in two languages: well under what a map may list (50,000). */
    private static final int MOST_OF_A_MAP = 5_000;

    private final Courses courses;
    private final Resources resources;
    private final PublicPages pages;
    private final MessageSource texts;
    private final House house;

    FeedController(Courses courses, Resources resources, PublicPages pages, MessageSource texts, House house) {
        this.courses = courses;
        this.resources = resources;
        this.pages = pages;
        this.texts = texts;
        this.house = house;
    }

    @GetMapping({"/fil.atom", "/en/feed.atom"})
    ResponseEntity<byte[]> feed(HttpServletRequest request, Locale language) {
        var newest = courses.newest(NEWEST);
        return pages.text(
                request,
                "feed",
                new MediaType(MediaType.APPLICATION_ATOM_XML, java.nio.charset.StandardCharsets.UTF_8),
                language,
                newest,
                () -> new AtomFeed(house, texts, language).of(newest));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap(HttpServletRequest request, Locale language) {
        var all = courses.newest(MOST_OF_A_MAP);
        var tools = resources.published(MOST_OF_A_MAP);
        return pages.text(
                request,
                "sitemap",
                new MediaType(MediaType.APPLICATION_XML, java.nio.charset.StandardCharsets.UTF_8),
                language,
                List.of(all, tools),
                () -> new Sitemap(house, texts).of(all, tools));
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofHours(1)).cachePublic())
                .body(
                        "User-agent: *\nDisallow: /app\nDisallow: /api\nDisallow: /outils/*/telecharger\nDisallow: /en/tools/*/download\n\nSitemap: "
                                + house.url("/sitemap.xml") + "\n");
    }
}
