package org.ramure.identity.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.ui.ProfilePart;
import org.ramure.identity.SecondFactors;
import org.springframework.stereotype.Component;

/** What stands under « Sécurité » on the page of the profile. */
@Component
class SecurityPart implements ProfilePart {

    private final SecondFactors factors;
    private final Profiles profiles;
    private final CurrentPerson current;

    SecurityPart(SecondFactors factors, Profiles profiles, CurrentPerson current) {
        this.factors = factors;
        this.profiles = profiles;
        this.current = current;
    }

    @Override
    public com.vaadin.flow.component.Component show() {
        var all = new Section();
        all.addClassNames("card", "stack", "security");
        all.add(new H2(all.getTranslation("security.title")), new FactorSection(factors, profiles, current.require()));
        return all;
    }
}
