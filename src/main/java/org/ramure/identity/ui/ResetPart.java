package org.ramure.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.ramure.accounts.PersonRow;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.ui.PersonPart;
import org.ramure.identity.SecondFactors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Helps somebody who has lost her second factor. */
@Component
@Order(1)
class ResetPart implements PersonPart {

    private final SecondFactors factors;

    private final Profiles profiles;

    ResetPart(SecondFactors factors, Profiles profiles) {
        this.factors = factors;
        this.profiles = profiles;
    }

    @Override
    public com.vaadin.flow.component.Component show(PersonRow person, Runnable afterwards) {
        var part = new Div();
        part.addClassNames("stack", "tight");
        if (!factors.mayReset(person.id())) {
            part.setVisible(false);
            return part;
        }
        part.add(
                new Paragraph(part.getTranslation("factor.reset.text")),
                new Button(
                        part.getTranslation("factor.reset"),
                        _ -> new ProofDialog(
                                        profiles.proofWanted(),
                                        part.getTranslation("factor.reset.title", person.name()),
                                        part.getTranslation("factor.reset.sure"),
                                        part.getTranslation("factor.reset.go"),
                                        password -> factors.reset(person.id(), password),
                                        () -> {
                                            ProofDialog.done(part, "factor.reset.done");
                                            afterwards.run();
                                        })
                                .open()));
        return part;
    }
}
