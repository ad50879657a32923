package org.ramure.quizzes.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ramure.kit.pdf.Band;
import org.ramure.kit.pdf.Tag;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Variant;

/** What the answers say below a question: what else is accepted, what is told, what explains. */
final class Key {

    private static final float INDENT = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Writer writer;

    Key(Writer writer) {
        this.writer = writer;
    }

    List<Band> of(Question question, Tag section, Column at) {
        var inner = at.indented(INDENT);
        var parts = new ArrayList<List<Band>>();
        own(question, section, inner, parts);
        var stem = question.stem();
        marked(parts, "key.explanation", stem.feedback(), section, inner);
        marked(parts, "key.hint", stem.hint(), section, inner);
        for (var hint : stem.furtherHints()) {
            marked(parts, "key.hint", hint, section, inner);
        }
        parts.removeIf(List::isEmpty);
        return barred(Writer.stacked(parts, 3), at);
    }

    /** A bar beside all of it, down to where the next part begins. */
    private static List<Band> barred(List<Band> bands, Column at) {
        return IntStream.range(0, bands.size())
                .mapToObj(place -> {
                    var below = place + 1 < bands.size() ? bands.get(place + 1).before() : 0;
                    var bar = Marks.bar(bands.get(place).height() + below);
                    return bands.get(place).with(new Band.Item(null, at.x() + 1, bar));
                })
                .toList();
    }

    private void own(Question question, Tag section, Column at, List<List<Band>> parts) {
        switch (question) {
            case Question.ShortText text -> {
                variants(parts, "key.accepted", text.accepted(), section, at);
                matters(parts, text.caseMatters(), text.accentsMatter(), section, at);
                marked(parts, "key.wrong", text.feedbackWrong(), section, at);
            }
            case Question.Numeric numeric -> {
                numbers(parts, numeric, section, at);
                marked(parts, "key.wrong", numeric.feedbackWrong(), section, at);
            }
            case Question.Ordering ordering -> {
                said(parts, "key.order", String.join(" → ", ordering.items()), section, at);
                marked(parts, "key.wrong", ordering.feedbackWrong(), section, at);
            }
            case Question.Gaps gaps -> {
                IntStream.range(0, gaps.gaps().size())
                        .filter(place -> told(gaps.gaps().get(place).accepted()))
                        .forEach(place -> {
                            var label = writer.say("key.gap", place + 1);
                            parts.add(writer.labelled(
                                    section, label, list(gaps.gaps().get(place).accepted()), Type.KEY, at));
                            feedback(parts, gaps.gaps().get(place).accepted(), section, at);
                        });
                matters(parts, gaps.caseMatters(), gaps.accentsMatter(), section, at);
                marked(parts, "key.wrong", gaps.feedbackWrong(), section, at);
            }
            case Question.Open open -> {
                marked(parts, "key.model", open.model(), section, at);
                rubric(parts, open.rubric(), section, at);
            }
            case Question.Upload upload -> {
                marked(parts, "key.model", upload.model(), section, at);
                rubric(parts, upload.rubric(), section, at);
            }
            default -> {}
        }
    }

    private void said(List<List<Band>> parts, String label, String words, Tag section, Column at) {
        parts.add(writer.labelled(section, writer.say(label), words, Type.KEY, at));
    }

    /** A label, then Markdown. */
    private void marked(List<List<Band>> parts, String label, String markdown, Tag section, Column at) {
        if (!markdown.isBlank()) {
            parts.add(PassageBands.labelled(writer, writer.say(label), markdown, Type.KEY, section, at));
        }
    }

    /** The first one stands on the line of the answer. */
    private void variants(List<List<Band>> parts, String label, List<Variant> accepted, Tag section, Column at) {
        if (told(accepted)) {
            said(parts, label, list(accepted), section, at);
        }
        feedback(parts, accepted, section, at);
    }

    private static boolean told(List<Variant> accepted) {
        return accepted.size() > 1 || accepted.stream().anyMatch(variant -> !variant.full());
    }

    private String list(List<Variant> accepted) {
        return String.join(" ; ", accepted.stream().map(this::variant).toList());
    }

    private String variant(Variant variant) {
        return variant.full() ? variant.text() : variant.text() + " " + writer.say("share", variant.share());
    }

    private void feedback(List<List<Band>> parts, List<Variant> accepted, Tag section, Column at) {
        for (var variant : accepted) {
            if (!variant.feedback().isBlank()) {
                parts.add(PassageBands.labelled(
                        writer, writer.say("key.told", variant.text()), variant.feedback(), Type.KEY, section, at));
            }
        }
    }

    private void matters(List<List<Band>> parts, boolean letters, boolean accents, Tag section, Column at) {
        if (letters || accents) {
            var key = letters && accents ? "key.case-accents" : letters ? "key.case" : "key.accents";
            parts.add(writer.paragraph(section, writer.say(key), Type.KEY, at));
        }
    }

    private void numbers(List<List<Band>> parts, Question.Numeric numeric, Tag section, Column at) {
        if (numeric.tolerance().signum() != 0) {
            said(parts, "key.accepted", near(numeric.right(), numeric.tolerance(), numeric.relative()), section, at);
        }
        for (var other : numeric.others()) {
            var words = near(other.right(), other.tolerance(), other.relative());
            said(parts, "key.also", words + " " + writer.say("share", other.share()), section, at);
            marked(parts, "key.feedback", other.feedback(), section, at);
        }
        if (!numeric.units().isEmpty()) {
            var units = numeric.units().stream()
                    .map(unit -> writer.say("unit", unit.name(), writer.number(unit.factor()), numeric.unit()))
                    .toList();
            said(parts, "key.units", String.join(" ; ", units), section, at);
        }
    }

    private String near(BigDecimal right, BigDecimal tolerance, boolean relative) {
        return tolerance.signum() == 0
                ? writer.number(right)
                : writer.say(
                        relative ? "near.percent" : "near",
                        writer.number(right),
                        writer.number(relative ? tolerance.multiply(HUNDRED) : tolerance));
    }

    private void rubric(List<List<Band>> parts, List<Question.Criterion> rubric, Tag section, Column at) {
        if (rubric.isEmpty()) {
            return;
        }
        var grid = new Grid(at, List.of(at.width() * 0.34f, at.width() * 0.5f, at.width() * 0.16f));
        var table = section.add("Table");
        var head = table.add("TR");
        var bands = new ArrayList<>(grid.row(
                IntStream.range(0, 3)
                        .mapToObj(place -> writer.text(
                                head.add("TH").scope("Column"),
                                List.of(Writer.strong(writer.say("rubric." + place), Type.KEY)),
                                grid.cell(place)))
                        .toList(),
                true));
        for (var criterion : rubric) {
            for (int i = 0; i < criterion.levels().size(); i++) {
                var level = criterion.levels().get(i);
                var row = table.add("TR");
                bands.addAll(grid.row(
                        List.of(
                                cell(i == 0 ? criterion.text() : "", row, grid.cell(0)),
                                cell(level.text(), row, grid.cell(1)),
                                cell(writer.say("points", level.points()), row, grid.cell(2))),
                        i + 1 < criterion.levels().size()));
            }
        }
        parts.add(bands);
    }

    private List<Band> cell(String words, Tag row, Column at) {
        var cell = row.add("TD");
        return PassageBands.of(writer, words, Type.KEY, cell, at);
    }
}
