package org.ramure.authoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.CourseId;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units and lessons of drafts in the database. Whoever changes them holds the draft ({@link DraftBook#touch}) before. */
@Component
class PartBook {

    private static final String LESSON = """
            select l.id, l.course_id, l.unit_id, l.lesson_key, l.title, l.minutes, l.required, l.content, l.revision,
                l.author_id, l.changed_at from draft_lesson l""";

    private static final String UNIT = """
            select id, unit_key, title, summary, revision, author_id, changed_at from draft_unit where course_id = ?""";

    private final JdbcClient jdbc;

    PartBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UnitRow> units(CourseId course) {
        return jdbc.sql(UNIT + " and deleted_at is null order by position, id")
                .param(course.value())
                .query(PartBook::unit)
                .list();
    }

    Optional<UnitRow> unit(CourseId course, UnitId unit) {
        return jdbc.sql(UNIT + " and id = ? and deleted_at is null")
                .params(course.value(), unit.value())
                .query(PartBook::unit)
                .optional();
    }

    /** One that was deleted. */
    Optional<UnitRow> hiddenUnit(CourseId course, UnitId unit) {
        return jdbc.sql(UNIT + " and id = ? and deleted_at is not null")
                .params(course.value(), unit.value())
                .query(PartBook::unit)
                .optional();
    }

    /** Lines of the outline by unit, without their contents. */
    Map<UnitId, List<Outline.Lesson>> lines(CourseId course, int published) {
        var lines = new LinkedHashMap<UnitId, List<Outline.Lesson>>();
        jdbc.sql("""
                        select id, unit_id, lesson_key, title, kind, minutes, required, change_mark from draft_lesson
                        where course_id = ? and deleted_at is null order by position, id""").param(course.value()).query((ResultSet row) -> {
            lines.computeIfAbsent(new UnitId(row.getObject(2, UUID.class)), _ -> new ArrayList<>())
                    .add(line(row, published));
        });
        return lines;
    }

    private static Outline.Lesson line(ResultSet row, int published) throws SQLException {
        return new Outline.Lesson(
                new LessonDraftId(row.getObject(1, UUID.class)),
                row.getString(3),
                row.getString(4),
                LessonKind.valueOf(row.getString(5)),
                row.getInt(6),
                row.getBoolean(7),
                row.getInt(8) > published);
    }

    /** Lessons with their contents, in the order of the outline. */
    List<LessonRow> lessons(CourseId course) {
        return jdbc.sql(LESSON + """
                         join draft_unit u on u.id = l.unit_id
                        where l.course_id = ? and l.deleted_at is null and u.deleted_at is null
                        order by u.position, u.id, l.position, l.id""")
                .param(course.value())
                .query(PartBook::lesson)
                .list();
    }

    Optional<LessonRow> lesson(CourseId course, String key) {
        return jdbc.sql(LESSON + """
                         join draft_unit u on u.id = l.unit_id
                        where l.course_id = ? and l.lesson_key = ? and l.deleted_at is null and u.deleted_at is null""")
                .params(course.value(), key)
                .query(PartBook::lesson)
                .optional();
    }

    /** One that was deleted, or whose unit was. */
    Optional<LessonRow> hidden(CourseId course, String key) {
        return jdbc.sql(LESSON + """
                         join draft_unit u on u.id = l.unit_id
                        where l.course_id = ? and l.lesson_key = ?
                            and (l.deleted_at is not null or u.deleted_at is not null)""")
                .params(course.value(), key)
                .query(PartBook::lesson)
                .optional();
    }

    /** Which lesson it is, and its revision: without its content. */
    Optional<Kept> kept(CourseId course, String key) {
        return jdbc.sql("""
                        select l.id, l.revision, l.author_id from draft_lesson l join draft_unit u on u.id = l.unit_id
                        where l.course_id = ? and l.lesson_key = ? and l.deleted_at is null and u.deleted_at is null""")
                .params(course.value(), key)
                .query((row, _) -> new Kept(
                        new LessonDraftId(row.getObject(1, UUID.class)), row.getInt(2), row.getObject(3, UUID.class)))
                .optional();
    }

    record Kept(LessonDraftId id, int revision, @Nullable UUID author) {}

    /** Deleted or not. */
    Optional<LessonRow> lesson(CourseId course, LessonDraftId id) {
        return jdbc.sql(LESSON + " where l.course_id = ? and l.id = ?")
                .params(course.value(), id.value())
                .query(PartBook::lesson)
                .optional();
    }

    /** One that is there, in a unit that is. */
    Optional<LessonRow> live(CourseId course, LessonDraftId id) {
        return jdbc.sql(LESSON + """
                         join draft_unit u on u.id = l.unit_id
                        where l.course_id = ? and l.id = ? and l.deleted_at is null and u.deleted_at is null""")
                .params(course.value(), id.value())
                .query(PartBook::lesson)
                .optional();
    }

    /** Those of one unit with their contents, in their order. */
    List<LessonRow> lessons(CourseId course, UnitId unit) {
        return jdbc.sql(LESSON + " where l.course_id = ? and l.unit_id = ? and l.deleted_at is null"
                        + " order by l.position, l.id")
                .params(course.value(), unit.value())
                .query(PartBook::lesson)
                .list();
    }

    Set<String> keys(CourseId course) {
        return new HashSet<>(jdbc.sql("select lesson_key from draft_lesson where course_id = ?")
                .param(course.value())
                .query(String.class)
                .list());
    }

    Set<String> unitKeys(CourseId course) {
        return new HashSet<>(jdbc.sql("select unit_key from draft_unit where course_id = ?")
                .param(course.value())
                .query(String.class)
                .list());
    }

    /** At the end. */
    void add(CourseId course, UnitRow unit) {
        jdbc.sql("""
                        insert into draft_unit (id, course_id, unit_key, position, title, summary, revision, author_id,
                            changed_at)
                        values (?, ?, ?, (select coalesce(max(position), 0) + 1 from draft_unit where course_id = ?), ?, ?,
                            ?, cast(? as uuid), ?)""")
                .param(unit.id().value())
                .param(course.value())
                .param(unit.key())
                .param(course.value())
                .param(unit.title())
                .param(unit.summary())
                .param(unit.revision())
                .param(unit.author())
                .param(Times.column(unit.changedAt()))
                .update();
    }

    /** At the end of its unit. */
    void add(LessonRow lesson) {
        jdbc.sql("""
                        insert into draft_lesson (id, course_id, unit_id, lesson_key, position, title, minutes, required,
                            kind, content, revision, change_mark, author_id, changed_at)
                        values (?, ?, ?, ?, (select coalesce(max(position), 0) + 1 from draft_lesson where unit_id = ?), ?, ?,
                            ?, ?, ?, ?, (select changes from course_draft where course_id = ?), cast(? as uuid), ?)""")
                .param(lesson.id().value())
                .param(lesson.course().value())
                .param(lesson.unit().value())
                .param(lesson.key())
                .param(lesson.unit().value())
                .param(lesson.draft().title())
                .param(lesson.draft().minutes())
                .param(lesson.draft().required())
                .param(lesson.draft().content().kind().name())
                .param(DraftJson.write(lesson.draft().content()))
                .param(lesson.revision())
                .param(lesson.course().value())
                .param(lesson.author())
                .param(Times.column(lesson.changedAt()))
                .update();
    }

    /** @return false when somebody has saved another one meanwhile */
    boolean save(LessonRow lesson, LessonDraft draft, @Nullable UUID author, Instant now) {
        return jdbc.sql("""
                                update draft_lesson set title = ?, minutes = ?, required = ?, kind = ?, content = ?,
                                    revision = revision + 1, author_id = cast(? as uuid), changed_at = ?,
                                    change_mark = (select changes from course_draft where course_id = ?)
                                where id = ? and revision = ? and deleted_at is null""")
                        .param(draft.title())
                        .param(draft.minutes())
                        .param(draft.required())
                        .param(draft.content().kind().name())
                        .param(DraftJson.write(draft.content()))
                        .param(author)
                        .param(Times.column(now))
                        .param(lesson.course().value())
                        .param(lesson.id().value())
                        .param(lesson.revision())
                        .update()
                == 1;
    }

    /** @return false when somebody has saved another one meanwhile */
    boolean save(UnitRow unit, UnitDraft draft, @Nullable UUID author, Instant now) {
        return jdbc.sql("""
                                update draft_unit set title = ?, summary = ?, revision = revision + 1,
                                    author_id = cast(? as uuid), changed_at = ?
                                where id = ? and revision = ?""")
                        .param(draft.title())
                        .param(draft.summary())
                        .param(author)
                        .param(Times.column(now))
                        .param(unit.id().value())
                        .param(unit.revision())
                        .update()
                == 1;
    }

    /** Three statements, however many units there are. */
    void move(CourseId course, UnitId unit, @Nullable UnitId after) {
        var place = after == null
                ? 0
                : jdbc.sql("select position from draft_unit where id = ? and course_id = ?")
                        .params(after.value(), course.value())
                        .query(Integer.class)
                        .optional()
                        .orElse(0);
        jdbc.sql("update draft_unit set position = position + 1 where course_id = ? and position > ?")
                .params(course.value(), place)
                .update();
        jdbc.sql("update draft_unit set position = ? where id = ? and course_id = ?")
                .params(place + 1, unit.value(), course.value())
                .update();
    }

    /** Three statements, however many lessons there are. */
    void move(CourseId course, LessonDraftId lesson, UnitId unit, @Nullable LessonDraftId after) {
        var place = after == null
                ? 0
                : jdbc.sql("select position from draft_lesson where id = ? and unit_id = ?")
                        .params(after.value(), unit.value())
                        .query(Integer.class)
                        .optional()
                        .orElse(0);
        jdbc.sql("update draft_lesson set position = position + 1 where unit_id = ? and position > ?")
                .params(unit.value(), place)
                .update();
        jdbc.sql("""
                        update draft_lesson set unit_id = ?, position = ?
                        where id = ? and course_id = ?""")
                .params(unit.value(), place + 1, lesson.value(), course.value())
                .update();
    }

    boolean hasUnit(CourseId course, UnitId unit) {
        return jdbc.sql("select 1 from draft_unit where id = ? and course_id = ? and deleted_at is null")
                .params(unit.value(), course.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    boolean delete(CourseId course, UnitId unit, @Nullable Instant now) {
        return jdbc.sql("update draft_unit set deleted_at = ? where id = ? and course_id = ?")
                        .param(Times.columnOrNull(now))
                        .param(unit.value())
                        .param(course.value())
                        .update()
                == 1;
    }

    boolean delete(CourseId course, LessonDraftId lesson, @Nullable Instant now) {
        return jdbc.sql("update draft_lesson set deleted_at = ? where id = ? and course_id = ?")
                        .param(Times.columnOrNull(now))
                        .param(lesson.value())
                        .param(course.value())
                        .update()
                == 1;
    }

    /** Marks as changed the lessons of a unit that came back. */
    void mark(CourseId course, UnitId unit) {
        jdbc.sql("""
                        update draft_lesson set change_mark = (select changes from course_draft where course_id = ?)
                        where unit_id = ? and deleted_at is null""").params(course.value(), unit.value()).update();
    }

    /** Marks as changed what came back or went elsewhere. */
    void mark(CourseId course, LessonDraftId lesson) {
        jdbc.sql("""
                        update draft_lesson set change_mark = (select changes from course_draft where course_id = ?)
                        where id = ?""").params(course.value(), lesson.value()).update();
    }

    /** The newest first. */
    List<DeletedPart> deleted(CourseId course) {
        return jdbc.sql("""
                        select u.id as unit, cast(null as uuid) as lesson, u.title,
                            (select count(*) from draft_lesson l where l.unit_id = u.id and l.deleted_at is null) as lessons,
                            u.deleted_at
                        from draft_unit u where u.course_id = ? and u.deleted_at is not null
                        union all
                        select cast(null as uuid), l.id, l.title, 0, l.deleted_at
                        from draft_lesson l where l.course_id = ? and l.deleted_at is not null
                        order by 5 desc""")
                .params(course.value(), course.value())
                .query((row, _) -> {
                    var unit = row.getObject(1, UUID.class);
                    var lesson = row.getObject(2, UUID.class);
                    return new DeletedPart(
                            unit == null ? null : new UnitId(unit),
                            lesson == null ? null : new LessonDraftId(lesson),
                            row.getString(3),
                            row.getInt(4),
                            Times.read(row, "deleted_at"));
                })
                .list();
    }

    int countDeleted(CourseId course) {
        return jdbc.sql("""
                        select (select count(*) from draft_unit where course_id = ? and deleted_at is not null)
                            + (select count(*) from draft_lesson where course_id = ? and deleted_at is not null)""")
                .params(course.value(), course.value())
                .query(Integer.class)
                .single();
    }

    /** Forgets for good what was deleted before; keys stay with the courses that published them. */
    void purge(Instant before) {
        var lessons = "select id from draft_lesson where deleted_at < ? or unit_id in"
                + " (select id from draft_unit where deleted_at < ?)";
        var time = Times.column(before);
        jdbc.sql("delete from draft_version where lesson_id in (" + lessons + ")")
                .params(time, time)
                .update();
        jdbc.sql("delete from draft_lesson where id in (" + lessons + ")")
                .params(time, time)
                .update();
        var units = "from draft_unit where deleted_at < ?"
                + " and not exists (select 1 from draft_lesson l where l.unit_id = draft_unit.id)";
        jdbc.sql("delete from draft_unit_version where unit_id in (select id " + units + ")")
                .param(time)
                .update();
        jdbc.sql("delete " + units).param(time).update();
    }

    /** Every lesson of a course, deleted or not. */
    List<LessonRow> everyLesson(CourseId course) {
        return jdbc.sql(LESSON + " where l.course_id = ?")
                .param(course.value())
                .query(PartBook::lesson)
                .list();
    }

    /** Every unit of a course, deleted or not, by its key. */
    Map<String, UnitRow> everyUnit(CourseId course) {
        var units = new LinkedHashMap<String, UnitRow>();
        jdbc.sql(UNIT + " order by position, id")
                .param(course.value())
                .query(PartBook::unit)
                .list()
                .forEach(unit -> units.put(unit.key(), unit));
        return units;
    }

    /** Gives a unit that was there, deleted or not, its place. */
    void place(UnitId unit, int position) {
        jdbc.sql("update draft_unit set position = ?, deleted_at = null where id = ?")
                .params(position, unit.value())
                .update();
    }

    /** Gives a lesson that was there, deleted or not, its place. */
    void place(LessonDraftId lesson, UnitId unit, int position) {
        jdbc.sql("update draft_lesson set unit_id = ?, position = ?, deleted_at = null where id = ?")
                .params(unit.value(), position, lesson.value())
                .update();
    }

    /** All of a course, once, when its draft is made. */
    void addAll(CourseId course, List<UnitRow> units, Collection<LessonRow> lessons) {
        units.forEach(unit -> add(course, unit));
        lessons.forEach(this::add);
    }

    private static UnitRow unit(ResultSet row, int number) throws SQLException {
        return new UnitRow(
                new UnitId(row.getObject("id", UUID.class)),
                row.getString("unit_key"),
                new UnitDraft(row.getString("title"), row.getString("summary")),
                row.getInt("revision"),
                row.getObject("author_id", UUID.class),
                Times.read(row, "changed_at"));
    }

    private static LessonRow lesson(ResultSet row, int number) throws SQLException {
        return new LessonRow(
                new LessonDraftId(row.getObject("id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("lesson_key"),
                new LessonDraft(
                        row.getString("title"),
                        row.getInt("minutes"),
                        row.getBoolean("required"),
                        DraftJson.content(row.getString("content"))),
                row.getInt("revision"),
                row.getObject("author_id", UUID.class),
                Times.read(row, "changed_at"));
    }
}
