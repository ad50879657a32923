package org.ramure.courses;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ramure.house.PersonalData;
import org.ramure.house.PersonalMerge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The courses that a person brought in. They stay without her, in the administrators' hands. */
@Component
class CoursesOfPerson implements PersonalData, PersonalMerge {

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
    public Set<String> settled() {
        return Set.of("course");
    }

    @Override
    public void merge(Subject kept, Subject gone) {
        jdbc.sql("update course set owner_id = ? where owner_id = ?")
                .params(kept.id(), gone.id())
                .update();
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        jdbc.sql("update course set owner_id = null where owner_id = ?")
                .param(subject.id())
                .update();
    }
}
