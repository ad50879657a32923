package org.ramure.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Role;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Courses as their authors list them: a row each, with or without an edition. */
@Component
class CourseRows {

    private static final String COLUMNS =
            "select id, slug, status, newest_edition, published_at, owner_id from course where ";
    private static final int LONGEST = 72;

    private final JdbcClient jdbc;
    private final CurrentPerson current;

    CourseRows(JdbcClient jdbc, CurrentPerson current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** The row is its own claim on the address: two who begin the same course at once get two. */
    CourseState begin(String wanted) {
        var stem = wanted.length() > LONGEST ? wanted.substring(0, LONGEST).replaceAll("-+$", "") : wanted;
        var owner = current.signedIn().map(person -> person.id().value()).orElse(null);
        var taken = taken(stem);
        for (int number = 1; ; number++) {
            var slug = number == 1 ? stem : stem + "-" + number;
            if (!taken.contains(slug)
                    && jdbc.sql("insert into course (id, slug, owner_id, status, newest_edition, version)"
                                            + " values (?, ?, cast(? as uuid), 'DRAFT', 0, 0) on conflict do nothing")
                                    .param(CourseId.next().value())
                                    .param(slug)
                                    .param(owner)
                                    .update()
                            == 1) {
                return state(slug).orElseThrow();
            }
        }
    }

    private Set<String> taken(String stem) {
        return new HashSet<>(jdbc.sql("select slug from course where slug = ? or slug like ?")
                .params(stem, stem + "-%")
                .query(String.class)
                .list());
    }

    Optional<CourseState> state(String slug) {
        return jdbc.sql(COLUMNS + "slug = ?")
                .param(slug)
                .query(CourseRows::read)
                .optional();
    }

    Optional<CourseState> state(CourseId course) {
        return jdbc.sql(COLUMNS + "id = ?")
                .param(course.value())
                .query(CourseRows::read)
                .optional();
    }

    List<CourseState> states(Collection<CourseId> others) {
        if (current.has(Role.ADMINISTRATOR)) {
            return jdbc.sql(COLUMNS + "1 = 1 order by slug")
                    .query(CourseRows::read)
                    .list();
        }
        var ids = new ArrayList<>(others.stream().map(CourseId::value).toList());
        ids.add(current.id().value()); // never empty, and nobody's course
        return jdbc.sql(COLUMNS + "owner_id = :owner or id in (:ids) order by slug")
                .param("owner", current.id().value())
                .param("ids", ids)
                .query(CourseRows::read)
                .list();
    }

    /** What their newest editions are called; one that was made before that was noted is missing. */
    Map<CourseId, String> titles(Collection<CourseId> courses) {
        var titles = new HashMap<CourseId, String>();
        if (!courses.isEmpty()) {
            jdbc.sql("select id, title from course where title is not null and id in (:ids)")
                    .param("ids", courses.stream().map(CourseId::value).toList())
                    .query((ResultSet row) -> {
                        titles.put(new CourseId(row.getObject("id", UUID.class)), row.getString("title"));
                    });
        }
        return titles;
    }

    Set<String> lessonKeys(CourseId course) {
        return new HashSet<>(jdbc.sql("select lesson_key from course_lesson where course_id = ?")
                .param(course.value())
                .query(String.class)
                .list());
    }

    private static CourseState read(ResultSet row, int number) throws SQLException {
        var owner = row.getObject("owner_id", UUID.class);
        return new CourseState(
                new CourseId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                CourseStatus.valueOf(row.getString("status")),
                row.getInt("newest_edition"),
                Times.readOrNull(row, "published_at"),
                owner == null ? null : new PersonId(owner));
    }
}
