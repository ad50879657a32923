package org.ramure.quizzes.exchange;

import java.util.List;

/** What a file brought: the questions that can be asked, and what is to be said of the others. */
public record Imported(QuestionSet set, List<Finding> findings) {
    public Imported {
        findings = List.copyOf(findings);
    }
}
