package org.ramure.accounts.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.SignedIn;
import org.springframework.stereotype.Component;

/** The app speaks the language that the person chose, whatever her browser asks for. */
@Component
class PreferredLanguage implements VaadinServiceInitListener {

    private final CurrentPerson current;

    PreferredLanguage(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource()
                .addUIInitListener(
                        start -> current.signedIn().map(SignedIn::language).ifPresent(language -> {
                            start.getUI().getSession().setLocale(language);
                            start.getUI().setLocale(language);
                        }));
    }
}
