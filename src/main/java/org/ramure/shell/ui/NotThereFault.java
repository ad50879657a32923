package org.ramure.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.ramure.kit.NotThere;

/** What the view was asked to show does not exist, or not for this person. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotThereFault extends FaultPage implements HasErrorParameter<NotThere> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotThere> fault) {
        return show(404, getTranslation("fault.404.text"));
    }
}
