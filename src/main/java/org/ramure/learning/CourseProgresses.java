package org.ramure.learning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.courses.Edition;
import org.ramure.courses.LessonContent;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.QuizStanding;
import org.ramure.quizzes.Quizzes;
import org.springframework.stereotype.Component;

/** How far people are: what they did in lessons, and where they stand with the quizzes of these. */
@Component
class CourseProgresses {

    private final ProgressBook progress;
    private final Quizzes quizzes;
    private final CurrentPerson current;

    CourseProgresses(ProgressBook progress, Quizzes quizzes, CurrentPerson current) {
        this.progress = progress;
        this.quizzes = quizzes;
        this.current = current;
    }

    CourseProgress of(PersonId person, Edition edition) {
        return CourseProgress.of(edition, progress.of(person, edition.course()), standings(person, List.of(edition)));
    }

    Map<QuizId, QuizStanding> standings(PersonId person, Collection<Edition> editions) {
        var asked = editions.stream()
                .flatMap(edition -> edition.lessons().stream())
                .map(Edition.Lesson::content)
                .filter(LessonContent.Quiz.class::isInstance)
                .map(content -> ((LessonContent.Quiz) content).quiz())
                .toList();
        return current.isSystem() ? quizzes.standingsOf(person, asked) : quizzes.standings(asked);
    }
}
