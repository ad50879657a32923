package org.ramure.quizzes.paper;

import org.ramure.kit.pdf.FlowingPdf;

/** Where text runs: its left edge and its width, in points. */
record Column(float x, float width) {

    static final Column PAGE = new Column(FlowingPdf.MARGIN, FlowingPdf.WIDTH);

    Column indented(float by) {
        return new Column(x + by, width - by);
    }
}
