package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.ramure.authoring.Outline;
import org.ramure.kit.Refusal;

/** What can be done with a lesson, all of it by keys too. */
class LessonDialog extends Dialog {

    private final OutlineView view;

    LessonDialog(OutlineView view, Outline.Lesson lesson) {
        this.view = view;
        setHeaderTitle(lesson.title());
        addClassName("acts-dialog");
        var title = new TextField(getTranslation("authoring.lesson.title"));
        title.setValue(lesson.title());
        title.setMaxLength(200);
        title.setWidthFull();
        title.setAutofocus(true);
        var rename = new Button(getTranslation("authoring.save"), _ -> {
            try {
                view.attempt(() -> view.rename(lesson, title.getValue()));
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
                unit(view, lesson),
                new OtherCourses(view::targets, (slug, name) -> {
                    close();
                    view.attempt(() -> view.send(lesson, slug, name));
                }));
        content.addClassName("stack");
        add(content);
        getFooter().add(new Button(getTranslation("authoring.close"), _ -> close()), rename);
    }

    private Component act(String icon, String words, Runnable deed) {
        return Parts.button(icon, getTranslation(words), () -> {
            close();
            view.attempt(deed);
        });
    }

    private Component unit(OutlineView view, Outline.Lesson lesson) {
        var units = new Select<Outline.Unit>();
        units.setLabel(getTranslation("authoring.to-unit"));
        units.setItems(view.outline().units().stream()
                .filter(unit -> !unit.lessons().contains(lesson))
                .toList());
        units.setItemLabelGenerator(Outline.Unit::title);
        return new Chosen<>(units, "authoring.to-unit.go", unit -> {
            close();
            view.attempt(() -> view.moves().toUnit(lesson, unit));
        });
    }
}
