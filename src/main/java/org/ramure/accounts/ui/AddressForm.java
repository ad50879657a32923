package org.ramure.accounts.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import org.ramure.accounts.Profile;
import org.ramure.accounts.Profiles;
import org.ramure.kit.ui.SecretField;
import org.ramure.kit.ui.Visitor;

/** Asks for another address: the new one must confirm, the old one is told. */
class AddressForm extends Section {

    private final Profiles profiles;
    private final EmailField email = new EmailField();
    private final SecretField password = new SecretField();
    private final Paragraph asked = new Paragraph();

    AddressForm(Profiles profiles, Profile profile) {
        this.profiles = profiles;
        addClassNames("card", "stack");
        email.setLabel(getTranslation("profile.new-address"));
        email.setMaxLength(254);
        email.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.EMAIL);
        email.setManualValidation(true);
        password.setLabel(getTranslation("profile.password-now"));
        password.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.CURRENT_PASSWORD);
        password.setVisible(!profile.linksOnly());
        asked.getElement().setAttribute("role", "status");
        asked.addClassName("asked");
        add(
                new H2(getTranslation("profile.address")),
                new Paragraph(getTranslation("profile.address.text", profile.email())),
                email,
                password,
                new Button(getTranslation("profile.address.go"), _ -> ask()),
                asked);
    }

    private void ask() {
        email.setInvalid(false);
        password.setInvalid(false);
        asked.removeAll();
        if (Deeds.tried(
                this,
                this::field,
                () -> profiles.askToMove(email.getValue(), password.getValue(), Visitor.address()))) {
            // stays where she looks, and covers nothing
            asked.setText(getTranslation("profile.address.asked", email.getValue()));
            email.clear();
            password.clear();
        }
    }

    private HasValidation field(String key) {
        return key.startsWith("account.before") ? password : email;
    }
}
