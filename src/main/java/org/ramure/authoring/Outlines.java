package org.ramure.authoring;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.courses.CourseId;
import org.ramure.kit.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outline of a draft: units and lessons, added, named, put in order, deleted and taken back. */
@Service
@Transactional
public class Outlines {

    public static final int LONGEST_TITLE = Titles.LONGEST;
    private final DraftOpening opening;
    private final DraftAccess access;
    private final DraftBook drafts;
    private final PartBook parts;
    private final VersionBook versions;
    private final PartMaking making;
    private final CurrentPerson current;

    Outlines(
            DraftOpening opening,
            DraftAccess access,
            DraftBook drafts,
            PartBook parts,
            VersionBook versions,
            PartMaking making,
            CurrentPerson current) {
        this.opening = opening;
        this.access = access;
        this.drafts = drafts;
        this.parts = parts;
        this.versions = versions;
        this.making = making;
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
        var name = Titles.of(title);
        return making.unit(change(slug), new UnitDraft(name, "")).id();
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
        var course = change(slug);
        if (!parts.delete(course, unit, null)) {
            throw new NotThere("unit");
        }
        parts.mark(course, unit);
    }

    /** Right behind the first, with copies of its lessons. */
    public UnitId duplicateUnit(String slug, UnitId unit, String title) {
        var name = Titles.of(title);
        var course = change(slug);
        var copy = making.copy(course, unit(course, unit), name, course).id();
        parts.move(course, copy, unit);
        return copy;
    }

    /** Moves a unit with its lessons to the end of another course that she writes, as {@link #sendLesson} a lesson. */
    public void sendUnit(String slug, UnitId unit, String to) {
        var way = way(slug, to);
        var row = unit(way.from(), unit);
        making.copy(way.from(), row, row.title(), way.to());
        parts.delete(way.from(), unit, opening.now());
    }

    /** @return the key of the new lesson */
    public String addLesson(String slug, UnitId unit, LessonKind kind, String title) {
        var name = Titles.of(title);
        var draft = new LessonDraft(name, kind.minutes(), true, DraftContent.empty(kind, name));
        return making.lesson(change(slug), unit, draft).key();
    }

    public void nameLesson(String slug, LessonDraftId lesson, String title) {
        var name = Titles.of(title);
        var course = change(slug);
        var row = lesson(course, lesson);
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
            parts.mark(course, lesson);
        }
    }

    /** Right behind the first. @return the key of the second */
    public String duplicateLesson(String slug, LessonDraftId lesson, String title) {
        var name = Titles.of(title);
        var course = change(slug);
        var row = lesson(course, lesson);
        var copy = making.lesson(course, row.unit(), row.draft().called(name));
        parts.move(course, copy.id(), row.unit(), row.id());
        return copy.key();
    }

    /**
     * Moves a lesson to the end of another course that she writes. It is another lesson there: what learners completed
     * stays with the first. Taking it back here leaves the other where it is.
     */
    public void sendLesson(String slug, LessonDraftId lesson, String to) {
        var way = way(slug, to);
        making.copy(lesson(way.from(), lesson), way.to());
        parts.delete(way.from(), lesson, opening.now());
    }

    /** Two drafts, both held. */
    private record Way(CourseId from, CourseId to) {}

    private Way way(String slug, String to) {
        var course = opening.open(slug).course().course();
        var target = opening.open(to).course().course();
        if (target.equals(course)) {
            throw new NotThere("another course");
        }
        // in one order for all, so that two who send to each other's course do not wait for each other
        Stream.of(course, target)
                .sorted(Comparator.comparing(CourseId::value))
                .forEach(one -> drafts.touch(one, opening.now()));
        return new Way(course, target);
    }

    public void deleteLesson(String slug, LessonDraftId lesson) {
        var course = change(slug);
        lesson(course, lesson);
        parts.delete(course, lesson, opening.now());
    }

    /** Where it was; at the end of the outline when its unit is gone, in a unit of that name when there is none. */
    public void restoreLesson(String slug, LessonDraftId lesson) {
        var course = change(slug);
        var row = parts.lesson(course, lesson).orElseThrow(() -> new NotThere("lesson"));
        parts.delete(course, lesson, null);
        parts.mark(course, lesson);
        if (!parts.hasUnit(course, row.unit())) {
            var units = parts.units(course);
            var unit = units.isEmpty()
                    ? unitLike(course, row.unit())
                    : units.getLast().id();
            var last = parts.lines(course, 0).getOrDefault(unit, List.of());
            parts.move(
                    course, lesson, unit, last.isEmpty() ? null : last.getLast().id());
        }
    }

    /** The unit that is gone stays gone: the rest of it was not asked for. */
    private UnitId unitLike(CourseId course, UnitId gone) {
        var row = parts.hiddenUnit(course, gone).orElseThrow(() -> new NotThere("unit"));
        return making.unit(course, row.draft()).id();
    }

    /** What was deleted within thirty days, the newest first. */
    @Transactional(readOnly = true)
    public List<DeletedPart> deleted(String slug) {
        return parts.deleted(access.require(slug).course());
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

    private UnitRow unit(CourseId course, UnitId unit) {
        return parts.unit(course, unit).orElseThrow(() -> new NotThere("unit"));
    }

    /** One that is there: of two who send the same away, the second finds none. */
    private LessonRow lesson(CourseId course, LessonDraftId lesson) {
        return parts.live(course, lesson).orElseThrow(() -> new NotThere("lesson"));
    }
}
