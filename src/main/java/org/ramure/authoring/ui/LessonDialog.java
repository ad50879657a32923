package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.ramure.authoring.DraftCard;
import org.ramure.authoring.Outline;
import org.ramure.kit.Refusal;

/** What can be done with a lesson, all of it by keys too. */
class LessonDialog extends Dialog {

    LessonDialog(OutlineView view, Outline.Lesson lesson, List<DraftCard> others) {
        setHeaderTitle(lesson.title());
        addClassName("acts-dialog");
        var title = new TextField(getTranslation("authoring.lesson.title"));
        title.setValue(lesson.title());
        title.setMaxLength(200);
        title.setWidthFull();
        title.setAutofocus(true);
        var rename = new Button(getTranslation("authoring.save"), _ -> {
            try {
                view.rename(lesson, title.getValue());
                close();
            } catch (Refusal refusal) {
                view.refused(title, refusal);
            }
        });
        rename.addThemeVariants(ButtonVariant.PRIMARY);
        var content = new Div(
                title,
                Parts.row(
                        act("up", "authoring.up", () -> view.moves().move(lesson, -1)),
                        act("down", "authoring.down", () -> view.moves().move(lesson, 1)),
                        act("copy", "authoring.duplicate", () -> view.duplicate(lesson)),
                        act("trash", "authoring.delete", () -> view.delete(lesson))),
                unit(view, lesson));
        if (!others.isEmpty()) {
            content.add(course(view, lesson, others));
        }
        content.addClassName("stack");
        add(content);
        getFooter().add(new Button(getTranslation("authoring.close"), _ -> close()), rename);
    }

    private Component act(String icon, String words, Runnable deed) {
        return Parts.button(icon, getTranslation(words), () -> {
            close();
            deed.run();
        });
    }

    private Component unit(OutlineView view, Outline.Lesson lesson) {
        var units = new Select<Outline.Unit>();
        units.setLabel(getTranslation("authoring.to-unit"));
        units.setItems(view.outline().units().stream()
                .filter(unit -> !unit.lessons().contains(lesson))
                .toList());
        units.setItemLabelGenerator(Outline.Unit::title);
        return chosen(units, "authoring.to-unit.go", unit -> view.moves().toUnit(lesson, unit));
    }

    private Component course(OutlineView view, Outline.Lesson lesson, List<DraftCard> others) {
        var courses = new Select<DraftCard>();
        courses.setLabel(getTranslation("authoring.to-course"));
        courses.setHelperText(getTranslation("authoring.to-course.help"));
        courses.setItems(others);
        courses.setItemLabelGenerator(DraftCard::title);
        return chosen(
                courses,
                "authoring.to-course.go",
                card -> view.send(lesson, card.course().slug(), card.title()));
    }

    /** Who goes through a list by keys chooses at each step: nothing is done before she says so. */
    private <T> Component chosen(Select<T> select, String go, Consumer<T> deed) {
        select.setWidthFull();
        var button = Parts.button("right", getTranslation(go), () -> {
            var choice = select.getValue();
            if (choice == null) {
                select.setErrorMessage(getTranslation("authoring.choose-first"));
                select.setInvalid(true);
                select.focus();
            } else {
                close();
                deed.accept(choice);
            }
        });
        var row = new Div(select, button);
        row.addClassName("stack");
        return row;
    }
}
