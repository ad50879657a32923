package org.ramure.kit.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;

/** A password, whose eye says in the person's language what it does: Vaadin's knows English only. */
public class SecretField extends PasswordField {

    public SecretField() {
        getElement().setPropertyMap("i18n", Map.of("reveal", getTranslation("account.password.show")));
    }
}
