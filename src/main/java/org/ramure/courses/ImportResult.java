package org.ramure.courses;

import java.util.List;

/** What became of an import: a new edition, no difference, or problems and then nothing changed. */
public sealed interface ImportResult {

    /**
     * @param edition the number of the newest edition
     * @param unchanged when the folder says what the newest edition says already
     * @param added titles of lessons that are new
     * @param changed titles of lessons whose content differs from the edition before
     * @param removed titles of lessons that are gone; their ids are kept
     */
    record Imported(
            CourseId course,
            String slug,
            String title,
            CourseStatus status,
            int edition,
            boolean unchanged,
            List<String> added,
            List<String> changed,
            List<String> removed)
            implements ImportResult {}

    /** @param problems by file and line; at least one */
    record Refused(List<Problem> problems) implements ImportResult, Reception {}
}
