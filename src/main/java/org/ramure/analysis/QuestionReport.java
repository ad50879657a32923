package org.ramure.analysis;

import java.util.List;

/**
 * A question's figures and what they mean.
 *
 * @param findings at least one, the gravest first
 */
public record QuestionReport(QuestionFigures figures, List<Finding> findings, Verdict verdict) {

    public QuestionReport {
        findings = List.copyOf(findings);
    }

    static QuestionReport of(QuestionFigures figures) {
        var findings = Findings.of(figures);
        return new QuestionReport(figures, findings, Findings.verdict(figures, findings));
    }

    public boolean mustBeReviewed() {
        return verdict == Verdict.REVIEW;
    }
}
