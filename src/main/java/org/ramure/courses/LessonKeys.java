package org.ramure.courses;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.Ids;
import org.ramure.quizzes.QuizId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ids behind the keys of a course's lessons: given once, kept for ever, whatever becomes of the lesson. */
@Component
class LessonKeys {

    private final JdbcClient jdbc;

    LessonKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param quizHash of the quiz as it was last imported, or null */
    record Known(
            LessonId lesson,
            @Nullable QuizId quiz,
            @Nullable String quizHash) {}

    Map<String, Known> of(CourseId course) {
        var known = new HashMap<String, Known>();
        jdbc.sql("select id, lesson_key, quiz_id, quiz_hash from course_lesson where course_id = ?")
                .param(course.value())
                .query(row -> {
                    var quiz = row.getObject(3, UUID.class);
                    known.put(
                            row.getString(2),
                            new Known(
                                    new LessonId(row.getObject(1, UUID.class)),
                                    quiz == null ? null : new QuizId(quiz),
                                    row.getString(4)));
                });
        return known;
    }

    /** Where a quiz belongs, even when no edition has it any more. */
    Optional<Place> placeOf(QuizId quiz) {
        return jdbc.sql("select course_id, lesson_key from course_lesson where quiz_id = ?")
                .param(quiz.value())
                .query((row, _) -> new Place(new CourseId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional();
    }

    /** @param key of the lesson */
    record Place(CourseId course, String key) {}

    Known add(CourseId course, String key) {
        var id = new LessonId(Ids.next());
        jdbc.sql("insert into course_lesson (id, course_id, lesson_key) values (?, ?, ?)")
                .params(id.value(), course.value(), key)
                .update();
        return new Known(id, null, null);
    }

    /** Remembers the quiz of a lesson, and gives it its id the first time. */
    QuizId putQuiz(Known lesson, String hash) {
        var quiz = Objects.requireNonNullElseGet(lesson.quiz(), QuizId::next);
        jdbc.sql("update course_lesson set quiz_id = ?, quiz_hash = ? where id = ?")
                .params(quiz.value(), hash, lesson.lesson().value())
                .update();
        return quiz;
    }
}
