package org.ramure.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ramure.accounts.PersonId;
import org.ramure.certificates.Certificates;
import org.ramure.courses.CourseId;
import org.ramure.courses.Courses;
import org.ramure.house.PersonalData;
import org.ramure.house.PersonalMerge;
import org.ramure.kit.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The courses that a person follows and the lessons that she opened. Without her they are still counted. */
@Component
class LearningOfPerson implements PersonalData, PersonalMerge {

    private final JdbcClient jdbc;
    private final Courses courses;
    private final ProgressBook progress;
    private final Certificates certificates;
    private final ApplicationEventPublisher events;

    LearningOfPerson(
            JdbcClient jdbc,
            Courses courses,
            ProgressBook progress,
            Certificates certificates,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.progress = progress;
        this.certificates = certificates;
        this.events = events;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                new Holding("enrolment", List.of("person_id", "words")),
                new Holding("lesson_progress", List.of("person_id")));
    }

    @Override
    public void gather(Subject subject, Archive archive) {
        var titles = titles(new PersonId(subject.id()));
        archive.rows(
                "enrolment",
                List.of("course", "enrolled", "seen", "left", "completed", "number", "reminders"),
                jdbc.sql("select * from enrolment where person_id = ? order by enrolled_at")
                        .param(subject.id())
                        .query((row, _) -> Arrays.asList(
                                titles.get(row.getObject("course_id", UUID.class)),
                                Times.read(row, "enrolled_at"),
                                Times.read(row, "moved_at"),
                                Times.readOrNull(row, "left_at"),
                                Times.readOrNull(row, "completed_at"),
                                row.getString("certificate_number"),
                                row.getBoolean("reminders")))
                        .list());
        archive.rows(
                "lesson_progress",
                List.of("lesson", "opened", "seen", "watched", "minutes", "taken", "completed"),
                jdbc.sql("select * from lesson_progress where person_id = ? order by first_opened_at")
                        .param(subject.id())
                        .query((row, _) -> Arrays.asList(
                                titles.get(row.getObject("lesson_id", UUID.class)),
                                Times.read(row, "first_opened_at"),
                                Times.read(row, "last_opened_at"),
                                clocks(row.getString("watched")),
                                minutes(row.getString("being_read")),
                                Times.readOrNull(row, "tool_taken_at"),
                                Times.readOrNull(row, "completed_at")))
                        .list());
    }

    /** Parts of a film, as its player counts: {@code 0:12–0:40}. */
    private static List<String> clocks(String watched) {
        return Intervals.parse(watched).stretches().stream()
                .map(stretch -> clock(stretch.from()) + "–" + clock(stretch.to()))
                .toList();
    }

    private static String clock(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private static long minutes(String read) {
        return Math.ceilDiv(Intervals.parse(read).total(), 60L);
    }

    /** What courses and lessons are called today, by their ids. */
    private Map<UUID, String> titles(PersonId person) {
        var followed = jdbc.sql("""
                        select course_id from enrolment where person_id = ?
                        union select course_id from lesson_progress where person_id = ?""")
                .params(person.value(), person.value())
                .query(UUID.class)
                .list();
        var titles = new HashMap<UUID, String>();
        for (var edition : courses.editions(followed.stream().map(CourseId::new).toList())) {
            titles.put(edition.course().value(), edition.title());
            edition.lessons().forEach(lesson -> titles.put(lesson.id().value(), lesson.title()));
        }
        return titles;
    }

    @Override
    public Set<String> settled() {
        return Set.of("enrolment", "lesson_progress");
    }

    /**
     * What both accounts did counts once, and nothing that one of them did is lost. In the order of whoever notes progress:
     * lessons first.
     */
    @Override
    public void merge(Subject kept, Subject gone) {
        mergeLessons(kept, gone);
        mergeEnrolments(kept.id(), gone.id());
        noteCertificates(kept.id());
        events.publishEvent(new EnrolmentsMerged(new PersonId(kept.id())));
    }

    private void mergeLessons(Subject kept, Subject gone) {
        var own = progress.hold(new PersonId(kept.id()));
        progress.hold(new PersonId(gone.id()))
                .forEach((course, lessons) -> lessons.forEach((lesson, hers) -> {
                    var before = own.getOrDefault(course, Map.of()).get(lesson);
                    if (before != null) {
                        progress.save(new PersonId(kept.id()), before.and(hers));
                    }
                }));
        jdbc.sql("""
                        delete from lesson_progress where person_id = ? and lesson_id in
                        (select k.lesson_id from lesson_progress k where k.person_id = ?)""").params(gone.id(), kept.id()).update();
        jdbc.sql("update lesson_progress set person_id = ? where person_id = ?")
                .params(kept.id(), gone.id())
                .update();
    }

    private void mergeEnrolments(UUID kept, UUID gone) {
        jdbc.sql("""
                        update enrolment set left_at = null where person_id = ? and exists (select 1 from enrolment g
                        where g.person_id = ? and g.course_id = enrolment.course_id and g.left_at is null)""").params(kept, gone).update();
        jdbc.sql("""
                        update enrolment set
                            completed_at = (select g.completed_at from enrolment g
                                where g.person_id = ? and g.course_id = enrolment.course_id),
                            certificate_number = (select g.certificate_number from enrolment g
                                where g.person_id = ? and g.course_id = enrolment.course_id)
                        where person_id = ? and completed_at is null and exists (select 1 from enrolment g
                        where g.person_id = ? and g.course_id = enrolment.course_id and g.completed_at is not null)""").params(gone, gone, kept, gone).update();
        jdbc.sql("""
                        update enrolment set counted_edition = 0,
                            reminders = reminders and (select g.reminders from enrolment g
                                where g.person_id = :gone and g.course_id = enrolment.course_id),
                            cohort_id = coalesce(cohort_id, (select g.cohort_id from enrolment g
                                where g.person_id = :gone and g.course_id = enrolment.course_id)),
                            enrolled_at = (select least(enrolment.enrolled_at, g.enrolled_at) from enrolment g
                                where g.person_id = :gone and g.course_id = enrolment.course_id),
                            last_lesson_id = (select case when g.moved_at > enrolment.moved_at
                                    then coalesce(g.last_lesson_id, enrolment.last_lesson_id)
                                    else coalesce(enrolment.last_lesson_id, g.last_lesson_id) end from enrolment g
                                where g.person_id = :gone and g.course_id = enrolment.course_id),
                            moved_at = (select greatest(enrolment.moved_at, g.moved_at) from enrolment g
                                where g.person_id = :gone and g.course_id = enrolment.course_id)
                        where person_id = :kept and exists (select 1 from enrolment g
                        where g.person_id = :gone and g.course_id = enrolment.course_id)""").param("kept", kept).param("gone", gone).update();
        jdbc.sql("""
                        delete from enrolment where person_id = ? and course_id in
                        (select k.course_id from enrolment k where k.person_id = ?)""").params(gone, kept).update();
        jdbc.sql("update enrolment set person_id = ? where person_id = ?")
                .params(kept, gone)
                .update();
    }

    /** Of two certificates for a course one has stayed, and perhaps not the one that her enrolment named. */
    private void noteCertificates(UUID kept) {
        certificates
                .numbersOf(new PersonId(kept))
                .forEach((subject, number) ->
                        jdbc.sql("""
                        update enrolment set certificate_number = ?
                        where person_id = ? and course_id = ? and completed_at is not null""").params(number, kept, subject).update());
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        // in the order of whoever notes progress: lessons first; when and how she read is hers, that she did is counted
        jdbc.sql("""
                        update lesson_progress set person_id = ?, being_read = '', watched = '', place = 0, furthest = 0,
                            place_at = first_opened_at
                        where person_id = ?""").params(nobody, subject.id()).update();
        jdbc.sql("""
                        update enrolment set person_id = ?, certificate_number = null, words = '', cohort_id = null
                        where person_id = ?""").params(nobody, subject.id()).update();
    }
}
