package org.ramure.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import org.ramure.authoring.LessonDraft;
import org.ramure.authoring.LessonMerge;
import org.ramure.authoring.LessonSheet;
import org.ramure.authoring.LessonWords;

/** Two people saved from the same state: both texts, and what to do about it. */
class ConflictPanel extends Section {

    /** What she decides. */
    interface Choices {

        void mine();

        void theirs();

        void merged(LessonDraft merged);
    }

    /** @param base what both began with */
    ConflictPanel(LessonDraft base, LessonDraft mine, LessonSheet theirs, Choices choices) {
        addClassNames("card", "stack", "conflict");
        getElement().setAttribute("role", "alert");
        var who = theirs.author().isEmpty() ? getTranslation("authoring.somebody") : theirs.author();
        var merged = LessonMerge.of(base, mine, theirs.draft());
        add(
                new H2(getTranslation("authoring.conflict", who)),
                new Paragraph(getTranslation("authoring.conflict.text")),
                sides(mine, theirs.draft(), who),
                new NativeDetails(getTranslation("authoring.conflict.merged"), text(merged)));
        var merge = Parts.button("check", getTranslation("authoring.conflict.merge"), () -> choices.merged(merged));
        merge.addClassName("primary");
        add(Parts.row(
                merge,
                Parts.button("user", getTranslation("authoring.conflict.mine"), choices::mine),
                Parts.button("users", getTranslation("authoring.conflict.theirs", who), choices::theirs)));
    }

    private Div sides(LessonDraft mine, LessonDraft theirs, String who) {
        var sides = new Div(
                side(getTranslation("authoring.conflict.yours"), theirs, mine),
                side(getTranslation("authoring.conflict.of", who), mine, theirs));
        sides.addClassName("sides");
        return sides;
    }

    /** What the other has is left out: each side is its own text, with what is its own marked. */
    private static Div side(String title, LessonDraft other, LessonDraft own) {
        var side = new Div(new H2(title), new Differences(LessonWords.of(other), LessonWords.of(own)));
        side.addClassName("side-text");
        return side;
    }

    private static Pre text(LessonDraft lesson) {
        return new Pre(LessonWords.of(lesson));
    }
}
