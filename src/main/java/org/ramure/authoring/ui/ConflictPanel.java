package org.ramure.authoring.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import org.ramure.authoring.LessonDraft;
import org.ramure.authoring.LessonMerge;
import org.ramure.authoring.LessonSheet;
import org.ramure.authoring.LessonWords;
import org.ramure.kit.ui.TextDifference;

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
                new TextDifference(
                        getTranslation("authoring.conflict.of", who),
                        LessonWords.of(theirs.draft()),
                        getTranslation("authoring.conflict.yours"),
                        LessonWords.of(mine)),
                new NativeDetails(getTranslation("authoring.conflict.merged"), text(merged)));
        var merge = Parts.button("check", getTranslation("authoring.conflict.merge"), () -> choices.merged(merged));
        merge.addClassName("primary");
        add(Parts.row(
                merge,
                Parts.button("user", getTranslation("authoring.conflict.mine"), choices::mine),
                Parts.button("users", getTranslation("authoring.conflict.theirs", who), choices::theirs)));
    }

    private static Pre text(LessonDraft lesson) {
        return new Pre(LessonWords.of(lesson));
    }
}
