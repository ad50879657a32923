package org.ramure.resources;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ramure.house.PersonalData;
import org.ramure.house.PersonalMerge;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tools that a person made or took. Made ones stay without her, in the administrators' hands; takings go with her. */
@Component
class ResourcesOfPerson implements PersonalData, PersonalMerge {

    private final JdbcClient jdbc;

    ResourcesOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                new Holding("resource", List.of("owner_id")), new Holding("resource_taking", List.of("person_id")));
    }

    @Override
    public void gather(Subject subject, Archive archive) {
        archive.rows(
                "resource",
                List.of("tool"),
                jdbc.sql("select title from resource where owner_id = ? order by title")
                        .param(subject.id())
                        .query((row, _) -> List.of(row.getString("title")))
                        .list());
        archive.rows(
                "resource_taking",
                List.of("tool", "version", "taken"),
                jdbc.sql("""
                        select r.title, v.label, t.first_at from resource_taking t
                        join resource_version v on v.id = t.version_id join resource r on r.id = v.resource_id
                        where t.person_id = ? order by t.first_at""")
                        .param(subject.id())
                        .query((row, _) ->
                                List.of(row.getString("title"), row.getString("label"), Times.read(row, "first_at")))
                        .list());
    }

    @Override
    public Set<String> settled() {
        return Set.of("resource", "resource_taking");
    }

    /** A version that both took was first taken when the earlier of them took it. */
    @Override
    public void merge(Subject kept, Subject gone) {
        jdbc.sql("update resource set owner_id = ? where owner_id = ?")
                .params(kept.id(), gone.id())
                .update();
        jdbc.sql("""
                        update resource_taking set first_at = (select least(resource_taking.first_at, g.first_at)
                            from resource_taking g where g.person_id = ? and g.version_id = resource_taking.version_id)
                        where person_id = ? and version_id in
                        (select k.version_id from resource_taking k where k.person_id = ?)""").params(gone.id(), kept.id(), gone.id()).update();
        jdbc.sql("""
                        delete from resource_taking where person_id = ? and version_id in
                        (select k.version_id from resource_taking k where k.person_id = ?)""").params(gone.id(), kept.id()).update();
        jdbc.sql("update resource_taking set person_id = ? where person_id = ?")
                .params(kept.id(), gone.id())
                .update();
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        jdbc.sql("update resource set owner_id = null where owner_id = ?")
                .param(subject.id())
                .update();
        jdbc.sql("delete from resource_taking where person_id = ?")
                .param(subject.id())
                .update();
    }
}
