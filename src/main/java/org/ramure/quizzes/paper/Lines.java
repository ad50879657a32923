package org.ramure.quizzes.paper;

import java.util.ArrayList;
import java.util.List;
import org.ramure.kit.pdf.Band;
import org.ramure.kit.pdf.Inline;
import org.ramure.kit.pdf.Tag;
import org.ramure.quizzes.Question;

/** Lines to write on, or what would stand there. */
final class Lines {

    private static final float RULED = 25;
    private static final int WORDS_OF_A_LINE = 9;
    private static final int FEWEST = 4;
    private static final int USUAL = 10;
    private static final int MOST = 54;

    private final Writer writer;
    private final boolean answers;

    Lines(Writer writer, boolean answers) {
        this.writer = writer;
        this.answers = answers;
    }

    List<Band> of(Question question, Tag section, Column at) {
        return switch (question) {
            case Question.ShortText text ->
                one(text.accepted().isEmpty() ? "" : text.accepted().getFirst().text(), "", 330, section, at);
            case Question.Numeric numeric -> one(writer.number(numeric.right()), numeric.unit(), 150, section, at);
            case Question.Open open -> open(open, section, at);
            default -> List.of();
        };
    }

    private List<Band> one(String right, String unit, float width, Tag section, Column at) {
        var blank =
                new Inline.Blank("", width, answers ? right : "", answers ? right : writer.say("to-fill"), Type.TEXT);
        return writer.text(
                section.add("P"),
                List.of(
                        Inline.of(writer.say("answer") + " ", Type.TEXT),
                        blank,
                        Inline.of(unit.isEmpty() ? "" : " " + unit, Type.TEXT)),
                at);
    }

    private List<Band> open(Question.Open open, Tag section, Column at) {
        var all = new ArrayList<>(PassageBands.of(writer, open.template(), Type.TEXT, section, at));
        if (!answers) {
            var label = writer.paragraph(section, writer.say("answer"), Type.TEXT, at);
            all.addAll(Band.together(label, true));
            var lines = lines(open);
            for (int i = 0; i < lines; i++) {
                var rule = Marks.rule(at.width(), Type.RULE, 0.6f);
                var item = new Band.Item(null, at.x(), (page, x, top) -> rule.on(page, x, top - RULED + 1));
                all.add(new Band(0, RULED, List.of(item), i == 0 || i == lines - 2));
            }
            all.add(new Band(0, 8, List.of(), false));
        }
        return all;
    }

    static int lines(Question.Open open) {
        var words = Math.max(open.mostWords(), open.fewestWords());
        return words == 0 ? USUAL : Math.clamp(Math.ceilDiv(words, WORDS_OF_A_LINE), FEWEST, MOST);
    }
}
