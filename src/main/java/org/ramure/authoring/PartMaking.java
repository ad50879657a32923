package org.ramure.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ramure.accounts.CurrentPerson;
import org.ramure.courses.CourseId;
import org.ramure.courses.Courses;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.stereotype.Component;

/** Makes units and lessons, new ones and copies, under keys that were never given. The draft is held meanwhile. */
@Component
class PartMaking {

    static final int MOST_UNITS = 100;
    static final int MOST_LESSONS = 200;

    private final DraftOpening opening;
    private final PartBook parts;
    private final DraftCopying copying;
    private final Courses courses;
    private final CurrentPerson current;

    PartMaking(DraftOpening opening, PartBook parts, DraftCopying copying, Courses courses, CurrentPerson current) {
        this.opening = opening;
        this.parts = parts;
        this.copying = copying;
        this.courses = courses;
        this.current = current;
    }

    /** At the end. */
    UnitRow unit(CourseId course, UnitDraft draft) {
        if (parts.units(course).size() >= MOST_UNITS) {
            throw new Refusal("authoring.units.many", MOST_UNITS);
        }
        var unit = UnitRow.first(
                Keys.free(draft.title(), "unite", parts.unitKeys(course)),
                draft,
                current.id().value(),
                opening.now());
        parts.add(course, unit);
        return unit;
    }

    /** At the end of its unit. */
    LessonRow lesson(CourseId course, UnitId unit, LessonDraft draft) {
        requireRoom(course, unit);
        return add(course, unit, draft, taken(course));
    }

    /** A copy of a unit with its lessons, at the end; in another course their files become files of that one too. */
    UnitRow copy(CourseId from, UnitRow unit, String title, CourseId to) {
        var copy = unit(to, new UnitDraft(title, unit.summary()));
        var copied = copying.between(from, to);
        var taken = taken(to);
        for (var lesson : parts.lessons(from, unit.id())) {
            add(to, copy.id(), from.equals(to) ? lesson.draft() : copied.of(lesson.draft()), taken);
        }
        return copy;
    }

    /** A copy of a lesson at the end of another course. */
    void copy(LessonRow lesson, CourseId to) {
        var units = parts.units(to);
        if (units.isEmpty()) {
            throw new Refusal("authoring.send.no-unit");
        }
        lesson(to, units.getLast().id(), copying.between(lesson.course(), to).of(lesson.draft()));
    }

    private void requireRoom(CourseId course, UnitId unit) {
        if (!parts.hasUnit(course, unit)) {
            throw new NotThere("unit");
        }
        if (parts.lines(course, 0).getOrDefault(unit, List.of()).size() >= MOST_LESSONS) {
            throw new Refusal("authoring.lessons.many", MOST_LESSONS);
        }
    }

    private Set<String> taken(CourseId course) {
        var taken = new HashSet<>(parts.keys(course));
        taken.addAll(courses.lessonKeys(course));
        return taken;
    }

    private LessonRow add(CourseId course, UnitId unit, LessonDraft draft, Set<String> taken) {
        var row = new LessonRow(
                LessonDraftId.next(),
                course,
                unit,
                Keys.free(draft.title(), "lecon", taken),
                draft,
                1,
                current.id().value(),
                opening.now());
        taken.add(row.key());
        parts.add(row);
        return row;
    }
}
