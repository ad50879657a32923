package org.ramure.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** There is no view at this address, or not for this person. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NoSuchViewFault extends FaultPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> fault) {
        return show(404, getTranslation("fault.404.text"));
    }
}
