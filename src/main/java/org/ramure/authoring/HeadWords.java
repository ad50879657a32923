package org.ramure.authoring;

import java.util.LinkedHashMap;
import java.util.Locale;
import org.ramure.courses.Edition.Author;

/** What a course's page says as one text, to be compared with another by lines. */
public final class HeadWords {

    private HeadWords() {}

    public static String of(DraftHead head) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("title", head.title());
        properties.put("language", head.language().getLanguage());
        properties.put("theme", head.theme());
        properties.put("level", head.level().name().toLowerCase(Locale.ROOT));
        properties.put("summary", head.summary());
        properties.put("aims", head.aims());
        properties.put("audience", head.audience());
        properties.put("prerequisites", head.prerequisites());
        properties.put("authors", head.authors().stream().map(HeadWords::line).toList());
        properties.put("licence", head.licence());
        properties.put("hours", head.hours());
        var cover = head.cover();
        properties.put("cover", cover == null ? head.drawing() : cover.name());
        return DraftYaml.write(properties) + "\n" + head.description().stripTrailing() + "\n";
    }

    private static String line(Author author) {
        return author.about().isBlank() ? author.name() : author.name() + " ; " + author.about();
    }
}
