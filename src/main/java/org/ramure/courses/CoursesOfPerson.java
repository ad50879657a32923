package org.ramure.courses;

import java.util.List;
import java.util.UUID;
import org.ramure.house.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The courses that a person brought in. They stay without her, in the administrators' hands. */
@Component
class CoursesOfPerson implements PersonalData {

    private final JdbcClient jdbc;

    CoursesOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(new Holding("course", List.of("owner_id")));
    }

    @Override
    public void gather(Subject subject, Archive archive) {
        archive.rows(
                "course",
                List.of("course"),
                jdbc.sql("select slug from course where owner_id = ? order by slug")
                        .param(subject.id())
                        .query((row, _) -> List.of(row.getString("slug")))
                        .list());
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        jdbc.sql("update course set owner_id = null where owner_id = ?")
                .param(subject.id())
                .update();
    }
}
