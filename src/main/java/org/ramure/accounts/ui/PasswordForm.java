package org.ramure.accounts.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import java.util.Locale;
import org.ramure.accounts.Profile;
import org.ramure.accounts.Profiles;
import org.ramure.kit.ui.SecretField;

/** A new password, or none at all: links only. */
class PasswordForm extends Section {

    private final Profiles profiles;
    private final SecretField before = new SecretField();
    private final SecretField password = new SecretField();
    private final Runnable afterwards;

    PasswordForm(Profiles profiles, Profile profile, Runnable afterwards) {
        this.profiles = profiles;
        this.afterwards = afterwards;
        addClassNames("card", "stack");
        before.setLabel(getTranslation("profile.password-now"));
        before.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        before.setVisible(!profile.linksOnly());
        password.setLabel(getTranslation("profile.password-new"));
        password.setHelperText(getTranslation("account.password.help"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        var change = new Button(getTranslation("profile.password.go"), _ -> change());
        var links = new Button(getTranslation("profile.links-only"), _ -> useLinksOnly());
        links.setVisible(!profile.linksOnly());
        var acts = new Div(change, links);
        acts.addClassName("row");
        add(
                new H2(getTranslation("profile.password")),
                new Paragraph(getTranslation(profile.linksOnly() ? "profile.password.none" : "profile.password.text")),
                before,
                password,
                acts);
    }

    private void change() {
        settle(() -> profiles.changePassword(before.getValue(), password.getValue()), "profile.password.changed");
    }

    private void useLinksOnly() {
        settle(() -> profiles.useLinksOnly(before.getValue()), "profile.links-only.done");
    }

    private void settle(Runnable work, String done) {
        before.setInvalid(false);
        password.setInvalid(false);
        if (Deeds.tried(this, this::field, work)) {
            Deeds.done(this, done);
            afterwards.run();
        }
    }

    private HasValidation field(String key) {
        return key.toLowerCase(Locale.ROOT).startsWith("account.password") ? password : before;
    }
}
