package org.ramure.courses.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.house.House;
import org.ramure.kit.Drawings;
import org.ramure.kit.LongDate;
import org.ramure.kit.Markdown;
import org.ramure.kit.SitePage;
import org.ramure.kit.web.PublicPages;
import org.ramure.resources.ResourceId;
import org.ramure.resources.Resources;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public page of a course: rendered once for each edition and language. */
@Controller
class CourseController {

    private final Courses courses;
    private final Resources resources;
    private final PublicPages pages;
    private final MessageSource texts;
    private final Markdown markdown;
    private final House house;

    CourseController(
            Courses courses,
            Resources resources,
            PublicPages pages,
            MessageSource texts,
            Markdown markdown,
            House house) {
        this.courses = courses;
        this.resources = resources;
        this.pages = pages;
        this.texts = texts;
        this.markdown = markdown;
        this.house = house;
    }

    @GetMapping({"/formations/{slug}", "/en/courses/{slug}"})
    ResponseEntity<byte[]> course(HttpServletRequest request, Locale language, @PathVariable String slug) {
        var edition = courses.editionOf(slug);
        var tools = resources.slugs(CourseSheet.resources(edition));
        var state = List.of(edition.course(), edition.number(), tools);
        return pages.html(request, "site/course", language, state, () -> model(edition, tools, language));
    }

    private Map<String, Object> model(Edition edition, Map<ResourceId, String> tools, Locale language) {
        var page = new SitePage(
                edition.title(),
                edition.summary(),
                "/formations/" + edition.slug(),
                "/en/courses/" + edition.slug(),
                "courses",
                "/ui/images/og-" + Drawings.file(edition.drawing()) + ".png");
        return Map.of(
                "page",
                page,
                "course",
                edition,
                "sheet",
                CourseSheet.of(edition, tools, language),
                "theme",
                Themes.name(edition.theme(), texts, language),
                "description",
                markdown.render(edition.description(), edition.language()).html(),
                "updated",
                LongDate.in(language, edition.publishedAt()),
                "data",
                new CourseData(house, texts).of(edition, page, language));
    }
}
