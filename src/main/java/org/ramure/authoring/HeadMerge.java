package org.ramure.authoring;

/** Brings two states of what a course's page says together that were made from one ({@link DraftMerge}). */
public final class HeadMerge {

    private HeadMerge() {}

    /** @param mine wins where both changed what is no text */
    public static DraftHead of(DraftHead base, DraftHead mine, DraftHead theirs) {
        return DraftJson.head(DraftMerge.of(DraftJson.tree(base), DraftJson.tree(mine), DraftJson.tree(theirs)));
    }
}
