package org.ramure.authoring;

/** Brings two states of what a unit says together that were made from one ({@link LineMerge}). */
public final class UnitMerge {

    private UnitMerge() {}

    /** @param mine its title wins where both changed it */
    public static UnitDraft of(UnitDraft base, UnitDraft mine, UnitDraft theirs) {
        return new UnitDraft(
                mine.title().equals(base.title()) ? theirs.title() : mine.title(),
                LineMerge.of(base.summary(), mine.summary(), theirs.summary()));
    }
}
