package org.ramure.courses.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.NewCourse;
import org.ramure.house.House;
import org.ramure.kit.Texts;
import org.ramure.resources.PublishedResource;
import org.springframework.context.MessageSource;

/** All public pages in both languages, each with its counterpart (sitemaps.org, with Google’s hreflang links). */
class Sitemap {

    private static final List<String> PAGES = List.of(
            "site.home.path",
            "site.courses.path",
            "site.tools.path",
            "site.verify.path",
            "site.accessibility.path",
            "site.legal.path",
            "site.privacy.path");

    private final House house;
    private final MessageSource texts;

    Sitemap(House house, MessageSource texts) {
        this.house = house;
        this.texts = texts;
    }

    String of(List<NewCourse> courses, List<PublishedResource> tools) {
        var map = new XmlText()
                .open(
                        "urlset",
                        "xmlns",
                        "http://www.sitemaps.org/schemas/sitemap/0.9",
                        "xmlns:xhtml",
                        "http://www.w3.org/1999/xhtml");
        PAGES.forEach(page -> both(map, path(page, Locale.FRENCH), path(page, Locale.ENGLISH), null));
        for (var course : courses) {
            both(
                    map,
                    path("site.courses.path", Locale.FRENCH) + "/" + course.slug(),
                    path("site.courses.path", Locale.ENGLISH) + "/" + course.slug(),
                    course.updatedAt().toString());
        }
        for (var tool : tools) {
            both(
                    map,
                    path("site.tools.path", Locale.FRENCH) + "/" + tool.slug(),
                    path("site.tools.path", Locale.ENGLISH) + "/" + tool.slug(),
                    tool.updatedAt().toString());
        }
        return map.close().toString();
    }

    private void both(XmlText map, String french, String english, @Nullable String changed) {
        for (var language : Texts.LANGUAGES) {
            map.open("url").leaf("loc", house.url(language.equals(Locale.ENGLISH) ? english : french));
            if (changed != null) {
                map.leaf("lastmod", changed);
            }
            map.empty("xhtml:link", "rel", "alternate", "hreflang", "fr", "href", house.url(french))
                    .empty("xhtml:link", "rel", "alternate", "hreflang", "en", "href", house.url(english))
                    .close();
        }
    }

    private String path(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
