package org.ramure.courses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Role;
import org.ramure.bank.BankCourses;
import org.ramure.quizzes.QuizId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the bank of questions which courses they belong to. */
@Component
class CourseQuestions implements BankCourses {

    private static final String TITLED =
            "select c.id, coalesce(k.title, c.slug) as title from course c left join course_card k on k.course_id = c.id";

    private final JdbcClient jdbc;
    private final CourseAccess access;
    private final CurrentPerson current;

    CourseQuestions(JdbcClient jdbc, CourseAccess access, CurrentPerson current) {
        this.jdbc = jdbc;
        this.access = access;
        this.current = current;
    }

    @Override
    public Map<UUID, String> mine() {
        var titles = new LinkedHashMap<UUID, String>();
        if (current.has(Role.ADMINISTRATOR)) {
            jdbc.sql(TITLED + " order by title").query(row -> {
                titles.put(row.getObject(1, UUID.class), row.getString(2));
            });
            return titles;
        }
        var ids = new ArrayList<>(
                access.writtenBy(current.id()).stream().map(CourseId::value).toList());
        ids.add(current.id().value()); // never empty, and nobody's course
        jdbc.sql(TITLED + " where c.owner_id = :owner or c.id in (:ids) order by title")
                .param("owner", current.id().value())
                .param("ids", ids)
                .query(row -> {
                    titles.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return titles;
    }

    @Override
    public Optional<Origin> originOf(QuizId quiz) {
        return jdbc.sql("select c.id, c.owner_id from course_lesson l join course c on c.id = l.course_id"
                        + " where l.quiz_id = ?")
                .param(quiz.value())
                .query((row, _) -> {
                    var owner = row.getObject(2, UUID.class);
                    return new Origin(row.getObject(1, UUID.class), owner == null ? null : new PersonId(owner));
                })
                .optional();
    }
}
