package org.ramure.authoring;

import org.ramure.courses.Problem;

/** What its authors must mend before a draft can be published, and where. */
public record PlacedProblem(DraftPlace place, Problem problem) {}
