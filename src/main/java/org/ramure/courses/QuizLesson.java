package org.ramure.courses;

import org.ramure.quizzes.QuizId;

/** The lesson in which a quiz is written. */
public record QuizLesson(QuizId quiz, CourseId course, String slug, String title, String lesson) {}
