package org.ramure.authoring;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.courses.CourseId;
import org.ramure.courses.Courses;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outline of a draft: units and lessons, added, named, put in order, deleted and taken back. */
@Service
@Transactional
public class Outlines {

    public static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 600;
    private static final int MOST_UNITS = 100;
    private static final int MOST_LESSONS = 200;

    private final DraftOpening opening;
    private final DraftAccess access;
    private final DraftBook drafts;
    private final PartBook parts;
    private final VersionBook versions;
    private final DraftCopying copying;
    private final Courses courses;
    private final CurrentPerson current;

    Outlines(
            DraftOpening opening,
            DraftAccess access,
            DraftBook drafts,
            PartBook parts,
            VersionBook versions,
            DraftCopying copying,
            Courses courses,
            CurrentPerson current) {
        this.opening = opening;
        this.access = access;
        this.drafts = drafts;
        this.parts = parts;
        this.versions = versions;
        this.copying = copying;
        this.courses = courses;
        this.current = current;
    }

    /** Six statements at most, whatever the number of lessons; more the first time that an imported course is opened. */
    public Outline open(String slug) {
        var opened = opening.open(slug);
        var course = opened.course().course();
        var draft = opened.draft();
        var lines = parts.lines(course, draft.published());
        var units = parts.units(course).stream()
                .map(unit -> new Outline.Unit(
                        unit.id(), unit.title(), unit.summary(), lines.getOrDefault(unit.id(), List.of())))
                .toList();
        return new Outline(
                opened.course(),
                draft.head().title(),
                units,
                (int) units.stream()
                        .flatMap(unit -> unit.lessons().stream())
                        .filter(Outline.Lesson::changed)
                        .count(),
                draft.ahead(),
                opened.course().edition() > draft.edition(),
                parts.countDeleted(course),
                access.owns(opened.course()),
                draft.archivedAt() != null,
                draft.publishAt(),
                draft.publishFault());
    }

    public UnitId addUnit(String slug, String title) {
        var name = title(title);
        var course = change(slug);
        if (parts.units(course).size() >= MOST_UNITS) {
            throw new Refusal("authoring.units.many", MOST_UNITS);
        }
        var unit = UnitId.next();
        parts.add(course, new UnitRow(unit, Keys.free(name, "unite", parts.unitKeys(course)), name, ""));
        return unit;
    }

    public void nameUnit(String slug, UnitId unit, String title, String summary) {
        var name = title(title);
        if (summary.length() > LONGEST_SUMMARY) {
            throw new Refusal("authoring.summary.long", LONGEST_SUMMARY);
        }
        if (!parts.rename(change(slug), unit, name, summary.strip())) {
            throw new NotThere("unit");
        }
    }

    /** @param after the unit that it shall follow; null to come first */
    public void moveUnit(String slug, UnitId unit, @Nullable UnitId after) {
        var course = change(slug);
        require(course, unit);
        if (!unit.equals(after)) {
            parts.move(course, unit, after);
        }
    }

    public void deleteUnit(String slug, UnitId unit) {
        var course = change(slug);
        require(course, unit);
        parts.delete(course, unit, opening.now());
    }

    public void restoreUnit(String slug, UnitId unit) {
        if (!parts.delete(change(slug), unit, null)) {
            throw new NotThere("unit");
        }
    }

    /** @return the key of the new lesson */
    public String addLesson(String slug, UnitId unit, LessonKind kind, String title) {
        var name = title(title);
        var course = change(slug);
        requireRoom(course, unit);
        var draft = new LessonDraft(name, kind.minutes(), true, DraftContent.empty(kind, name));
        return add(course, unit, draft).key();
    }

    public void nameLesson(String slug, LessonDraftId lesson, String title) {
        var name = title(title);
        var course = change(slug);
        var row = parts.lesson(course, lesson).orElseThrow(() -> new NotThere("lesson"));
        var now = opening.now();
        var me = current.id().value();
        var renamed = row.draft().called(name);
        if (!parts.save(row, renamed, me, now)) {
            throw new NotThere("lesson");
        }
        versions.keep(
                VersionBook.Subject.of(row.id()),
                VersionBook.State.of(row),
                new VersionBook.State(DraftJson.write(renamed), me, now),
                false);
    }

    /**
     * @param unit where it shall stand
     * @param after the lesson that it shall follow there; null to come first
     */
    public void moveLesson(String slug, LessonDraftId lesson, UnitId unit, @Nullable LessonDraftId after) {
        var course = change(slug);
        lesson(course, lesson);
        require(course, unit);
        if (!lesson.equals(after)) {
            parts.move(course, lesson, unit, after);
        }
    }

    /** Right behind the first. @return the key of the second */
    public String duplicateLesson(String slug, LessonDraftId lesson, String title) {
        var name = title(title);
        var course = change(slug);
        var row = lesson(course, lesson);
        requireRoom(course, row.unit());
        var copy = add(course, row.unit(), row.draft().called(name));
        parts.move(course, copy.id(), row.unit(), row.id());
        return copy.key();
    }

    /**
     * Moves a lesson to the end of another course that she writes. It is another lesson there: what learners completed
     * stays with the first. Taking it back here leaves the other where it is.
     */
    public void sendLesson(String slug, LessonDraftId lesson, String to) {
        var course = opening.open(slug).course().course();
        var target = opening.open(to).course().course();
        if (target.equals(course)) {
            throw new NotThere("another course");
        }
        // in one order for all, so that two who send to each other's course do not wait for each other
        Stream.of(course, target)
                .sorted(Comparator.comparing(CourseId::value))
                .forEach(one -> drafts.touch(one, opening.now()));
        var row = lesson(course, lesson);
        var units = parts.units(target);
        if (units.isEmpty()) {
            throw new Refusal("authoring.send.no-unit");
        }
        requireRoom(target, units.getLast().id());
        add(target, units.getLast().id(), copying.between(course, target).of(row.draft()));
        parts.delete(course, lesson, opening.now());
    }

    public void deleteLesson(String slug, LessonDraftId lesson) {
        var course = change(slug);
        lesson(course, lesson);
        parts.delete(course, lesson, opening.now());
    }

    /** Where it was; at the end of the outline when its unit is gone. */
    public void restoreLesson(String slug, LessonDraftId lesson) {
        var course = change(slug);
        var row = parts.lesson(course, lesson).orElseThrow(() -> new NotThere("lesson"));
        parts.delete(course, lesson, null);
        parts.mark(course, lesson);
        if (!parts.hasUnit(course, row.unit())) {
            var units = parts.units(course);
            if (units.isEmpty()) {
                parts.delete(course, row.unit(), null);
            } else {
                var last = parts.lines(course, 0).getOrDefault(units.getLast().id(), List.of());
                parts.move(
                        course,
                        lesson,
                        units.getLast().id(),
                        last.isEmpty() ? null : last.getLast().id());
            }
        }
    }

    /** What was deleted within thirty days, the newest first. */
    @Transactional(readOnly = true)
    public List<DeletedPart> deleted(String slug) {
        return parts.deleted(access.require(slug).course());
    }

    private LessonRow add(CourseId course, UnitId unit, LessonDraft draft) {
        Set<String> taken = parts.keys(course);
        taken.addAll(courses.lessonKeys(course));
        var row = new LessonRow(
                LessonDraftId.next(),
                course,
                unit,
                Keys.free(draft.title(), "lecon", taken),
                draft,
                1,
                current.id().value(),
                opening.now());
        parts.add(row);
        return row;
    }

    /** Checks the right, and makes other changes of the draft wait. */
    private CourseId change(String slug) {
        var course = opening.open(slug).course().course();
        drafts.touch(course, opening.now());
        return course;
    }

    private void require(CourseId course, UnitId unit) {
        if (!parts.hasUnit(course, unit)) {
            throw new NotThere("unit");
        }
    }

    private void requireRoom(CourseId course, UnitId unit) {
        require(course, unit);
        if (parts.lines(course, 0).getOrDefault(unit, List.of()).size() >= MOST_LESSONS) {
            throw new Refusal("authoring.lessons.many", MOST_LESSONS);
        }
    }

    private LessonRow lesson(CourseId course, LessonDraftId lesson) {
        return parts.lesson(course, lesson).orElseThrow(() -> new NotThere("lesson"));
    }

    private static String title(String title) {
        var name = title.strip();
        if (name.isEmpty()) {
            throw new Refusal("authoring.title.missing");
        }
        if (name.length() > LONGEST_TITLE) {
            throw new Refusal("authoring.title.long", LONGEST_TITLE);
        }
        return name;
    }
}
