package org.ramure.learning;

import org.jspecify.annotations.Nullable;
import org.ramure.courses.Edition;
import org.ramure.courses.Edition.Lesson;
import org.ramure.courses.LessonContent;
import org.ramure.kit.SafeHtml;
import org.ramure.quizzes.QuizStanding;

/**
 * An open lesson: what it says, where the learner was, and what surrounds it.
 *
 * @param unit counts from 1
 * @param position in its unit, counts from 1
 * @param resumeAt thousandths of the text or seconds of the film; 0 at the first visit
 * @param standing for a quiz, else null
 * @param tool what a lesson of that kind gives today, else null
 * @param fellFrom the share that she was shown before a new edition added lessons, or null
 */
public record LessonPage(
        Edition edition,
        Lesson lesson,
        int unit,
        int position,
        SafeHtml body,
        SafeHtml transcript,
        LessonLine line,
        CourseProgress progress,
        boolean mayDeclareDone,
        int resumeAt,
        @Nullable Lesson previous,
        @Nullable Lesson next,
        @Nullable QuizStanding standing,
        LessonContent.@Nullable Tool tool,
        @Nullable Integer fellFrom) {}
