package org.ramure.authoring;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ramure.house.PersonalData;
import org.ramure.house.PersonalMerge;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person wrote for courses, and with whom. The lessons stay without her name. */
@Component
class AuthoringOfPerson implements PersonalData, PersonalMerge {

    /** What says who wrote it. */
    private static final List<String> WRITTEN =
            List.of("draft_lesson", "draft_version", "draft_head_version", "draft_unit", "draft_unit_version");

    private final JdbcClient jdbc;

    AuthoringOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                new Holding("course_draft", List.of("publish_person_id")),
                new Holding("draft_author", List.of("person_id")),
                new Holding("draft_head_version", List.of("author_id")),
                new Holding("draft_lesson", List.of("author_id")),
                new Holding("draft_presence", List.of("person_id")),
                new Holding("draft_unit", List.of("author_id")),
                new Holding("draft_unit_version", List.of("author_id")),
                new Holding("draft_version", List.of("author_id")));
    }

    @Override
    public void gather(Subject subject, Archive archive) {
        archive.rows(
                "course_draft",
                List.of("course", "at"),
                jdbc.sql("select slug, publish_at from course_draft where publish_person_id = ? order by slug")
                        .param(subject.id())
                        .query((row, _) -> List.of(row.getString("slug"), Times.read(row, "publish_at")))
                        .list());
        archive.rows(
                "draft_author",
                List.of("course", "at"),
                jdbc.sql("""
                                select d.slug, a.added_at from draft_author a
                                join course_draft d on d.course_id = a.course_id
                                where a.person_id = ? order by a.added_at""")
                        .param(subject.id())
                        .query((row, _) -> List.of(row.getString("slug"), Times.read(row, "added_at")))
                        .list());
        archive.rows(
                "draft_lesson",
                List.of("lesson", "at"),
                jdbc.sql("select title, changed_at from draft_lesson where author_id = ? order by changed_at")
                        .param(subject.id())
                        .query((row, _) -> List.of(row.getString("title"), Times.read(row, "changed_at")))
                        .list());
        archive.rows(
                "draft_version",
                List.of("lesson", "at"),
                jdbc.sql("""
                                select l.title, v.saved_at from draft_version v
                                join draft_lesson l on l.id = v.lesson_id
                                where v.author_id = ? order by v.saved_at""")
                        .param(subject.id())
                        .query((row, _) -> List.of(row.getString("title"), Times.read(row, "saved_at")))
                        .list());
        archive.rows(
                "draft_head_version",
                List.of("course", "at"),
                jdbc.sql("""
                                select d.slug, v.saved_at from draft_head_version v
                                join course_draft d on d.course_id = v.course_id
                                where v.author_id = ? order by v.saved_at""")
                        .param(subject.id())
                        .query((row, _) -> List.of(row.getString("slug"), Times.read(row, "saved_at")))
                        .list());
        archive.rows(
                "draft_unit",
                List.of("unit", "at"),
                jdbc.sql("select title, changed_at from draft_unit where author_id = ? order by changed_at")
                        .param(subject.id())
                        .query((row, _) -> List.of(row.getString("title"), Times.read(row, "changed_at")))
                        .list());
        archive.rows(
                "draft_unit_version",
                List.of("unit", "at"),
                jdbc.sql("""
                                select u.title, v.saved_at from draft_unit_version v
                                join draft_unit u on u.id = v.unit_id
                                where v.author_id = ? order by v.saved_at""")
                        .param(subject.id())
                        .query((row, _) -> List.of(row.getString("title"), Times.read(row, "saved_at")))
                        .list());
        archive.rows(
                "draft_presence",
                List.of("lesson", "at"),
                jdbc.sql("""
                                select coalesce(l.title, d.title) as title, p.seen_at from draft_presence p
                                left join draft_lesson l on l.id = p.place_id
                                left join course_draft d on d.course_id = p.place_id
                                where p.person_id = ? order by p.seen_at""")
                        .param(subject.id())
                        .query((row, _) -> List.of(row.getString("title"), Times.read(row, "seen_at")))
                        .list());
    }

    @Override
    public Set<String> settled() {
        return Set.of(
                "course_draft",
                "draft_author",
                "draft_head_version",
                "draft_lesson",
                "draft_presence",
                "draft_unit",
                "draft_unit_version",
                "draft_version");
    }

    @Override
    public void merge(Subject kept, Subject gone) {
        jdbc.sql("update course_draft set publish_person_id = ? where publish_person_id = ?")
                .params(kept.id(), gone.id())
                .update();
        for (var table : WRITTEN) {
            jdbc.sql("update " + table + " set author_id = ? where author_id = ?")
                    .params(kept.id(), gone.id())
                    .update();
        }
        jdbc.sql("""
                        delete from draft_author where person_id = ? and course_id in
                        (select k.course_id from draft_author k where k.person_id = ?)""").params(gone.id(), kept.id()).update();
        jdbc.sql("update draft_author set person_id = ? where person_id = ?")
                .params(kept.id(), gone.id())
                .update();
        jdbc.sql("delete from draft_presence where person_id = ?")
                .param(gone.id())
                .update();
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        jdbc.sql("update course_draft set publish_person_id = null where publish_person_id = ?")
                .param(subject.id())
                .update();
        for (var table : WRITTEN) {
            jdbc.sql("update " + table + " set author_id = null where author_id = ?")
                    .param(subject.id())
                    .update();
        }
        jdbc.sql("delete from draft_author where person_id = ?")
                .param(subject.id())
                .update();
        jdbc.sql("delete from draft_presence where person_id = ?")
                .param(subject.id())
                .update();
    }
}
