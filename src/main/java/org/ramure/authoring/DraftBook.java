package org.ramure.authoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;
import org.ramure.courses.CourseId;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts in the database: a row for each course that is written here. */
@Component
class DraftBook {

    private static final String COLUMNS = """
            select course_id, slug, head, revision, changes, published_changes, edition, changed_at, archived_at,
                publish_at, publish_fault, publish_tries from course_draft""";

    private final JdbcClient jdbc;

    DraftBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when there is one already */
    boolean add(CourseId course, String slug, DraftHead head, int edition, Instant now) {
        return jdbc.sql("""
                                insert into course_draft (course_id, slug, title, head, revision, changes,
                                    published_changes, edition, changed_at)
                                values (?, ?, ?, ?, 1, ?, 0, ?, ?) on conflict do nothing""")
                        .param(course.value())
                        .param(slug)
                        .param(head.title())
                        .param(DraftJson.write(head))
                        .param(edition == 0 ? 1 : 0)
                        .param(edition)
                        .param(Times.column(now))
                        .update()
                == 1;
    }

    Optional<DraftRow> find(CourseId course) {
        return jdbc.sql(COLUMNS + " where course_id = ?")
                .param(course.value())
                .query(DraftBook::read)
                .optional();
    }

    /** What a list says of a draft. */
    record Line(
            String title,
            boolean ahead,
            boolean archived,
            Instant changedAt,
            @Nullable Instant publishAt) {}

    /** Without what their pages say. */
    Map<CourseId, Line> lines(Collection<CourseId> courses) {
        var lines = new HashMap<CourseId, Line>();
        if (!courses.isEmpty()) {
            jdbc.sql("""
                            select course_id, title, changes > published_changes as ahead, changed_at, archived_at, publish_at
                            from course_draft where course_id in (:ids)""")
                    .param("ids", courses.stream().map(CourseId::value).toList())
                    .query((ResultSet row) -> {
                        lines.put(
                                new CourseId(row.getObject("course_id", UUID.class)),
                                new Line(
                                        row.getString("title"),
                                        row.getBoolean("ahead"),
                                        row.getObject("archived_at") != null,
                                        Times.read(row, "changed_at"),
                                        Times.readOrNull(row, "publish_at")));
                    });
        }
        return lines;
    }

    /** Holds the draft until the transaction ends: who reads it whole sees no half of a change. */
    Optional<DraftRow> hold(CourseId course) {
        return jdbc.sql(COLUMNS + " where course_id = ? for update")
                .param(course.value())
                .query(DraftBook::read)
                .optional();
    }

    /** Counts a change, and holds the draft until it is made: changes of the same draft wait for each other here. */
    void touch(CourseId course, Instant now) {
        jdbc.sql("update course_draft set changes = changes + 1, changed_at = ? where course_id = ?")
                .params(Times.column(now), course.value())
                .update();
    }

    /** @return false when somebody has saved another one meanwhile */
    boolean save(CourseId course, int revision, DraftHead head) {
        return jdbc.sql("""
                                update course_draft set head = ?, title = ?, revision = revision + 1
                                where course_id = ? and revision = ?""")
                        .params(DraftJson.write(head), head.title(), course.value(), revision)
                        .update()
                == 1;
    }

    /** What was read when there were so many changes is published. */
    void published(CourseId course, int changes, int edition) {
        jdbc.sql("""
                        update course_draft set published_changes = greatest(published_changes, ?), edition = ?,
                            publish_fault = null where course_id = ?""").params(changes, edition, course.value()).update();
    }

    /** It says now what an edition says that came by import; what is planned stays planned. */
    void renewed(CourseId course, int changes, int edition) {
        jdbc.sql("update course_draft set published_changes = ?, edition = ? where course_id = ?")
                .params(changes, edition, course.value())
                .update();
    }

    void archive(CourseId course, @Nullable Instant now) {
        jdbc.sql("update course_draft set archived_at = ? where course_id = ?")
                .param(Times.columnOrNull(now))
                .param(course.value())
                .update();
    }

    /** @param fault why what was planned did not take place */
    void plan(CourseId course, @Nullable Instant at, @Nullable UUID person, @Nullable PublishFault fault) {
        jdbc.sql("""
                        update course_draft set publish_at = ?, publish_person_id = cast(? as uuid),
                            publish_fault = cast(? as varchar), publish_tries = 0 where course_id = ?""")
                .param(Times.columnOrNull(at))
                .param(person)
                .param(fault == null ? null : fault.name())
                .param(course.value())
                .update();
    }

    /** @return how often it was tried in vain */
    int tried(CourseId course) {
        jdbc.sql("update course_draft set publish_tries = publish_tries + 1 where course_id = ?")
                .param(course.value())
                .update();
        return jdbc.sql("select publish_tries from course_draft where course_id = ?")
                .param(course.value())
                .query(Integer.class)
                .single();
    }

    Optional<PersonId> planner(CourseId course) {
        return jdbc.sql(
                        "select publish_person_id from course_draft where course_id = ? and publish_person_id is not null")
                .param(course.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Courses whose time to be published has come. */
    List<CourseId> due(Instant now) {
        return jdbc
                .sql("select course_id from course_draft where publish_at <= ? order by publish_at")
                .param(Times.column(now))
                .query(UUID.class)
                .list()
                .stream()
                .map(CourseId::new)
                .toList();
    }

    boolean isArchived(CourseId course) {
        return jdbc.sql("select 1 from course_draft where course_id = ? and archived_at is not null")
                .param(course.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** @return whether she had planned something that is in the other's name now */
    boolean handPlan(CourseId course, PersonId from, PersonId to) {
        return jdbc.sql("""
                                update course_draft set publish_person_id = ?
                                where course_id = ? and publish_person_id = ? and publish_at is not null""").params(to.value(), course.value(), from.value()).update() == 1;
    }

    boolean isAuthor(CourseId course, PersonId person) {
        return jdbc.sql("select 1 from draft_author where course_id = ? and person_id = ?")
                .params(course.value(), person.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Set<CourseId> writtenBy(PersonId person) {
        return jdbc
                .sql("select course_id from draft_author where person_id = ?")
                .param(person.value())
                .query(UUID.class)
                .stream()
                .map(CourseId::new)
                .collect(Collectors.toSet());
    }

    List<PersonId> authors(CourseId course) {
        return jdbc
                .sql("select person_id from draft_author where course_id = ? order by added_at")
                .param(course.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    boolean addAuthor(CourseId course, PersonId person, Instant now) {
        return jdbc.sql(
                                "insert into draft_author (course_id, person_id, added_at) values (?, ?, ?) on conflict do nothing")
                        .params(course.value(), person.value(), Times.column(now))
                        .update()
                == 1;
    }

    boolean removeAuthor(CourseId course, PersonId person) {
        return jdbc.sql("delete from draft_author where course_id = ? and person_id = ?")
                        .params(course.value(), person.value())
                        .update()
                == 1;
    }

    private static @Nullable PublishFault fault(ResultSet row) throws SQLException {
        var fault = row.getString("publish_fault");
        return fault != null
                ? PublishFault.valueOf(fault)
                : row.getInt("publish_tries") > 0 ? PublishFault.TRYING : null;
    }

    private static DraftRow read(ResultSet row, int number) throws SQLException {
        return new DraftRow(
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getString("slug"),
                DraftJson.head(row.getString("head")),
                row.getInt("revision"),
                row.getInt("changes"),
                row.getInt("published_changes"),
                row.getInt("edition"),
                Times.read(row, "changed_at"),
                Times.readOrNull(row, "archived_at"),
                Times.readOrNull(row, "publish_at"),
                fault(row));
    }
}
