package org.ramure.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.ramure.accounts.Profile;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.TooManyTries;
import org.ramure.kit.ui.Visitor;

/** Stands in for what needs a proof, until who has no password has followed a fresh link. */
class ProofCard extends Section {

    private final Profiles profiles;
    private final Span said = new Span();

    ProofCard(Profiles profiles, Profile profile) {
        this.profiles = profiles;
        addClassNames("card", "stack");
        said.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("profile.proof")),
                new Paragraph(getTranslation("profile.proof.text", profile.email())),
                new Button(getTranslation("profile.proof.go"), _ -> ask()),
                said);
    }

    private void ask() {
        try {
            said.setText(getTranslation(
                    profiles.askToComeInAgain(Visitor.address()) ? "profile.proof.asked" : "profile.proof.enough"));
        } catch (TooManyTries tries) {
            said.setText(getTranslation("account.throttled", tries.minutes()));
        }
    }
}
