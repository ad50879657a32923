package org.ramure.courses.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ramure.courses.Edition;
import org.ramure.house.House;
import org.ramure.kit.SitePage;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;

/** A course as schema.org describes it, for search engines: JSON-LD in a block that browsers do not run. */
class CourseData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final House house;
    private final MessageSource texts;

    CourseData(House house, MessageSource texts) {
        this.house = house;
        this.texts = texts;
    }

    String of(Edition edition, SitePage page, Locale language) {
        var course = new LinkedHashMap<String, Object>();
        course.put("@context", "https://schema.org");
        course.put("@type", "Course");
        course.put("@id", house.url(page.french()));
        course.put("url", house.url(page.address(language)));
        course.put("name", edition.title());
        course.put("description", edition.summary());
        course.put("inLanguage", edition.language().getLanguage());
        course.put("provider", organisation());
        course.put(
                "educationalLevel",
                texts.getMessage("level." + CatalogueAddress.lower(edition.level()), null, language));
        course.put("teaches", edition.aims());
        course.put("coursePrerequisites", edition.prerequisites());
        course.put("isAccessibleForFree", true);
        course.put("offers", Map.of("@type", "Offer", "category", "Free", "price", 0, "priceCurrency", "EUR"));
        course.put("license", edition.licence());
        course.put("dateModified", edition.publishedAt().toString());
        if (page.image() != null) {
            course.put("image", house.url(page.image()));
        }
        course.put("hasCourseInstance", instance(edition));
        course.put(
                "syllabusSections",
                edition.units().stream().map(CourseData::section).toList());
        return inScript(JSON.writeValueAsString(course));
    }

    private Map<String, Object> organisation() {
        return Map.of("@type", "Organization", "name", house.name(), "url", house.url("/"));
    }

    private static Map<String, Object> instance(Edition edition) {
        return Map.of(
                "@type",
                "CourseInstance",
                "courseMode",
                "Online",
                "courseWorkload",
                Duration.ofHours(edition.hours()).toString());
    }

    private static Map<String, Object> section(Edition.Unit unit) {
        return Map.of(
                "@type",
                "Syllabus",
                "name",
                unit.title(),
                "description",
                unit.summary(),
                "timeRequired",
                Duration.ofMinutes(unit.minutes()).toString());
    }

    /** Nothing in the text can close the block that it stands in. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
