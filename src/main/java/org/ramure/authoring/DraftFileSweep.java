package org.ramure.authoring;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ramure.courses.CourseId;
import org.ramure.courses.Courses;
import org.ramure.files.Files;
import org.ramure.files.Holder;
import org.ramure.files.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets files that were kept for a draft and that nothing names any more: no sheet, no lesson, no version of either, not
 * even a deleted one, and not the newest edition.
 */
@Component
class DraftFileSweep {

    private static final Pattern IDS = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Every text in which a file of a course may be named. */
    private static final List<String> TEXTS = List.of(
            "select head from course_draft where course_id = ?",
            "select document from draft_head_version where course_id = ?",
            "select content from draft_lesson where course_id = ?",
            "select v.document from draft_version v join draft_lesson l on l.id = v.lesson_id where l.course_id = ?");

    private final JdbcClient jdbc;
    private final Files files;
    private final Courses courses;

    DraftFileSweep(JdbcClient jdbc, Files files, Courses courses) {
        this.jdbc = jdbc;
        this.files = files;
        this.courses = courses;
    }

    /** The courses that have files which were kept before. */
    List<UUID> courses(Instant before) {
        return files.holdersBefore(DraftFiles.KIND, before);
    }

    /**
     * Of one course, in the transaction of the caller.
     *
     * @param before what is younger may still be written into a text
     */
    void sweep(UUID course, Instant before) {
        var named = named(course);
        var unnamed = files.storedBefore(new Holder(DraftFiles.KIND, course), before).stream()
                .map(StoredFile::id)
                .filter(file -> !named.contains(file.toString()))
                .toList();
        files.forget(DraftFiles.KIND, unnamed);
    }

    private Set<String> named(UUID course) {
        var named = new HashSet<String>();
        for (var texts : TEXTS) {
            jdbc.sql(texts).param(course).query(row -> {
                collect(row.getString(1), named);
            });
        }
        courses.editions(List.of(new CourseId(course))).forEach(edition -> collect(edition.toString(), named));
        return named;
    }

    private static void collect(String text, Set<String> named) {
        var found = IDS.matcher(text);
        while (found.find()) {
            named.add(found.group());
        }
    }
}
