package org.ramure.authoring.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.authoring.LessonDraftId;
import org.ramure.authoring.Outline;
import org.ramure.authoring.Outlines;
import org.ramure.authoring.UnitId;

/** Puts units and lessons of an outline in order, by pointer and by keys; each move can be taken back. */
class OutlineMoves {

    private final OutlineView view;
    private final Outlines outlines;

    OutlineMoves(OutlineView view, Outlines outlines) {
        this.view = view;
        this.outlines = outlines;
    }

    /** @param by -1 up, 1 down */
    void move(Outline.Unit unit, int by) {
        var at = view.outline().units().indexOf(unit);
        move(unit, at, at + by);
    }

    void dropUnit(UnitId dragged, Outline.Unit on) {
        view.outline().units().stream()
                .filter(unit -> unit.id().equals(dragged))
                .findFirst()
                .ifPresent(unit -> move(
                        unit,
                        view.outline().units().indexOf(unit),
                        view.outline().units().indexOf(on)));
    }

    private void move(Outline.Unit unit, int from, int to) {
        if (to < 0 || to >= view.outline().units().size() || to == from) {
            view.focus("unit-" + unit.id());
            view.say(view.getTranslation(to < 0 ? "authoring.first" : "authoring.last", unit.title()));
            return;
        }
        view.attempt(() -> moved(unit, from, to));
    }

    private void moved(Outline.Unit unit, int from, int to) {
        outlines.moveUnit(view.slug(), unit.id(), before(view.outline().units(), from, to));
        view.refresh();
        view.focus("unit-" + unit.id());
        view.say(
                view.getTranslation(
                        "authoring.unit.moved",
                        unit.title(),
                        to + 1,
                        view.outline().units().size()),
                () -> {
                    outlines.moveUnit(
                            view.slug(), unit.id(), before(view.outline().units(), to, from));
                    view.refresh();
                    view.focus("unit-" + unit.id());
                });
    }

    private static @Nullable UnitId before(List<Outline.Unit> units, int from, int to) {
        var at = to > from ? to : to - 1;
        return at < 0 ? null : units.get(at).id();
    }

    /** @param by -1 up, 1 down; beyond its unit it goes over to the next one */
    void move(Outline.Lesson lesson, int by) {
        var place = OutlinePlace.of(view.outline(), lesson.id());
        var unit = view.outline().units().get(place.unit());
        var to = place.lesson() + by;
        if (to >= 0 && to < unit.lessons().size()) {
            move(lesson, place, new OutlinePlace(place.unit(), to));
        } else if (to < 0 && place.unit() > 0) {
            var above = view.outline().units().get(place.unit() - 1);
            move(
                    lesson,
                    place,
                    new OutlinePlace(place.unit() - 1, above.lessons().size()));
        } else if (to > 0 && place.unit() + 1 < view.outline().units().size()) {
            move(lesson, place, new OutlinePlace(place.unit() + 1, 0));
        } else {
            view.focus("grip-" + lesson.id());
            view.say(view.getTranslation(by < 0 ? "authoring.first" : "authoring.last", lesson.title()));
        }
    }

    void dropLesson(LessonDraftId dragged, Outline.Lesson on) {
        if (!dragged.equals(on.id())) {
            move(lesson(dragged), OutlinePlace.of(view.outline(), dragged), OutlinePlace.of(view.outline(), on.id()));
        }
    }

    /** To the end of another unit. */
    void dropLesson(LessonDraftId dragged, Outline.Unit on) {
        var from = OutlinePlace.of(view.outline(), dragged);
        var unit = view.outline().units().indexOf(on);
        var end = on.lessons().size() - (from.unit() == unit ? 1 : 0);
        move(lesson(dragged), from, new OutlinePlace(unit, end));
    }

    private Outline.Lesson lesson(LessonDraftId id) {
        var place = OutlinePlace.of(view.outline(), id);
        return view.outline().units().get(place.unit()).lessons().get(place.lesson());
    }

    private void move(Outline.Lesson lesson, OutlinePlace from, OutlinePlace to) {
        if (!from.equals(to)) {
            view.attempt(() -> moved(lesson, from, to));
        }
    }

    private void moved(Outline.Lesson lesson, OutlinePlace from, OutlinePlace to) {
        put(lesson.id(), to);
        view.unfold(view.outline().units().get(to.unit()).id());
        view.refresh();
        view.focus("grip-" + lesson.id());
        view.say(
                view.getTranslation(
                        "authoring.lesson.moved",
                        lesson.title(),
                        to.lesson() + 1,
                        view.outline().units().get(to.unit()).lessons().size(),
                        to.unit() + 1),
                () -> {
                    put(lesson.id(), from);
                    view.refresh();
                    view.focus("grip-" + lesson.id());
                });
    }

    private void put(LessonDraftId lesson, OutlinePlace to) {
        var unit = view.outline()
                .units()
                .get(Math.min(to.unit(), view.outline().units().size() - 1));
        var others = unit.lessons().stream()
                .map(Outline.Lesson::id)
                .filter(id -> !id.equals(lesson))
                .toList();
        outlines.moveLesson(
                view.slug(),
                lesson,
                unit.id(),
                to.lesson() == 0 || others.isEmpty() ? null : others.get(Math.min(to.lesson(), others.size()) - 1));
    }

    void toUnit(Outline.Lesson lesson, Outline.Unit unit) {
        dropLesson(lesson.id(), unit);
    }
}
