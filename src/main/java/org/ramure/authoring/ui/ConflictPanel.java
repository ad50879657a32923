package org.ramure.authoring.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import org.ramure.kit.ui.TextDifference;

/** Two people saved from the same state: both texts, and what to do about it. */
class ConflictPanel extends Section {

    /** What she decides: each looks again at what stands in the fields then. */
    interface Choices {

        void mine();

        void theirs();

        void merged();
    }

    private final int revision;
    private final String who;
    private final String theirs;
    private final Div texts = new Div();
    private final Div wait = new Div();

    /**
     * @param revision of theirs
     * @param author who wrote it; empty when that is nobody any more
     * @param again whether they saved once more while she was choosing
     */
    ConflictPanel(int revision, String author, String theirs, boolean again, Choices choices) {
        this.revision = revision;
        this.who = author.isEmpty() ? getTranslation("authoring.somebody") : author;
        this.theirs = theirs;
        addClassNames("card", "stack", "conflict");
        var title = new Div(new H2(getTranslation("authoring.conflict", who)));
        title.getElement().setAttribute("role", "alert");
        if (again) {
            title.add(new Paragraph(getTranslation("authoring.conflict.again", who)));
        }
        texts.addClassName("stack");
        wait.getElement().setAttribute("role", "status");
        var merge = Parts.button("check", getTranslation("authoring.conflict.merge"), choices::merged);
        merge.addClassName("primary");
        add(
                title,
                new Paragraph(getTranslation("authoring.conflict.text")),
                texts,
                Parts.row(
                        merge,
                        Parts.button("user", getTranslation("authoring.conflict.mine"), choices::mine),
                        Parts.button("users", getTranslation("authoring.conflict.theirs", who), choices::theirs)),
                wait);
    }

    /** Comes into sight: who writes at the end of a long text would not see it. */
    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("this.scrollIntoView({ block: 'start' })");
    }

    /** Whether it is about this state of the others. */
    boolean isAbout(int other) {
        return revision == other;
    }

    /** Shows what stands in the fields now, beside theirs and brought together with it. */
    void compare(String mine, String merged) {
        texts.removeAll();
        texts.add(
                new TextDifference(
                        getTranslation("authoring.conflict.of", who),
                        theirs,
                        getTranslation("authoring.conflict.yours"),
                        mine),
                new NativeDetails(getTranslation("authoring.conflict.merged"), new Pre(merged)));
    }

    /** A file is on its way into the form that the choice would put another in the place of. */
    void waitForFile() {
        wait.removeAll();
        wait.add(Parts.help(getTranslation("authoring.conflict.sending")));
    }
}
