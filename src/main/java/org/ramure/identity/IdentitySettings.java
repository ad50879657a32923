package org.ramure.identity;

import java.util.Set;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param secondFactorFor who must have a second factor; learner is everybody */
@ConfigurationProperties("ramure.identity")
record IdentitySettings(@DefaultValue Set<Role> secondFactorFor) {

    boolean requiresSecondFactor(SignedIn person) {
        return secondFactorFor.contains(Role.LEARNER) || person.roles().stream().anyMatch(secondFactorFor::contains);
    }
}
