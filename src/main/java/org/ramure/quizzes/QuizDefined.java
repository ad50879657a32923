package org.ramure.quizzes;

/** A quiz was made or has a new version; told once per version. */
public record QuizDefined(QuizId quiz, int version) {}
