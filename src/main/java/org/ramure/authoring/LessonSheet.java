package org.ramure.authoring;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A lesson open for writing.
 *
 * @param lessons all lessons of the course, in order
 */
public record LessonSheet(
        String slug,
        String course,
        Locale language,
        LessonDraftId id,
        String key,
        int revision,
        LessonDraft draft,
        String author,
        boolean own,
        Instant changedAt,
        List<Choice> lessons)
        implements Sheet<LessonDraft> {

    /** A lesson by which to link. */
    public record Choice(String key, String title) {}

    public @Nullable Choice before() {
        var at = index();
        return at > 0 ? lessons.get(at - 1) : null;
    }

    public @Nullable Choice after() {
        var at = index();
        return at >= 0 && at + 1 < lessons.size() ? lessons.get(at + 1) : null;
    }

    private int index() {
        for (int i = 0; i < lessons.size(); i++) {
            if (lessons.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
