package org.ramure.learning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/** Asks before a course leaves the learner's way. Vaadin's ConfirmDialog names landmarks that the page has already. */
class LeaveDialog extends Dialog {

    LeaveDialog(SerializableRunnable leave) {
        setHeaderTitle(getTranslation("learning.leave.title"));
        add(new Paragraph(getTranslation("learning.leave.about")));
        var stay = new Button(getTranslation("learning.leave.stay"), _ -> close());
        stay.setAutofocus(true);
        var go = new Button(getTranslation("learning.leave"), _ -> {
            close();
            leave.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(stay, go);
    }
}
