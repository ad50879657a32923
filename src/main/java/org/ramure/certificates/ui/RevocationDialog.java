package org.ramure.certificates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.ramure.certificates.CertificateCheck;
import org.ramure.kit.Refusal;

/** Asks why a certificate is withdrawn, and says what that means. */
class RevocationDialog extends Dialog {

    private final TextArea reason = new TextArea(getTranslation("certificates.manage.reason"));
    private final SerializableConsumer<String> revoke;

    /** @param revoke takes the reason; may throw a {@link Refusal}, which is said at the field */
    RevocationDialog(CertificateCheck.Statement statement, SerializableConsumer<String> revoke) {
        this.revoke = revoke;
        setHeaderTitle(getTranslation("certificates.manage.ask"));
        reason.setRequired(true);
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setHelperText(getTranslation("certificates.manage.reason.help"));
        var content = new Div(
                new Paragraph(getTranslation("certificates.manage.ask.text", statement.holder(), statement.title())),
                reason);
        content.addClassName("stack");
        add(content);
        var keep = new Button(getTranslation("certificates.manage.keep"), _ -> close());
        keep.setAutofocus(true);
        var confirm = new Button(getTranslation("certificates.manage.confirm"), _ -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(keep, confirm);
    }

    private void confirm() {
        try {
            revoke.accept(reason.getValue());
            close();
        } catch (Refusal refusal) {
            reason.setErrorMessage(getTranslation(refusal.key(), refusal.arguments()));
            reason.setInvalid(true);
        }
    }
}
