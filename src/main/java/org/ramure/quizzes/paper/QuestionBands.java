package org.ramure.quizzes.paper;

import java.util.ArrayList;
import java.util.List;
import org.ramure.kit.pdf.Band;
import org.ramure.kit.pdf.FlowingPdf;
import org.ramure.kit.pdf.Inline;
import org.ramure.kit.pdf.Tag;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionKind;

/** A question on paper: its title, its text, how to answer, where to; then what the answers say. */
final class QuestionBands {

    /** A question that is no higher never breaks. */
    private static final float LOW = FlowingPdf.HEIGHT * 0.45f;

    private final Writer writer;
    private final boolean answers;

    QuestionBands(Writer writer, boolean answers) {
        this.writer = writer;
        this.answers = answers;
    }

    List<Band> of(Question question, int number, Tag section) {
        var head = new ArrayList<Band>(title(question, number, section));
        head.addAll(Writer.spaced(stem(question, section), 5));
        head.addAll(Writer.spaced(
                writer.paragraph(section, Instructions.of(writer, question), Type.SMALL, Column.PAGE), 4));
        var rest = new ArrayList<>(Writer.spaced(fields(question, section, Column.PAGE), 8));
        if (answers) {
            rest.addAll(Writer.spaced(new Key(writer).of(question, section, Column.PAGE), 8));
        }
        var all = new ArrayList<>(Band.together(head, !rest.isEmpty()));
        all.addAll(rest);
        return Band.height(all) <= LOW ? Band.together(all, false) : all;
    }

    /** Its number and its points are one title to the ear. */
    private List<Band> title(Question question, int number, Tag section) {
        var tag = section.add("H2");
        var name = writer.line(
                writer.say(question instanceof Question.Description ? "reading" : "question", number) + " ",
                Type.NUMBER);
        var rule = new Band.Item(null, Column.PAGE.x(), Marks.rule(Column.PAGE.width(), Type.RULE, 0.6f));
        var items = new ArrayList<>(List.of(rule, new Band.Item(tag, Column.PAGE.x(), lowered(name, 6))));
        if (QuestionKind.of(question).scored()) {
            var words = writer.say("points", question.stem().points());
            var width = writer.width(List.of(Inline.of(words, Type.LABEL)));
            items.add(new Band.Item(
                    tag, Column.PAGE.x() + Column.PAGE.width() - width, lowered(writer.line(words, Type.LABEL), 7)));
        }
        return List.of(new Band(0, 25, items, true));
    }

    private static Band.Drawn lowered(Band.Drawn drawn, float by) {
        return (page, x, top) -> drawn.on(page, x, top - by);
    }

    private List<Band> stem(Question question, Tag section) {
        var text = question.stem().text();
        return switch (question) {
            case Question.Gaps gaps ->
                PassageBands.withGaps(
                        writer, text, Type.TEXT, section, Column.PAGE, new Blanks(writer, answers).in(gaps));
            case Question.Composite composite ->
                PassageBands.withGaps(
                        writer, text, Type.TEXT, section, Column.PAGE, new Blanks(writer, answers).in(composite));
            default -> PassageBands.of(writer, text, Type.TEXT, section, Column.PAGE);
        };
    }

    /** Where one answers. */
    private List<Band> fields(Question question, Tag section, Column at) {
        return switch (question) {
            case Question.Single _, Question.Multiple _, Question.TrueFalse _ ->
                new Choices(writer, answers).of(question, QuizPaper.ORDER.places(question), section, at);
            case Question.ShortText _, Question.Numeric _, Question.Open _ ->
                new Lines(writer, answers).of(question, section, at);
            case Question.Matching matching -> new Pairing(writer, answers).of(matching, section, at);
            case Question.Ordering ordering -> new Ranks(writer, answers).of(ordering, section, at);
            case Question.Gaps gaps -> new Blanks(writer, answers).bank(gaps, section, at);
            case Question.Categories categories -> new Ticks(writer, answers).of(categories, section, at);
            case Question.Opinion opinion -> new Ticks(writer, answers).of(opinion, section, at);
            case Question.Hotspot hotspot -> new AreaMap(writer, answers).of(hotspot, section, at);
            case Question.Composite composite -> parts(composite, section, at);
            case Question.Upload _, Question.Description _, Question.Calculated _ -> List.of();
        };
    }

    /** Each part has its number; one that is written into the text is not written again below it. */
    private List<Band> parts(Question.Composite composite, Tag section, Column at) {
        var all = new ArrayList<Band>();
        var weighed = composite.parts().stream()
                        .mapToInt(part -> part.stem().points())
                        .sum()
                == composite.stem().points();
        for (int i = 0; i < composite.parts().size(); i++) {
            var part = composite.parts().get(i);
            var name = Writer.strong(writer.say("part", i + 1), Type.TEXT);
            var head = new ArrayList<Band>(writer.text(
                    section.add("H3"),
                    weighed
                            ? List.of(
                                    name,
                                    Inline.of(
                                            Writer.DOT
                                                    + writer.say(
                                                            "points",
                                                            part.stem().points()),
                                            Type.SMALL))
                            : List.of(name),
                    at));
            head.addAll(PassageBands.of(writer, part.stem().text(), Type.TEXT, section, at.indented(14)));
            head.addAll(writer.paragraph(section, how(composite, i), Type.SMALL, at.indented(14)));
            var rest = new ArrayList<>(Writer.spaced(partFields(composite, i, section, at.indented(14)), 4));
            if (answers) {
                rest.addAll(Writer.spaced(new Key(writer).of(part, section, at.indented(14)), 6));
            }
            all.addAll(Writer.spaced(Band.together(head, !rest.isEmpty()), 10));
            all.addAll(rest);
        }
        return all;
    }

    private String how(Question.Composite composite, int place) {
        var part = composite.parts().get(place);
        return Blanks.inText(composite, place)
                        && (part instanceof Question.ShortText || part instanceof Question.Numeric)
                ? writer.say("how.in-text", place + 1)
                : Instructions.of(writer, part);
    }

    private List<Band> partFields(Question.Composite composite, int place, Tag section, Column at) {
        var part = composite.parts().get(place);
        return switch (part) {
            case Question.Single _, Question.Multiple _, Question.TrueFalse _ ->
                new Choices(writer, answers)
                        .of(part, QuizPaper.ORDER.part(composite, place).places(part), section, at);
            default -> Blanks.inText(composite, place) ? List.of() : fields(part, section, at);
        };
    }
}
