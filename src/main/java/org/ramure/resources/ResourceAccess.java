package org.ramure.resources;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Role;
import org.ramure.kit.NotThere;
import org.springframework.stereotype.Component;

/** Who may see and change what is not public: trainers see each other's tools, and change their own. */
@Component
class ResourceAccess {

    private final CurrentPerson current;

    ResourceAccess(CurrentPerson current) {
        this.current = current;
    }

    boolean mayWrite() {
        return current.has(Role.TRAINER) || current.has(Role.ADMINISTRATOR);
    }

    /** @throws NotThere when the person is no trainer */
    void requireWriting() {
        if (!mayWrite()) {
            throw new NotThere("needs a trainer");
        }
    }

    /** A tool is changed by who brought it, and by administrators. */
    boolean mayChange(@Nullable UUID owner) {
        return current.has(Role.ADMINISTRATOR)
                || current.signedIn()
                        .filter(person -> mayWrite() && person.id().value().equals(owner))
                        .isPresent();
    }
}
