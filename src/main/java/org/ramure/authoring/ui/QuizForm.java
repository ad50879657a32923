package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ramure.authoring.DraftContent;
import org.ramure.authoring.LessonSheet;
import org.ramure.authoring.QuestionKeys;
import org.ramure.kit.ui.MarkdownEditor;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionKind;
import org.ramure.quizzes.QuizDraft;

/** A quiz: its questions first, its rules below. */
class QuizForm extends ContentForm {

    private final transient LessonSheet sheet;
    private final transient Runnable changed;
    private final List<QuestionForm> questions = new ArrayList<>();
    private final Div cards = new Div();
    private final Toast toast = new Toast();
    private final Div adding;
    private final TextField title;
    private final MarkdownEditor body;
    private final IntegerField pass;
    private final IntegerField attempts;
    private final IntegerField minutes;
    private final Checkbox shuffle = new Checkbox();

    QuizForm(LessonSheet sheet, DraftContent.Quiz content, Desk desk, Runnable changed) {
        this.sheet = sheet;
        this.changed = changed;
        var quiz = content.quiz();
        title = Editors.line(getTranslation("authoring.quiz.title"), quiz.title());
        body = desk.editor(getTranslation("authoring.quiz.body"), content.body());
        pass = number("authoring.quiz.pass", quiz.passPercent(), 100);
        attempts = number("authoring.quiz.attempts", quiz.attempts(), 1000);
        attempts.setHelperText(getTranslation("authoring.quiz.attempts.help"));
        minutes = number("authoring.quiz.minutes", quiz.minutes(), 24 * 60);
        minutes.setHelperText(getTranslation("authoring.quiz.minutes.help"));
        shuffle.setLabel(getTranslation("authoring.quiz.shuffle"));
        shuffle.setValue(quiz.shuffle());
        Editors.listen(changed, title, body, pass, attempts, minutes, shuffle);
        cards.addClassName("question-cards");
        quiz.questions().forEach(question -> questions.add(form(question)));
        var rules = new NativeDetails(getTranslation("authoring.quiz.rules"));
        var ruling = new Div(title, body, Parts.row(pass, attempts, minutes), shuffle);
        ruling.addClassName("stack");
        rules.setContent(ruling);
        rules.addClassName("quiz-rules");
        adding = adding();
        add(new H2(getTranslation("authoring.quiz.questions")), cards, adding, toast, rules);
        show();
    }

    private IntegerField number(String key, int value, int most) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(0);
        field.setMax(most);
        field.setValue(value);
        field.setStepButtonsVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }

    private QuestionForm form(Question question) {
        return new QuestionForm(this, question, sheet.lessons(), changed);
    }

    private Div adding() {
        var kind = new Select<QuestionKind>();
        kind.setLabel(getTranslation("authoring.question.kind"));
        kind.setItems(BlankQuestion.KINDS);
        kind.setItemLabelGenerator(one -> getTranslation("authoring.question.kind." + one.name()));
        kind.setValue(QuestionKind.SINGLE);
        var add = Parts.button("plus", getTranslation("authoring.question.add"), () -> {
            var form = form(BlankQuestion.of(kind.getValue(), freeKey()));
            questions.add(form);
            form.open();
            show();
            form.focus();
            changed.run();
        });
        var row = Parts.row(kind, add);
        row.addClassName("ends");
        return row;
    }

    private String freeKey() {
        return QuestionKeys.free(
                questions.stream().map(QuestionForm::key).collect(Collectors.toCollection(HashSet::new)));
    }

    private void show() {
        cards.removeAll();
        if (questions.isEmpty()) {
            cards.add(Parts.help(getTranslation("authoring.quiz.none")));
        }
        for (int i = 0; i < questions.size(); i++) {
            questions.get(i).number(i + 1, questions.size());
            cards.add(questions.get(i));
        }
    }

    void move(QuestionForm form, int by) {
        var at = questions.indexOf(form);
        var to = at + by;
        if (to < 0 || to >= questions.size()) {
            return;
        }
        questions.remove(at);
        questions.add(to, form);
        show();
        form.focusMove(by);
        toast.say(getTranslation("authoring.question.moved", to + 1, questions.size()));
        changed.run();
    }

    void delete(QuestionForm form) {
        var at = questions.indexOf(form);
        questions.remove(form);
        show();
        changed.run();
        toast.say(getTranslation("authoring.question.deleted", at + 1), () -> {
            questions.add(Math.min(at, questions.size()), form);
            show();
            changed.run();
            form.focusActs();
        });
    }

    void duplicate(QuestionForm form) {
        var copy = form(BlankQuestion.rekeyed(form.read(), freeKey()));
        questions.add(questions.indexOf(form) + 1, copy);
        copy.open();
        show();
        copy.focus();
        changed.run();
    }

    @Override
    Optional<Component> field(String question, String name) {
        return questions.stream()
                .filter(form -> form.key().equals(question))
                .findFirst()
                .map(form -> form.field(name));
    }

    @Override
    Optional<Component> field(String name) {
        return switch (name) {
            case "title" -> Optional.of(title);
            case "body" -> Optional.of(body);
            case "pass" -> Optional.of(pass);
            case "attempts" -> Optional.of(attempts);
            case "minutes" -> Optional.of(minutes);
            case "shuffle" -> Optional.of(shuffle);
            case "questions" -> Optional.of(adding);
            default -> Optional.empty();
        };
    }

    @Override
    DraftContent read() {
        return new DraftContent.Quiz(
                body.getValue(),
                new QuizDraft(
                        title.getValue().strip(),
                        value(pass, 60),
                        value(attempts, 0),
                        value(minutes, 0),
                        shuffle.getValue(),
                        questions.stream().map(QuestionForm::read).toList()));
    }

    private static int value(IntegerField field, int absent) {
        return Objects.requireNonNullElse(field.getValue(), absent);
    }
}
