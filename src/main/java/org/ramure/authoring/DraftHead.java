package org.ramure.authoring;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.Edition.Author;
import org.ramure.courses.Level;

/**
 * What a course's page says of it. Kept as JSON: add names, never rename. Anything may still be missing.
 *
 * @param theme a key such as {@code partenariats}
 * @param description Markdown
 * @param drawing of the house, when there is no cover
 * @param hours what the certificate states
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DraftHead(
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
        @Nullable DraftFile cover,
        int hours) {

    public DraftHead {
        aims = List.copyOf(aims);
        authors = List.copyOf(authors);
    }

    /** A course that has only a title yet. */
    static DraftHead titled(String title, Locale language, String author) {
        return new DraftHead(
                title,
                language,
                "partenariats",
                Level.BEGINNER,
                "",
                "",
                List.of(),
                "",
                "",
                List.of(new Author(author, "")),
                "CC BY-SA 4.0",
                "rameaux",
                null,
                1);
    }

    public DraftHead called(String other) {
        return new DraftHead(
                other,
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
                hours);
    }
}
