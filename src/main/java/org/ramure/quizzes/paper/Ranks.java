package org.ramure.quizzes.paper;

import java.util.ArrayList;
import java.util.List;
import org.ramure.kit.pdf.Band;
import org.ramure.kit.pdf.Inline;
import org.ramure.kit.pdf.Tag;
import org.ramure.quizzes.Question;

/** Steps with a box for the rank of each. */
final class Ranks {

    private static final float BOX = 24;

    private final Writer writer;
    private final boolean answers;

    Ranks(Writer writer, boolean answers) {
        this.writer = writer;
        this.answers = answers;
    }

    List<Band> of(Question.Ordering ordering, Tag section, Column at) {
        var list = section.add("L").numbering("None");
        var all = new ArrayList<List<Band>>();
        for (var place : QuizPaper.ORDER.places(ordering)) {
            var item = list.add("LI");
            var rank = String.valueOf(place + 1);
            var label = item.add("Lbl").spoken(answers ? rank : writer.say("box.rank"));
            var text = writer.text(
                    item.add("LBody"),
                    List.of(Inline.of(ordering.items().get(place), Type.TEXT)),
                    at.indented(BOX + 9));
            var written = writer.line(answers ? rank : "", Type.HEADING);
            all.add(Writer.labelledBy(
                    new Band.Item(label, at.x(), Marks.frame(BOX, 20, written)),
                    Pairing.lowered(text),
                    Pairing.least(text)));
        }
        return Writer.stacked(all, 5);
    }
}
