package org.ramure.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ramure.courses.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups in the database. */
@Repository
class CohortBook {

    private final JdbcClient jdbc;

    CohortBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Cohort> of(CourseId course) {
        return jdbc.sql("select * from cohort where course_id = ? order by name, id")
                .param(course.value())
                .query(CohortBook::read)
                .list();
    }

    /** Holds the course's groups until the transaction ends: names are given one after the other. */
    void hold(CourseId course) {
        jdbc.sql("select id from cohort where course_id = ? order by id for update")
                .param(course.value())
                .query(UUID.class)
                .list();
    }

    Optional<Cohort> find(CohortId id) {
        return jdbc.sql("select * from cohort where id = ?")
                .param(id.value())
                .query(CohortBook::read)
                .optional();
    }

    /** @return false when the course has a group of this name */
    boolean add(Cohort cohort) {
        return jdbc.sql("""
                        insert into cohort (id, course_id, name, starts_on, ends_on)
                        values (?, ?, ?, cast(? as date), cast(? as date)) on conflict do nothing""")
                        .param(cohort.id().value())
                        .param(cohort.course().value())
                        .param(cohort.name())
                        .param(cohort.starts())
                        .param(cohort.ends())
                        .update()
                == 1;
    }

    void change(Cohort cohort) {
        jdbc.sql("update cohort set name = ?, starts_on = cast(? as date), ends_on = cast(? as date) where id = ?")
                .param(cohort.name())
                .param(cohort.starts())
                .param(cohort.ends())
                .param(cohort.id().value())
                .update();
    }

    /** Who is still to be enrolled into it will be in no group. */
    void remove(CohortId id) {
        for (var table : List.of("invitation", "roster_line")) {
            jdbc.sql("update " + table + " set cohort_id = null where cohort_id = ?")
                    .param(id.value())
                    .update();
        }
        jdbc.sql("delete from cohort where id = ?").param(id.value()).update();
    }

    private static Cohort read(ResultSet row, int number) throws SQLException {
        return new Cohort(
                new CohortId(row.getObject("id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getString("name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
