package org.ramure.accounts;

import java.util.Optional;
import java.util.UUID;
import org.ramure.house.Actor;
import org.ramure.kit.NotThere;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts: facades ask it before they answer. */
@Component
public class CurrentPerson implements Actor {

    public Optional<SignedIn> signedIn() {
        if (SystemActor.acts()) {
            return Optional.empty();
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    @Override
    public Optional<UUID> actor() {
        return signedIn().map(person -> person.id().value());
    }

    /** @throws AccessDeniedException when nobody is signed in */
    public SignedIn require() {
        return signedIn().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    public PersonId id() {
        return require().id();
    }

    public boolean has(Role role) {
        return signedIn().map(person -> person.has(role)).orElse(false) || isSystem();
    }

    /** @throws NotThere when the person lacks the role: what she may not see does not exist for her */
    public void require(Role role) {
        if (!has(role)) {
            throw new NotThere("needs " + role);
        }
    }

    /** True in jobs and at start-up, inside {@link SystemActor#run}. */
    public boolean isSystem() {
        return SystemActor.acts();
    }
}
