package org.ramure.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something is given up. The way back has the focus. */
class AskDialog extends Dialog {

    /** @param key of its texts: title, text, stay and go */
    AskDialog(String key, Runnable go) {
        setHeaderTitle(getTranslation(key + ".title"));
        setMaxWidth("36rem");
        add(new Paragraph(getTranslation(key + ".text")));
        var stay = new Button(getTranslation(key + ".stay"), _ -> close());
        stay.setAutofocus(true);
        var leave = new Button(getTranslation(key + ".go"), _ -> {
            close();
            go.run();
        });
        leave.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(stay, leave);
    }
}
