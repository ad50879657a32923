package org.ramure.learning;

import org.jspecify.annotations.Nullable;
import org.ramure.courses.Edition.Lesson;
import org.ramure.kit.Phrase;

/**
 * A lesson in the outline, as one learner sees it.
 *
 * @param missing what it still asks for, or null when it is done
 */
public record LessonLine(
        Lesson lesson, Stage stage, Phrase rule, @Nullable Phrase missing) {

    /** How far a lesson is: the leaf is empty, half, or full. */
    public enum Stage {
        TODO,
        STARTED,
        DONE
    }

    public boolean isDone() {
        return stage == Stage.DONE;
    }
}
