package org.ramure.identity.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.ui.ProfilePart;
import org.ramure.identity.OutsideIdentities;
import org.ramure.identity.Passkeys;
import org.ramure.identity.SecondFactors;
import org.springframework.stereotype.Component;

/** What stands under « Sécurité » on the page of the profile. */
@Component
class SecurityPart implements ProfilePart {

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final OutsideIdentities identities;
    private final Profiles profiles;
    private final CurrentPerson current;

    SecurityPart(
            SecondFactors factors,
            Passkeys passkeys,
            OutsideIdentities identities,
            Profiles profiles,
            CurrentPerson current) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.identities = identities;
        this.profiles = profiles;
        this.current = current;
    }

    @Override
    public com.vaadin.flow.component.Component show() {
        var all = new Section();
        all.addClassNames("card", "stack", "security");
        all.add(
                new H2(all.getTranslation("security.title")),
                new FactorSection(factors, profiles, current.require()),
                new PasskeySection(passkeys, profiles, current.require()),
                new IdentitySection(identities, profiles, current.require()));
        return all;
    }
}
