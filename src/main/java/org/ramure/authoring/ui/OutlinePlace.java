package org.ramure.authoring.ui;

import org.ramure.authoring.LessonDraftId;
import org.ramure.authoring.Outline;
import org.ramure.kit.NotThere;

/** Where a lesson stands in an outline, counted from 0. */
record OutlinePlace(int unit, int lesson) {

    static OutlinePlace of(Outline outline, LessonDraftId id) {
        for (int unit = 0; unit < outline.units().size(); unit++) {
            var lessons = outline.units().get(unit).lessons();
            for (int lesson = 0; lesson < lessons.size(); lesson++) {
                if (lessons.get(lesson).id().equals(id)) {
                    return new OutlinePlace(unit, lesson);
                }
            }
        }
        throw new NotThere("lesson");
    }
}
