package org.ramure.operations.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.server.VaadinSession;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.TooManyTries;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.SecretField;
import org.ramure.operations.MyData;

/** Asks once more before the account is gone, and for a proof that it is she. */
class ErasureDialog extends Dialog {

    private final MyData data;
    private final SignedIn me;
    private final EmailField address = new EmailField();
    private final SecretField password = new SecretField();

    ErasureDialog(MyData data, SignedIn me) {
        this.data = data;
        this.me = me;
        setHeaderTitle(getTranslation("mydata.erase.confirm"));
        address.setLabel(getTranslation("mydata.erase.address"));
        address.setHelperText(me.email());
        password.setLabel(getTranslation("mydata.erase.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setVisible(data.asksPassword());
        var fields = new Div(new Paragraph(getTranslation("mydata.erase.confirm.text")), address, password);
        fields.addClassName("stack");
        add(fields);
        var erase = new Button(getTranslation("mydata.erase.now"), _ -> erase());
        erase.addThemeNames("error", "primary");
        getFooter().add(new Button(getTranslation("mydata.erase.keep"), _ -> close()), erase);
    }

    private void erase() {
        address.setInvalid(false);
        password.setInvalid(false);
        if (!address.getValue().strip().equalsIgnoreCase(me.email())) {
            say(address, getTranslation("mydata.erase.other-address"));
            address.focus();
            return;
        }
        try {
            data.erase(password.getValue());
            var ui = UI.getCurrent();
            ui.getPage().setLocation(getTranslation("site.erased.path"));
            VaadinSession.getCurrent().getSession().invalidate();
        } catch (Refusal refusal) {
            say(password.isVisible() ? password : address, getTranslation(refusal.key(), refusal.arguments()));
        } catch (TooManyTries tries) {
            say(password.isVisible() ? password : address, getTranslation("account.throttled", tries.minutes()));
        }
    }

    private static void say(HasValidation field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
    }
}
