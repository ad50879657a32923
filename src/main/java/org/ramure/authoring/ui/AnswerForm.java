package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Pair;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.QuestionFields;
import org.ramure.quizzes.QuestionTexts;

/** What can be answered to a question, and what counts as right; by kind. */
abstract class AnswerForm extends Div {

    AnswerForm() {
        addClassNames("stack", "answers");
    }

    abstract Question read(Stem stem);

    /** Where something is written; the first field when a folder has it under another name. */
    abstract Component field(String name);

    /** @param name such as {@code options.1.text}, numbered from 0 */
    private static int item(String name) {
        return name.matches("\\w+\\.\\d{1,4}(\\..*)?") ? Integer.parseInt(name.split("\\.")[1]) : 0;
    }

    static AnswerForm of(Question question, Runnable changed) {
        if (!QuestionFields.plain(question)) {
            return new Kept(question);
        }
        return switch (question) {
            case Question.Single one -> new Options(one.options(), one.shuffle(), true, changed);
            case Question.Multiple one -> new Options(one.options(), one.shuffle(), false, changed);
            case Question.TrueFalse one -> new Truth(one, changed);
            case Question.ShortText one -> new Words(one, changed);
            case Question.Numeric one -> new Figure(one, changed);
            case Question.Matching one -> new Pairs(one, changed);
            case Question.Ordering one -> new Order(one, changed);
            default -> new Kept(question);
        };
    }

    private static List<String> lines(TextArea field) {
        return field.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What takes the row away says which one it is now. */
    private static void named(Div row, String words) {
        row.getChildren()
                .filter(part -> part.hasClassName("remove"))
                .forEach(part -> part.getElement().setAttribute("aria-label", words));
    }

    /** Options, each with its own feedback. Of a single choice, ticking one unticks the others. */
    private static final class Options extends AnswerForm {

        private final boolean single;
        private final transient Runnable changed;
        private final Div rows = new Div();
        private final List<Row> options = new ArrayList<>();
        private final Checkbox shuffle = new Checkbox();

        private record Row(TextField text, Checkbox right, TextArea feedback, Div shown) {}

        Options(List<Option> given, boolean shuffled, boolean single, Runnable changed) {
            this.single = single;
            this.changed = changed;
            shuffle.setLabel(getTranslation("authoring.question.shuffle"));
            shuffle.setValue(shuffled);
            Editors.listen(changed, shuffle);
            rows.addClassName("option-rows");
            given.forEach(this::row);
            var add = Parts.button("plus", getTranslation("authoring.option.add"), () -> {
                row(new Option("", false, ""));
                options.getLast().text.focus();
                changed.run();
            });
            add.addClassNames("small", "quiet");
            add(rows, add, shuffle);
        }

        private void row(Option option) {
            var number = options.size() + 1;
            var right = new Checkbox(getTranslation("authoring.option.right"));
            right.setValue(option.right());
            right.addValueChangeListener(change -> {
                if (single && change.getValue()) {
                    options.stream()
                            .map(Row::right)
                            .filter(other -> other != right)
                            .forEach(other -> other.setValue(false));
                }
            });
            var text = Editors.line(getTranslation("authoring.option", number), option.text());
            text.setMaxLength(500);
            var feedback = Editors.lines(getTranslation("authoring.option.feedback"), option.feedback());
            feedback.setMaxLength(20_000);
            feedback.setMinRows(1);
            var shown = new Div();
            var row = new Row(text, right, feedback, shown);
            var remove = Parts.icon("trash", getTranslation("authoring.option.delete", number), () -> {
                options.remove(row);
                rows.remove(shown);
                number();
                changed.run();
            });
            remove.addClassName("remove");
            shown.add(right, text, feedback, remove);
            shown.addClassName("option-row");
            Editors.listen(changed, right, text, feedback);
            options.add(row);
            rows.add(shown);
        }

        /** They are counted as they stand. */
        private void number() {
            for (int i = 0; i < options.size(); i++) {
                options.get(i).text.setLabel(getTranslation("authoring.option", i + 1));
                named(options.get(i).shown, getTranslation("authoring.option.delete", i + 1));
            }
        }

        @Override
        Component field(String name) {
            if (options.isEmpty()) {
                return this;
            }
            var row = options.get(Math.min(item(name), options.size() - 1));
            return name.endsWith(".feedback") ? row.feedback : row.text;
        }

        @Override
        Question read(Stem stem) {
            var read = options.stream()
                    .map(row -> new Option(row.text.getValue(), row.right.getValue(), row.feedback.getValue()))
                    .toList();
            return single
                    ? new Question.Single(stem, read, shuffle.getValue())
                    : new Question.Multiple(stem, read, shuffle.getValue());
        }
    }

    private static final class Truth extends AnswerForm {

        private final RadioButtonGroup<Boolean> right = new RadioButtonGroup<>();
        private final TextArea ifTrue;
        private final TextArea ifFalse;

        Truth(Question.TrueFalse question, Runnable changed) {
            right.setLabel(getTranslation("authoring.truth"));
            right.setItems(true, false);
            right.setItemLabelGenerator(one -> getTranslation(one ? "authoring.truth.true" : "authoring.truth.false"));
            right.setValue(question.right());
            ifTrue = Editors.lines(getTranslation("authoring.truth.if-true"), question.feedbackTrue());
            ifFalse = Editors.lines(getTranslation("authoring.truth.if-false"), question.feedbackFalse());
            Editors.listen(changed, right, ifTrue, ifFalse);
            add(right, ifTrue, ifFalse);
        }

        @Override
        Component field(String name) {
            return switch (name) {
                case "feedback-true" -> ifTrue;
                case "feedback-false" -> ifFalse;
                default -> right;
            };
        }

        @Override
        Question read(Stem stem) {
            return new Question.TrueFalse(
                    stem, Boolean.TRUE.equals(right.getValue()), ifTrue.getValue(), ifFalse.getValue());
        }
    }

    private static final class Words extends AnswerForm {

        private final TextArea accepted;
        private final TextArea wrong;

        Words(Question.ShortText question, Runnable changed) {
            accepted = Editors.list(
                    getTranslation("authoring.accepted"),
                    question.accepted().stream().map(Question.Variant::text).toList());
            accepted.setHelperText(getTranslation("authoring.accepted.help"));
            wrong = Editors.lines(getTranslation("authoring.wrong"), question.feedbackWrong());
            Editors.listen(changed, accepted, wrong);
            add(accepted, wrong);
        }

        @Override
        Component field(String name) {
            return name.equals("feedback-wrong") ? wrong : accepted;
        }

        @Override
        Question read(Stem stem) {
            return new Question.ShortText(stem, lines(accepted), wrong.getValue());
        }
    }

    private static final class Figure extends AnswerForm {

        private final TextField right;
        private final TextField tolerance;
        private final TextField unit;
        private final TextArea wrong;
        private BigDecimal lastRight;
        private BigDecimal lastTolerance;

        Figure(Question.Numeric question, Runnable changed) {
            lastRight = question.right();
            lastTolerance = question.tolerance();
            right = Editors.line(getTranslation("authoring.figure"), plain(question.right()));
            tolerance = Editors.line(getTranslation("authoring.tolerance"), plain(question.tolerance()));
            tolerance.setHelperText(getTranslation("authoring.tolerance.help"));
            unit = Editors.line(getTranslation("authoring.unit-of"), question.unit());
            unit.setMaxLength(40);
            wrong = Editors.lines(getTranslation("authoring.wrong"), question.feedbackWrong());
            Editors.listen(changed, right, tolerance, unit, wrong);
            add(Parts.row(right, tolerance, unit), wrong);
        }

        private String plain(BigDecimal number) {
            return number.toPlainString().replace('.', "fr".equals(getLocale().getLanguage()) ? ',' : '.');
        }

        /** What is no number is told at its field, and the last number stays. */
        private BigDecimal number(TextField field, BigDecimal last) {
            var typed = field.getValue().strip().replace(',', '.').replaceAll("[\\s\u00a0\u202f]", "");
            var valid = typed.matches("-?\\d{1,15}(\\.\\d{1,9})?");
            field.setErrorMessage(valid ? "" : getTranslation("authoring.figure.none"));
            field.setInvalid(!valid);
            return valid ? new BigDecimal(typed) : last;
        }

        @Override
        Component field(String name) {
            return switch (name) {
                case "tolerance" -> tolerance;
                case "unit" -> unit;
                case "feedback-wrong" -> wrong;
                default -> right;
            };
        }

        @Override
        Question read(Stem stem) {
            lastRight = number(right, lastRight);
            lastTolerance = number(tolerance, lastTolerance);
            return new Question.Numeric(stem, lastRight, lastTolerance, unit.getValue(), wrong.getValue());
        }
    }

    private static final class Pairs extends AnswerForm {

        private final Div rows = new Div();
        private final List<Row> pairs = new ArrayList<>();
        private final TextArea extra;
        private final transient Runnable changed;

        private record Row(TextField left, TextField right, TextArea feedback, Div shown) {}

        Pairs(Question.Matching question, Runnable changed) {
            this.changed = changed;
            rows.addClassName("option-rows");
            question.pairs().forEach(this::row);
            extra = Editors.list(getTranslation("authoring.extra"), question.extra());
            extra.setHelperText(getTranslation("authoring.extra.help"));
            Editors.listen(changed, extra);
            var add = Parts.button("plus", getTranslation("authoring.pair.add"), () -> {
                row(new Pair("", "", ""));
                pairs.getLast().left.focus();
                changed.run();
            });
            add.addClassNames("small", "quiet");
            add(rows, add, extra);
        }

        private void row(Pair pair) {
            var number = pairs.size() + 1;
            var left = Editors.line(getTranslation("authoring.pair.left", number), pair.left());
            var right = Editors.line(getTranslation("authoring.pair.right"), pair.right());
            var feedback = Editors.lines(getTranslation("authoring.option.feedback"), pair.feedback());
            left.setMaxLength(500);
            right.setMaxLength(500);
            feedback.setMaxLength(20_000);
            feedback.setMinRows(1);
            Editors.listen(changed, left, right, feedback);
            var shown = new Div(left, right, feedback);
            var row = new Row(left, right, feedback, shown);
            var remove = Parts.icon("trash", getTranslation("authoring.pair.delete", number), () -> {
                pairs.remove(row);
                rows.remove(shown);
                number();
                changed.run();
            });
            remove.addClassName("remove");
            shown.add(remove);
            shown.addClassNames("option-row", "pair");
            pairs.add(row);
            rows.add(shown);
        }

        /** They are counted as they stand. */
        private void number() {
            for (int i = 0; i < pairs.size(); i++) {
                pairs.get(i).left.setLabel(getTranslation("authoring.pair.left", i + 1));
                named(pairs.get(i).shown, getTranslation("authoring.pair.delete", i + 1));
            }
        }

        @Override
        Component field(String name) {
            if (name.startsWith("extra")) {
                return extra;
            }
            if (pairs.isEmpty()) {
                return this;
            }
            var row = pairs.get(Math.min(item(name), pairs.size() - 1));
            return name.endsWith(".feedback") ? row.feedback : name.endsWith(".right") ? row.right : row.left;
        }

        @Override
        Question read(Stem stem) {
            return new Question.Matching(
                    stem,
                    pairs.stream()
                            .map(row -> new Pair(row.left.getValue(), row.right.getValue(), row.feedback.getValue()))
                            .toList(),
                    lines(extra));
        }
    }

    private static final class Order extends AnswerForm {

        private final TextArea items;
        private final TextArea wrong;

        Order(Question.Ordering question, Runnable changed) {
            items = Editors.list(getTranslation("authoring.items"), question.items());
            items.setHelperText(getTranslation("authoring.items.help"));
            wrong = Editors.lines(getTranslation("authoring.wrong"), question.feedbackWrong());
            Editors.listen(changed, items, wrong);
            add(items, wrong);
        }

        @Override
        Component field(String name) {
            return name.equals("feedback-wrong") ? wrong : items;
        }

        @Override
        Question read(Stem stem) {
            return new Question.Ordering(stem, lines(items), wrong.getValue());
        }
    }

    /** What this form cannot write stays as it is. */
    private static final class Kept extends AnswerForm {

        private final transient Question question;

        Kept(Question question) {
            this.question = question;
            add(new Paragraph(getTranslation("authoring.question.kept")));
        }

        @Override
        Component field(String name) {
            return this;
        }

        @Override
        Question read(Stem stem) {
            var own = question.stem();
            return QuestionTexts.with(
                    question,
                    new Stem(
                            stem.key(),
                            stem.points(),
                            stem.text(),
                            stem.hint(),
                            stem.feedback(),
                            stem.explains(),
                            own.furtherHints(),
                            own.penalty()));
        }
    }
}
