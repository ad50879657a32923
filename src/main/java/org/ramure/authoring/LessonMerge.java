package org.ramure.authoring;

/**
 * Brings two states of a lesson together that were made from one ({@link DraftMerge}). Where both changed the same figure or
 * choice, the second is taken.
 */
public final class LessonMerge {

    private LessonMerge() {}

    /** @param mine wins where both changed what is no text */
    public static LessonDraft of(LessonDraft base, LessonDraft mine, LessonDraft theirs) {
        if (mine.content().kind() != theirs.content().kind()) {
            return mine;
        }
        return DraftJson.lesson(DraftMerge.of(DraftJson.tree(base), DraftJson.tree(mine), DraftJson.tree(theirs)));
    }
}
