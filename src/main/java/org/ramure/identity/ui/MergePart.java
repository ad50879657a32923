package org.ramure.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import org.ramure.accounts.PersonRow;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.ui.PersonPart;
import org.ramure.identity.Doubles;
import org.ramure.kit.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings a second account of the same person into this one. */
@Component
@Order(2)
class MergePart implements PersonPart {

    private final Doubles doubles;
    private final Profiles profiles;

    MergePart(Doubles doubles, Profiles profiles) {
        this.doubles = doubles;
        this.profiles = profiles;
    }

    @Override
    public com.vaadin.flow.component.Component show(PersonRow person, Runnable afterwards) {
        var email = new EmailField();
        email.setWidthFull();
        email.setMaxLength(254);
        email.setManualValidation(true);
        var part = new Details();
        email.setLabel(part.getTranslation("merge.email"));
        var look = new Button(part.getTranslation("merge.look"), _ -> confirm(person, email, afterwards));
        var body = new Div(new Paragraph(part.getTranslation("merge.text", person.email())), email, look);
        body.addClassNames("stack", "tight");
        part.setSummaryText(part.getTranslation("merge.title"));
        part.add(body);
        return part;
    }

    private void confirm(PersonRow person, EmailField email, Runnable afterwards) {
        email.setInvalid(false);
        try {
            var found = doubles.find(person.id(), email.getValue());
            new ProofDialog(
                            profiles.proofWanted(),
                            email.getTranslation("merge.sure", person.name()),
                            email.getTranslation(
                                    "merge.sure.text", found.name(), found.email(), person.name(), person.email()),
                            email.getTranslation("merge.go"),
                            password -> doubles.merge(person.id(), found.id(), password),
                            () -> {
                                ProofDialog.done(email, "merge.done");
                                afterwards.run();
                            })
                    .open();
        } catch (Refusal refusal) {
            email.setErrorMessage(email.getTranslation(refusal.key(), refusal.arguments()));
            email.setInvalid(true);
            email.focus();
        }
    }
}
