package org.ramure.authoring.ui;

import org.ramure.authoring.UnitDraft;

/** What a unit says of itself as one text, to be compared with another by lines. */
final class UnitWords {

    private UnitWords() {}

    static String of(UnitDraft unit, WrittenText.Words words) {
        return new WrittenText(words)
                .value("authoring.unit.title", unit.title())
                .value("authoring.unit.summary", unit.summary())
                .toString();
    }
}
