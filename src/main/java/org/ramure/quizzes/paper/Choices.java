package org.ramure.quizzes.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.pdf.Band;
import org.ramure.kit.pdf.Inline;
import org.ramure.kit.pdf.Tag;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;

/** Options to tick; with the answers the right ones are ticked and each says what it tells. */
final class Choices {

    static final float INDENT = 20;

    private final Writer writer;
    private final boolean answers;

    Choices(Writer writer, boolean answers) {
        this.writer = writer;
        this.answers = answers;
    }

    List<Band> of(Question question, List<Integer> places, Tag section, Column at) {
        var options =
                switch (question) {
                    case Question.Single single -> single.options();
                    case Question.Multiple multiple -> multiple.options();
                    case Question.TrueFalse one ->
                        List.of(
                                new Option(writer.say("true"), one.right(), one.feedbackTrue()),
                                new Option(writer.say("false"), !one.right(), one.feedbackFalse()));
                    default -> List.<Option>of();
                };
        return list(places.stream().map(options::get).toList(), section, at);
    }

    List<Band> list(List<Option> options, Tag section, Column at) {
        var list = section.add("L").numbering("None");
        var parts = options.stream()
                .map(option -> option(option, list.add("LI"), at))
                .toList();
        return Writer.stacked(parts, 3);
    }

    private List<Band> option(Option option, Tag item, Column at) {
        var right = answers && option.right();
        var label = item.add("Lbl").spoken(writer.say(right ? "box.right" : answers ? "box.wrong" : "box"));
        var body = item.add("LBody");
        var words = new ArrayList<Inline>();
        words.add(right ? Writer.strong(option.text(), Type.TEXT) : Inline.of(option.text(), Type.TEXT));
        if (answers && option.share() != null) {
            words.add(Inline.of(" " + share(option.share()), Type.SMALL));
        }
        var inner = at.indented(INDENT);
        var bands = new ArrayList<>(writer.text(body.add("P"), words, inner));
        if (answers) {
            bands.addAll(PassageBands.of(writer, option.feedback(), Type.SMALL, body, inner));
        }
        return Writer.labelledBy(
                new Band.Item(label, at.x() + 1, lowered(Marks.box(right))), Band.together(bands, false), 16);
    }

    private String share(@Nullable BigDecimal share) {
        return share == null ? "" : writer.say("share", share);
    }

    static Band.Drawn lowered(Band.Drawn box) {
        return (page, x, top) -> box.on(page, x, top - 2.6f);
    }
}
