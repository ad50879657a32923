package org.ramure.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
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
                        act("up", "authoring.up", () -> view.move(lesson, -1)),
                        act("down", "authoring.down", () -> view.move(lesson, 1)),
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

    private com.vaadin.flow.component.Component act(String icon, String words, Runnable deed) {
        return Parts.button(icon, getTranslation(words), () -> {
            close();
            deed.run();
        });
    }

    private Select<Outline.Unit> unit(OutlineView view, Outline.Lesson lesson) {
        var units = new Select<Outline.Unit>();
        units.setLabel(getTranslation("authoring.to-unit"));
        units.setItems(view.outline().units().stream()
                .filter(unit -> !unit.lessons().contains(lesson))
                .toList());
        units.setItemLabelGenerator(Outline.Unit::title);
        units.setWidthFull();
        units.addValueChangeListener(change -> {
            close();
            view.toUnit(lesson, change.getValue());
        });
        return units;
    }

    private Select<DraftCard> course(OutlineView view, Outline.Lesson lesson, List<DraftCard> others) {
        var courses = new Select<DraftCard>();
        courses.setLabel(getTranslation("authoring.to-course"));
        courses.setHelperText(getTranslation("authoring.to-course.help"));
        courses.setItems(others);
        courses.setItemLabelGenerator(DraftCard::title);
        courses.setWidthFull();
        courses.addValueChangeListener(change -> {
            close();
            view.send(
                    lesson, change.getValue().course().slug(), change.getValue().title());
        });
        return courses;
    }
}
