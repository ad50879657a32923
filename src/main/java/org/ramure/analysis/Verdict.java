package org.ramure.analysis;

/** A question in one word, by the text {@code analysis.verdict.<name>}. */
public enum Verdict {
    REVIEW,
    LITTLE,
    FAIRLY,
    WELL,
    VERY_WELL,
    EASY,
    TOO_FEW,
    UNSCORED
}
