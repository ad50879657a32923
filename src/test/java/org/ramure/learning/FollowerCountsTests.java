package org.ramure.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.MovableClock;
import org.ramure.StatementCount;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Acting;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.CourseFolders;
import org.ramure.courses.CourseId;
import org.ramure.courses.Courses;
import org.ramure.courses.PublishedCourses;
import org.ramure.kit.Ids;
import org.ramure.kit.Times;
import org.ramure.quizzes.Quizzes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept with an enrolment: counted again after a new edition, and told of reading to about ten minutes. */
@SpringBootTest
@Import(StatementCount.class)
class FollowerCountsTests {

    @Autowired
    Learning learning;

    @Autowired
    FollowerCounts counts;

    @Autowired
    Courses courses;

    @Autowired
    CourseFolders folders;

    @Autowired
    PublishedCourses published;

    @Autowired
    Acting acting;

    @Autowired
    Quizzes quizzes;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate batches;

    @Autowired
    JdbcClient jdbc;

    private final String slug = "n" + Ids.next();

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void countsAgainWhatANewEditionAsksFor() {
        var folder = CourseFolders.folder(slug);
        var course = folders.imported(folder).course();
        var person = acting.asSomeone();
        learning.enrol(slug);
        learning.declareDone(slug, "lire");
        assertThat(row(person.id(), course)).containsEntry("percent", 25).containsEntry("required_lessons", 4);
        CourseFolders.change(
                folder,
                "course.yaml",
                "  - key: suite",
                "      - { key: encore, title: Encore, kind: text, minutes: 4, body: lire.md }\n  - key: suite");
        var edition = folders.imported(folder);
        published.forget(edition);
        job();
        assertThat(row(person.id(), course))
                .containsEntry("done", 1)
                .containsEntry("percent", 20)
                .containsEntry("required_lessons", 5)
                .containsEntry("counted_edition", 2);
    }

    /** As rows are that an older house wrote, and rows whose person is erased. */
    @Test
    void givesRowsOfBeforeTheirWordsAndLeavesTheErasedWithout() {
        var course = folders.imported(slug).course();
        var person = acting.asSomeone();
        learning.enrol(slug);
        var nobody = PersonId.next();
        jdbc.sql("update enrolment set words = '', counted_edition = 0 where course_id = ?")
                .param(course.value())
                .update();
        jdbc.sql("""
                        insert into enrolment (person_id, course_id, enrolled_at, shown_percent, shown_edition, moved_at)
                        values (?, ?, ?, 0, 1, ?)""")
                .params(nobody.value(), course.value(), Times.column(Instant.now()), Times.column(Instant.now()))
                .update();
        job();
        assertThat(row(person.id(), course).get("words")).isEqualTo("awa traore " + person.email());
        assertThat(row(nobody, course)).containsEntry("words", "").containsEntry("counted_edition", 1);
    }

    @Test
    void notesWhoReadsOnForALongTime() {
        var course = folders.imported(slug).course();
        var person = acting.asSomeone();
        learning.enrol(slug);
        learning.open(slug, "lire");
        var before = Times.column(Instant.now().minus(Duration.ofHours(2)));
        jdbc.sql("update enrolment set moved_at = ? where person_id = ?")
                .params(before, person.id().value())
                .update();
        jdbc.sql("update lesson_progress set last_opened_at = ?, place_at = ? where person_id = ?")
                .params(before, before, person.id().value())
                .update();
        learning.report(slug, "lire", new ProgressReport(Instant.now(), 100, List.of(), List.of()));
        assertThat(jdbc.sql("select moved_at from enrolment where person_id = ? and course_id = ?")
                        .params(person.id().value(), course.value())
                        .query((row, _) -> Times.read(row, "moved_at"))
                        .single())
                .isAfter(Instant.now().minusSeconds(60));
    }

    /** A house with many courses asks one thing of each, every minute. */
    @Test
    void asksOneThingWhereNobodyIsToBeCounted() {
        var course = folders.imported(slug).course();
        assertThat(StatementCount.of(() -> counts.some(course, 1))).hasSize(1);
    }

    /** Mail and other jobs wait for the same few threads. */
    @Test
    void leavesTheRestToTheNextRun() {
        job();
        var course = folders.imported(slug).course();
        var now = Times.column(Instant.now());
        for (int i = 0; i < 450; i++) {
            jdbc.sql("""
                            insert into enrolment (person_id, course_id, enrolled_at, shown_percent, shown_edition, moved_at)
                            values (?, ?, ?, 0, 1, ?)""").params(Ids.next(), course.value(), now, now).update();
        }
        var clock = new MovableClock();
        var slow = new FollowerCounts(jdbc, batches, courses, quizzes, accounts) {
            @Override
            boolean some(CourseId one, int newest) {
                var more = super.some(one, newest);
                clock.advance(Duration.ofSeconds(one.equals(course) ? 25 : 0));
                return more;
            }
        };
        for (int left = 250; left >= 50; left -= 200) {
            SystemActor.run("tests", new CountFollowersJob(slow, courses, clock)::run);
            assertThat(jdbc.sql("select count(*) from enrolment where course_id = ? and counted_edition = 0")
                            .param(course.value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(left);
        }
    }

    private void job() {
        SystemActor.run("tests", new CountFollowersJob(counts, courses, Clock.systemUTC())::run);
    }

    private Map<String, Object> row(PersonId person, CourseId course) {
        return jdbc.sql("select * from enrolment where person_id = ? and course_id = ?")
                .params(person.value(), course.value())
                .query()
                .singleRow();
    }
}
