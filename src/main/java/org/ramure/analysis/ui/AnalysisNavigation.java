package org.ramure.analysis.ui;

import org.ramure.quizzes.QuizId;
import org.springframework.modulith.NamedInterface;

/** The page of this module that others may send a trainer to. */
@NamedInterface("navigation")
public final class AnalysisNavigation {

    private AnalysisNavigation() {}

    /** What the answers to a quiz say, in the app, without a slash. */
    public static String address(QuizId quiz) {
        return "analyse/" + quiz;
    }
}
