package org.ramure.authoring.ui;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.ramure.authoring.LessonDraftId;
import org.ramure.authoring.Outline;
import org.ramure.kit.ui.Icon;

/** A lesson of the outline. */
class LessonItem extends ListItem {

    LessonItem(OutlineView view, Outline.Lesson lesson) {
        var name = new Anchor(AuthoringAddress.lesson(view.slug(), lesson.key()), lesson.title());
        name.addClassName("t");
        // else the link would be dragged, not the row
        name.getElement().setAttribute("draggable", "false");
        var kind = new Span(getTranslation("authoring.kind." + lesson.kind().key()));
        kind.addClassName("sr");
        add(
                Grip.of(getTranslation("authoring.lesson.grip", lesson.title()), "grip-" + lesson.id()),
                new Icon(lesson.kind().icon()),
                kind,
                name);
        if (lesson.changed() && view.outline().course().edition() > 0) {
            add(Parts.badge(getTranslation("authoring.lesson.changed"), "info"));
        }
        var minutes = new Span(Parts.minutes(lesson.minutes()));
        minutes.addClassNames("s", "muted", "size");
        add(
                minutes,
                Parts.icon("dots", getTranslation("authoring.lesson.acts", lesson.title()), () -> view.act(lesson)));
        Grip.keys(this, up -> view.moves().move(lesson, up ? -1 : 1), () -> view.act(lesson));
        DragSource.create(this).setDragData(lesson.id());
        DropTarget.create(this)
                .addDropListener(drop -> drop.getDragData().ifPresent(data -> {
                    if (data instanceof LessonDraftId dragged) {
                        view.moves().dropLesson(dragged, lesson);
                    }
                }));
    }
}
