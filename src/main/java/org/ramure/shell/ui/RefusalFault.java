package org.ramure.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.ramure.kit.Refusal;

/** The address asks for what cannot be done; the refusal says why. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusalFault extends FaultPage implements HasErrorParameter<Refusal> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> fault) {
        return show(
                400,
                getTranslation(fault.getException().key(), fault.getException().arguments()));
    }
}
