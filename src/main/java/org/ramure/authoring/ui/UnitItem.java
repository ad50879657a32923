package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.ramure.authoring.LessonDraftId;
import org.ramure.authoring.LessonKind;
import org.ramure.authoring.Outline;
import org.ramure.authoring.UnitId;
import org.ramure.kit.ui.Icon;

/** A unit of the outline, with its lessons when it is unfolded. */
class UnitItem extends ListItem {

    private final OutlineView view;
    private final Outline.Unit unit;
    private final int number;

    UnitItem(OutlineView view, Outline.Unit unit, int number) {
        this.view = view;
        this.unit = unit;
        this.number = number;
        add(row());
        if (view.isOpen(unit.id())) {
            add(lessons());
        }
    }

    private Component row() {
        var opened = view.isOpen(unit.id());
        var fold = Parts.icon(
                opened ? "down" : "next",
                getTranslation(opened ? "authoring.unit.fold" : "authoring.unit.unfold", unit.title()),
                () -> view.fold(unit.id()));
        fold.setId("fold-" + unit.id());
        fold.getElement().setAttribute("aria-expanded", String.valueOf(opened));
        var name = new Span(number + ". " + unit.title());
        name.addClassName("grow");
        var size =
                new Span(getTranslation("authoring.unit.size", unit.lessons().size(), Parts.minutes(unit.minutes())));
        size.addClassNames("s", "muted", "size");
        var acts = Parts.icon("dots", getTranslation("authoring.unit.acts", unit.title()), () -> view.act(unit));
        var row = new Div(
                Grip.of(getTranslation("authoring.unit.grip", unit.title()), "unit-" + unit.id()),
                fold,
                name,
                size,
                acts);
        row.addClassName("modrow");
        Grip.keys(row, up -> view.moves().move(unit, up ? -1 : 1), () -> view.act(unit));
        var source = DragSource.create(row);
        source.setDragData(unit.id());
        DropTarget.create(row)
                .addDropListener(drop -> drop.getDragData().ifPresent(data -> {
                    if (data instanceof UnitId dragged) {
                        view.moves().dropUnit(dragged, unit);
                    } else if (data instanceof LessonDraftId dragged) {
                        view.moves().dropLesson(dragged, unit);
                    }
                }));
        return row;
    }

    private OrderedList lessons() {
        var list = new OrderedList();
        list.getElement().setAttribute("aria-label", getTranslation("authoring.unit.lessons", unit.title()));
        unit.lessons().forEach(lesson -> list.add(new LessonItem(view, lesson)));
        var add = new ListItem(view.isAdding(unit.id()) ? form() : button());
        add.addClassName("add");
        list.add(add);
        return list;
    }

    private Component button() {
        var button = Parts.button("plus", getTranslation("authoring.lesson.add"), () -> view.beginAdding(unit.id()));
        button.addClassNames("small", "quiet");
        button.setId("add-" + unit.id());
        return button;
    }

    /** It stays open: an outline is written line after line. */
    private Component form() {
        var title = new TextField(getTranslation("authoring.lesson.new"));
        title.setMaxLength(200);
        title.setId("new-lesson-" + unit.id());
        var kind = new Select<LessonKind>();
        kind.setLabel(getTranslation("authoring.kind"));
        kind.setItems(LessonKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("authoring.kind." + one.key()));
        kind.setValue(view.lastKind());
        kind.addValueChangeListener(change -> view.remember(change.getValue()));
        var add = new Button(
                getTranslation("authoring.lesson.add.go"), _ -> view.addLesson(unit.id(), kind.getValue(), title));
        add.setIcon(new Icon("plus"));
        title.addKeyPressListener(Key.ENTER, _ -> view.addLesson(unit.id(), kind.getValue(), title));
        var done = new Button(getTranslation("authoring.lesson.add.end"), _ -> view.endAdding(unit.id()));
        var row = Parts.row(title, kind, add, done);
        row.addClassNames("ends", "new-lesson");
        return row;
    }
}
