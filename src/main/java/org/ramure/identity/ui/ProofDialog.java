package org.ramure.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.textfield.Autocomplete;
import java.util.function.Consumer;
import org.ramure.accounts.Proof;
import org.ramure.accounts.TooManyTries;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.SecretField;

/** Asks once more before the way into an account changes: for the password when it was not shown lately. */
class ProofDialog extends Dialog {

    private final SecretField password = new SecretField();
    private final Paragraph fault = new Paragraph();

    /** @param work takes the password, or nothing when it is not asked for */
    ProofDialog(Proof proof, String title, String text, String go, Consumer<String> work, Runnable afterwards) {
        setHeaderTitle(title);
        addClassName("narrow");
        password.setLabel(getTranslation("profile.password-now"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setVisible(proof == Proof.PASSWORD);
        fault.addClassName("error-text");
        fault.getElement().setAttribute("role", "alert");
        var body = new Div(new Paragraph(text), password, fault);
        body.addClassName("stack");
        add(body);
        var act = new Button(go, _ -> {
            if (tried(() -> work.accept(password.getValue()))) {
                close();
                afterwards.run();
            }
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        if (proof == Proof.COME_IN_AGAIN) {
            body.add(new Paragraph(getTranslation("proof.late")));
            act.setEnabled(false);
        }
        getFooter().add(new Button(getTranslation("proof.cancel"), _ -> close()), act);
    }

    private boolean tried(Runnable work) {
        fault.setText("");
        try {
            work.run();
            return true;
        } catch (Refusal refusal) {
            fault.setText(getTranslation(refusal.key(), refusal.arguments()));
        } catch (TooManyTries tries) {
            fault.setText(getTranslation("account.throttled", tries.minutes()));
        }
        password.focus();
        return false;
    }

    static void done(com.vaadin.flow.component.Component screen, String key) {
        Notification.show(screen.getTranslation(key), 5000, Notification.Position.BOTTOM_CENTER)
                .addThemeVariants(NotificationVariant.SUCCESS);
    }
}
