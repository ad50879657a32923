package org.ramure.quizzes.paper;

import java.util.ArrayList;
import java.util.List;
import org.ramure.kit.pdf.Band;
import org.ramure.kit.pdf.Inline;
import org.ramure.kit.pdf.Tag;
import org.ramure.quizzes.Question;

/** Two columns: things with a box for a letter, and choices with their letters. */
final class Pairing {

    private static final float BOX = 22;
    private static final float GUTTER = 28;
    private static final float BETWEEN = 6;
    private static final float LOW = 320;
    private static final float ROW = 22;

    private final Writer writer;
    private final boolean answers;

    Pairing(Writer writer, boolean answers) {
        this.writer = writer;
        this.answers = answers;
    }

    List<Band> of(Question.Matching matching, Tag section, Column at) {
        var places = QuizPaper.ORDER.places(matching);
        var width = (at.width() - GUTTER) / 2;
        var lefts = new ArrayList<List<Band>>();
        var rights = new ArrayList<List<Band>>();
        var things = section.add("L").numbering("None");
        for (var pair : matching.pairs()) {
            var letter = letter(places.indexOf(matching.choices().indexOf(pair.right())));
            lefts.add(thing(pair, letter, things.add("LI"), new Column(at.x(), width)));
        }
        var choices = section.add("L").numbering("UpperAlpha");
        for (int i = 0; i < places.size(); i++) {
            rights.add(choice(
                    letter(i),
                    matching.choices().get(places.get(i)),
                    choices.add("LI"),
                    new Column(at.x() + width + GUTTER, width)));
        }
        return columns(lefts, rights);
    }

    /** Each by itself where both are low, else row by row, so that a page may end between two rows. */
    private static List<Band> columns(List<List<Band>> lefts, List<List<Band>> rights) {
        var sides = List.of(Writer.stacked(lefts, BETWEEN), Writer.stacked(rights, BETWEEN));
        if (sides.stream().allMatch(side -> Band.height(side) <= LOW)) {
            return Band.beside(sides, LOW);
        }
        var all = new ArrayList<List<Band>>();
        for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
            var row = new ArrayList<List<Band>>();
            row.add(i < lefts.size() ? lefts.get(i) : List.of());
            row.add(i < rights.size() ? rights.get(i) : List.of());
            all.add(Band.beside(row, LOW));
        }
        return Writer.stacked(all, BETWEEN);
    }

    private List<Band> thing(Question.Pair pair, String letter, Tag item, Column at) {
        var label = item.add("Lbl").spoken(answers ? letter : writer.say("box.letter"));
        var body = item.add("LBody");
        var inner = at.indented(BOX + 9);
        var bands = new ArrayList<>(writer.text(body.add("P"), List.of(Inline.of(pair.left(), Type.TEXT)), inner));
        if (answers) {
            bands.addAll(PassageBands.of(writer, pair.feedback(), Type.SMALL, body, inner));
        }
        var written = writer.line(answers ? letter : "", Type.HEADING);
        return Writer.labelledBy(
                new Band.Item(label, at.x(), Marks.frame(BOX, 20, written)), lowered(bands), least(bands));
    }

    private List<Band> choice(String letter, String words, Tag item, Column at) {
        var label = item.add("Lbl");
        var body = item.add("LBody");
        var bands = writer.text(body, List.of(Inline.of(words, Type.TEXT)), at.indented(20));
        return lowered(Writer.labelledBy(
                new Band.Item(label, at.x(), writer.line(letter + ".", Type.HEADING)),
                bands,
                bands.size() > 1 ? 0 : ROW - 2.5f));
    }

    /** One line is lower than the box beside it, several are not. */
    static float least(List<Band> lines) {
        return lines.size() > 1 ? 0 : ROW;
    }

    /** Text beside a box that is higher than a line. */
    static List<Band> lowered(List<Band> bands) {
        return Band.padded(bands, 2.5f, 0);
    }

    /** A to Z, then AA. */
    static String letter(int place) {
        return place < 26 ? String.valueOf((char) ('A' + place)) : letter(place / 26 - 1) + letter(place % 26);
    }
}
