package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ramure.authoring.LessonSheet.Choice;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.QuestionKind;

/** One question of a quiz: folded it is a line, unfolded a form. */
class QuestionForm extends Div {

    private final String key;
    private final QuestionKind kind;
    private final Span number = new Span();
    private final Span words = new Span();
    private final NativeDetails fold = new NativeDetails();
    private final TextArea text;
    private final IntegerField points = new IntegerField();
    private final TextArea hint;
    private final TextArea feedback;
    private final Select<String> explains = new Select<>();
    private final AnswerForm answers;
    private final NativeButton up;
    private final NativeButton down;

    QuestionForm(QuizForm quiz, Question question, List<Choice> lessons, Runnable changed) {
        addClassNames("card", "question-card");
        this.kind = QuestionKind.of(question);
        var stem = question.stem();
        this.key = stem.key();
        setId("question-" + key);
        text = Editors.lines(getTranslation("authoring.question.text"), stem.text());
        text.addValueChangeListener(_ -> title());
        answers = AnswerForm.of(question, changed);
        points.setLabel(getTranslation("authoring.question.points"));
        points.setMin(1);
        points.setMax(100);
        points.setStepButtonsVisible(true);
        points.setValue(stem.points());
        points.setValueChangeMode(ValueChangeMode.LAZY);
        hint = Editors.lines(getTranslation("authoring.question.hint"), stem.hint());
        feedback = Editors.lines(getTranslation("authoring.question.feedback"), stem.feedback());
        explains.setLabel(getTranslation("authoring.question.explains"));
        explains.setEmptySelectionAllowed(true);
        explains.setEmptySelectionCaption(getTranslation("authoring.question.explains.none"));
        // one that is not there stays named until the person herself takes it away
        explains.setItems(Stream.concat(lessons.stream().map(Choice::key), Stream.of(stem.explains()))
                .filter(key -> !key.isBlank())
                .distinct()
                .toList());
        explains.setItemLabelGenerator(one -> lessons.stream()
                .filter(choice -> choice.key().equals(one))
                .map(Choice::title)
                .findFirst()
                .orElse(getTranslation("authoring.question.explains.gone", one)));
        if (!stem.explains().isBlank()) {
            explains.setValue(stem.explains());
        }
        explains.setWidthFull();
        Editors.listen(changed, text, points, hint, feedback, explains);
        up = Parts.icon("up", getTranslation("authoring.up"), () -> quiz.move(this, -1));
        down = Parts.icon("down", getTranslation("authoring.down"), () -> quiz.move(this, 1));
        var acts = Parts.row(
                up,
                down,
                Parts.icon("copy", getTranslation("authoring.duplicate"), () -> quiz.duplicate(this)),
                Parts.icon("trash", getTranslation("authoring.delete"), () -> quiz.delete(this)));
        acts.addClassName("question-acts");
        var more = new NativeDetails(getTranslation("authoring.question.more"));
        var told = new Div(feedback, hint, explains, points);
        told.addClassName("stack");
        more.setContent(told);
        more.setOpen(!stem.feedback().isBlank()
                || !stem.hint().isBlank()
                || !stem.explains().isBlank());
        number.addClassName("number");
        words.addClassName("grow");
        fold.setSummary(number, words);
        var content = new Div(text, answers, more);
        content.addClassName("stack");
        fold.setContent(content);
        add(acts, fold);
        Grip.keys(acts, moveUp -> quiz.move(this, moveUp ? -1 : 1), () -> {});
        title();
    }

    private void title() {
        words.setText(getTranslation("authoring.question.kind." + kind.name()) + " · "
                + (text.getValue().isBlank()
                        ? getTranslation("authoring.question.blank")
                        : text.getValue().lines().findFirst().orElse("")));
    }

    String key() {
        return key;
    }

    void number(int at, int of) {
        number.setText(getTranslation("authoring.question.number", at, of));
    }

    void open() {
        fold.setOpen(true);
    }

    void focus() {
        text.focus();
    }

    /** @param name as a folder has it; what is not the question's own is in its answers */
    Component field(String name) {
        return switch (name) {
            case "text", "" -> text;
            case "hint" -> hint;
            case "feedback" -> feedback;
            case "explains" -> explains;
            case "points" -> points;
            default -> answers.field(name);
        };
    }

    void focusActs() {
        up.focus();
    }

    /** The next press goes on the same way. */
    void focusMove(int by) {
        (by < 0 ? up : down).focus();
    }

    Question read() {
        return answers.read(new Stem(
                key,
                kind.scored() ? Math.clamp(Objects.requireNonNullElse(points.getValue(), 1), 1, 100) : 0,
                text.getValue(),
                hint.getValue(),
                feedback.getValue(),
                Objects.requireNonNullElse(explains.getValue(), "")));
    }
}
