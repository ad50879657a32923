package org.ramure.courses.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ramure.courses.NewCourse;
import org.ramure.house.House;
import org.springframework.context.MessageSource;

/** New courses as an Atom feed (RFC 4287), in the words of a language; each entry says the language of its course. */
class AtomFeed {

    private final House house;
    private final MessageSource texts;
    private final Locale language;

    AtomFeed(House house, MessageSource texts, Locale language) {
        this.house = house;
        this.texts = texts;
        this.language = language;
    }

    String of(List<NewCourse> newest) {
        var self = house.url(text("site.feed.path"));
        var feed = new XmlText()
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language.getLanguage())
                .leaf("id", self)
                .leaf("title", house.name())
                .leaf("subtitle", text("site.motto"))
                .leaf("updated", updated(newest).toString())
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
                .empty("link", "rel", "alternate", "type", "text/html", "href", house.url(text("site.courses.path")))
                .open("author")
                .leaf("name", house.name())
                .close();
        newest.forEach(course -> entry(feed, course));
        return feed.close().toString();
    }

    private void entry(XmlText feed, NewCourse course) {
        var page = house.url(text("site.courses.path") + "/" + course.slug());
        feed.open("entry", "xml:lang", course.language().getLanguage())
                .leaf("id", "urn:uuid:" + course.id().value())
                .leaf("title", course.title())
                .leaf("summary", course.summary())
                .leaf("published", course.publishedAt().toString())
                .leaf("updated", course.updatedAt().toString())
                .empty("link", "rel", "alternate", "type", "text/html", "href", page)
                .close();
    }

    private static Instant updated(List<NewCourse> newest) {
        return newest.stream().map(NewCourse::updatedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private String text(String key) {
        return texts.getMessage(key, null, language);
    }
}
