package org.ramure.quizzes;

import org.ramure.quizzes.QuizPlaces.Place;

/** What a screen must know before it shows a sheet or a result. */
public record AttemptOpening(QuizId quiz, String title, boolean closed, Place place) {}
