package org.ramure.learning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.PersonId;
import org.ramure.courses.CourseId;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.courses.Edition.Lesson;
import org.ramure.courses.LessonContent;
import org.ramure.courses.LessonId;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.Quizzes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts again, some people at a time, how far they are in a course that has a newer edition than their last count. */
@Component
@Transactional
class FollowerCounts {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Courses courses;
    private final Quizzes quizzes;
    private final Accounts accounts;

    FollowerCounts(JdbcClient jdbc, JdbcTemplate batches, Courses courses, Quizzes quizzes, Accounts accounts) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.courses = courses;
        this.quizzes = quizzes;
        this.accounts = accounts;
    }

    /** Acts as the house. @return whether there may be more to count */
    boolean some(CourseId course, int newest) {
        var people = jdbc.sql(
                        "select person_id from enrolment where course_id = ? and counted_edition < ? limit " + AT_ONCE)
                .params(course.value(), newest)
                .query(UUID.class)
                .list();
        if (people.isEmpty()) {
            return false;
        }
        var edition = courses.editions(List.of(course));
        if (edition.isEmpty()) {
            return false;
        }
        count(edition.getFirst(), people.stream().sorted().map(PersonId::new).toList());
        return people.size() == AT_ONCE;
    }

    /** Who has done something meanwhile was counted by it: that count stays. */
    private void count(Edition edition, List<PersonId> people) {
        var counting = edition.lessons().stream().filter(Lesson::required).toList();
        var completed = completed(edition.course(), people);
        var passed = quizzes.passedBy(
                people,
                counting.stream().flatMap(lesson -> quiz(lesson).stream()).toList());
        var cards = accounts.cards(people);
        batches.batchUpdate(
                """
                update enrolment set done = ?, required_lessons = ?, percent = ?, counted_edition = ?,
                    words = case when words = '' then ? else words end
                where course_id = ? and person_id = ? and counted_edition < ?""",
                people.stream()
                        .map(person -> {
                            var lessons = completed.getOrDefault(person, Set.of());
                            var won = passed.getOrDefault(person, Set.of());
                            var done = (int) counting.stream()
                                    .filter(lesson -> lessons.contains(lesson.id())
                                            || quiz(lesson).stream().anyMatch(won::contains))
                                    .count();
                            var card = cards.get(person);
                            return new Object[] {
                                done,
                                counting.size(),
                                counting.isEmpty() ? 0 : 100 * done / counting.size(),
                                edition.number(),
                                card == null ? "" : FollowerWords.of(card.name(), card.email()),
                                edition.course().value(),
                                person.value(),
                                edition.number()
                            };
                        })
                        .toList());
    }

    private Map<PersonId, Set<LessonId>> completed(CourseId course, Collection<PersonId> people) {
        return jdbc
                .sql("""
                        select person_id, lesson_id from lesson_progress
                        where course_id = :course and completed_at is not null and person_id in (:people)""")
                .param("course", course.value())
                .param("people", people.stream().map(PersonId::value).toList())
                .query((row, _) -> Map.entry(
                        new PersonId(row.getObject(1, UUID.class)), new LessonId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static Set<QuizId> quiz(Lesson lesson) {
        return lesson.content() instanceof LessonContent.Quiz quiz ? Set.of(quiz.quiz()) : Set.of();
    }
}
