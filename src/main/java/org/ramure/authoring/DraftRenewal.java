package org.ramure.authoring;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Objects;
import org.ramure.courses.CourseId;
import org.springframework.stereotype.Component;

/**
 * Makes a draft say what a newer edition says, by the keys of its units and lessons: they stay the same ones, with their
 * history, and who has one open is told. What the edition has no more can be taken back as if it had been deleted here.
 */
@Component
class DraftRenewal {

    private final DraftBook drafts;
    private final PartBook parts;
    private final VersionBook versions;

    DraftRenewal(DraftBook drafts, PartBook parts, VersionBook versions) {
        this.drafts = drafts;
        this.parts = parts;
        this.versions = versions;
    }

    /** @param held the draft, held by this transaction */
    void renew(DraftRow held, DraftMaking.Made made, int edition, Instant now) {
        var course = held.course();
        head(held, made.head(), now);
        var units = units(course, made, now);
        lessons(course, made, units, now);
        drafts.renewed(course, held.changes(), edition);
    }

    private void head(DraftRow held, DraftHead head, Instant now) {
        if (!held.head().equals(head)) {
            drafts.save(held.course(), held.revision(), head);
            versions.keep(
                    VersionBook.Subject.of(held.course()),
                    new VersionBook.State(DraftJson.write(held.head()), null, held.changedAt()),
                    new VersionBook.State(DraftJson.write(head), null, now),
                    true);
        }
    }

    /** @return where each unit of the edition is in the draft */
    private HashMap<UnitId, UnitId> units(CourseId course, DraftMaking.Made made, Instant now) {
        var known = parts.everyUnit(course);
        var places = new HashMap<UnitId, UnitId>();
        var position = 0;
        for (var unit : made.units()) {
            var before = known.remove(unit.key());
            if (before == null) {
                parts.add(course, unit);
            } else {
                replace(before, unit.draft(), now);
            }
            var id = before == null ? unit.id() : before.id();
            places.put(unit.id(), id);
            parts.place(id, ++position);
        }
        for (var gone : known.values()) {
            if (parts.hasUnit(course, gone.id())) {
                parts.delete(course, gone.id(), now);
            }
        }
        return places;
    }

    private void replace(UnitRow before, UnitDraft draft, Instant now) {
        if (!before.draft().equals(draft)) {
            parts.save(before, draft, null, now);
            versions.keep(
                    VersionBook.Subject.of(before.id()),
                    VersionBook.State.of(before),
                    new VersionBook.State(DraftJson.write(draft), null, now),
                    true);
        }
    }

    private void lessons(CourseId course, DraftMaking.Made made, HashMap<UnitId, UnitId> units, Instant now) {
        var known = new HashMap<String, LessonRow>();
        parts.everyLesson(course).forEach(lesson -> known.put(lesson.key(), lesson));
        var stay = new HashSet<>(units.values());
        var position = 0;
        for (var lesson : made.lessons()) {
            var unit = Objects.requireNonNull(units.get(lesson.unit()));
            var before = known.remove(lesson.key());
            position++;
            if (before == null) {
                parts.add(lesson.in(unit));
                parts.place(lesson.id(), unit, position);
            } else {
                parts.place(before.id(), unit, position);
                replace(before, lesson.draft(), now);
            }
        }
        for (var gone : known.values()) {
            if (stay.contains(gone.unit()) && parts.kept(course, gone.key()).isPresent()) {
                parts.delete(course, gone.id(), now);
            }
        }
    }

    private void replace(LessonRow before, LessonDraft draft, Instant now) {
        if (!before.draft().equals(draft)) {
            parts.save(before, draft, null, now);
            versions.keep(
                    VersionBook.Subject.of(before.id()),
                    VersionBook.State.of(before),
                    new VersionBook.State(DraftJson.write(draft), null, now),
                    true);
        }
    }
}
