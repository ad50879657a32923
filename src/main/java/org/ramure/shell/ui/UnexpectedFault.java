package org.ramure.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.ramure.shell.FaultLog;

/** Something broke: the person gets an id that stands in the log too. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnexpectedFault extends FaultPage implements HasErrorParameter<Exception> {

    private final FaultLog faults;

    UnexpectedFault(FaultLog faults) {
        this.faults = faults;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> fault) {
        var id = faults.record(
                fault.getException(), "/app/" + event.getLocation().getPath());
        return show(500, getTranslation("fault.500.text", id));
    }
}
