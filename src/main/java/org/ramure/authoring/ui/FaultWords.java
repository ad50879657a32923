package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import org.ramure.authoring.PublishFault;
import org.ramure.kit.ui.Notice;

/** Says why a planned publication has not taken place. */
final class FaultWords {

    private FaultWords() {}

    /** @param page in whose language */
    static Notice notice(PublishFault fault, Component page) {
        var key = "authoring.plan.fault." + fault.name();
        return new Notice(
                fault == PublishFault.TRYING ? Notice.Kind.INFO : Notice.Kind.WARNING,
                page.getTranslation(key),
                page.getTranslation(key + ".text"));
    }
}
