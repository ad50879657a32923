package org.ramure.quizzes.paper;

import java.awt.Color;
import org.ramure.kit.pdf.Style;
import org.ramure.kit.pdf.Weight;

/** The letters and inks of a quiz on paper: they hold on a printer that knows black alone. */
final class Type {

    static final Color INK = Color.BLACK;
    static final Color QUIET = new Color(0x45524A);
    static final Color RULE = new Color(0x8A948D);

    static final Style TITLE = new Style(Weight.MEDIUM, 24, 1.2f, -0.02f, INK);
    static final Style LABEL = new Style(Weight.MEDIUM, 11, 1.5f, 0, QUIET);
    static final Style NUMBER = new Style(Weight.MEDIUM, 13, 1.35f, -0.005f, INK);
    static final Style HEADING = new Style(Weight.MEDIUM, 11.5f, 1.4f, 0, INK);
    static final Style TEXT = new Style(Weight.REGULAR, 11, 1.42f, 0, INK);
    static final Style SMALL = new Style(Weight.REGULAR, 9.5f, 1.42f, 0, QUIET);
    static final Style KEY = new Style(Weight.REGULAR, 10, 1.42f, 0, INK);
    static final Style FOOT = new Style(Weight.REGULAR, 8.5f, 1.4f, 0, QUIET);

    private Type() {}
}
