package org.ramure.authoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.CourseState;

/**
 * The outline of a draft, as its authors see it.
 *
 * @param changed how many lessons were written, moved or taken back since it was published; 0 when it never was
 * @param ahead whether anything in the draft is newer than what is published
 * @param imported whether an edition came by import that the draft does not know
 * @param deleted how many units and lessons can be taken back
 * @param owner whether the person owns it, or administers the house
 * @param publishAt when it will be published, or null
 * @param publishFault why the publication that was planned has not taken place, or null
 */
public record Outline(
        CourseState course,
        String title,
        List<Unit> units,
        int changed,
        boolean ahead,
        boolean imported,
        int deleted,
        boolean owner,
        boolean archived,
        @Nullable Instant publishAt,
        @Nullable PublishFault publishFault) {

    public record Unit(UnitId id, String title, String summary, List<Lesson> lessons) {

        public int minutes() {
            return lessons.stream().mapToInt(Lesson::minutes).sum();
        }
    }

    /** @param changed whether it was written, moved or taken back since the course was published */
    public record Lesson(
            LessonDraftId id,
            String key,
            String title,
            LessonKind kind,
            int minutes,
            boolean required,
            boolean changed) {}

    public int lessons() {
        return units.stream().mapToInt(unit -> unit.lessons().size()).sum();
    }

    public int minutes() {
        return units.stream().mapToInt(Unit::minutes).sum();
    }
}
