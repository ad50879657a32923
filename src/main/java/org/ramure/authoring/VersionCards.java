package org.ramure.authoring;

import java.util.HashSet;
import java.util.List;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.PersonId;
import org.springframework.stereotype.Component;

/** Versions as a screen lists them, without what they say. */
@Component
class VersionCards {

    private final VersionBook versions;
    private final Accounts accounts;

    VersionCards(VersionBook versions, Accounts accounts) {
        this.versions = versions;
        this.accounts = accounts;
    }

    /** The newest first; two statements, whatever their number. */
    List<VersionCard> of(VersionBook.Subject subject) {
        var found = versions.of(subject);
        var people = new HashSet<PersonId>();
        var now = 0;
        for (var version : found) {
            if (version.author() != null) {
                people.add(new PersonId(version.author()));
            }
            if (!version.aside()) {
                now = Math.max(now, version.number());
            }
        }
        var names = accounts.names(people);
        var newest = now;
        return found.stream()
                .map(version -> new VersionCard(
                        version.number(),
                        version.author() == null ? "" : names.getOrDefault(new PersonId(version.author()), ""),
                        version.savedAt(),
                        version.aside(),
                        version.number() == newest))
                .toList();
    }
}
