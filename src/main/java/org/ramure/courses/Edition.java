package org.ramure.courses;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ramure.files.FileId;

/**
 * A course as it was published: outline and texts in one immutable document, read by one query and cached.
 *
 * @param slug the public address, also the key of the course's folder
 * @param number counts the editions from 1
 * @param theme a key such as {@code partenariats}; its words are in the message bundles when the house knows it
 * @param description Markdown
 * @param drawing a drawing of the house ({@code rameaux}, {@code arbre}, {@code feuille}) when there is no cover
 * @param hours what the certificate states
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Edition(
        CourseId course,
        String slug,
        int number,
        Instant publishedAt,
        String title,
        Locale language,
        String theme,
        Level level,
        String summary,
        String description,
        List<String> aims,
        String audience,
        String prerequisites,
        List<Author> authors,
        String licence,
        String drawing,
        @Nullable FileId cover,
        int hours,
        List<Unit> units) {

    public record Author(String name, String about) {}

    /** A part of the course; one without lessons is announced and still to come. */
    public record Unit(String key, String title, String summary, List<Lesson> lessons) {

        @JsonIgnore
        public int minutes() {
            return lessons.stream().mapToInt(Lesson::minutes).sum();
        }
    }

    /**
     * @param key unique in the course, stable, used in addresses
     * @param minutes how long it takes
     * @param required whether it counts for completion
     */
    public record Lesson(LessonId id, String key, String title, int minutes, boolean required, LessonContent content) {}

    /** All lessons in the order of the programme. */
    @JsonIgnore
    public List<Lesson> lessons() {
        return units.stream().flatMap(unit -> unit.lessons().stream()).toList();
    }

    @JsonIgnore
    public int minutes() {
        return units.stream().mapToInt(Unit::minutes).sum();
    }

    /** The same content as another edition. */
    Edition numbered(int number, Instant publishedAt) {
        return new Edition(
                course,
                slug,
                number,
                publishedAt,
                title,
                language,
                theme,
                level,
                summary,
                description,
                aims,
                audience,
                prerequisites,
                authors,
                licence,
                drawing,
                cover,
                hours,
                units);
    }
}
