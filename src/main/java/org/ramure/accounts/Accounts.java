package org.ramure.accounts;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People and their accounts: everything a screen or another module may ask of this one. */
@Service
@Transactional
public class Accounts implements UserDetailsService {

    private final PersonRepository people;
    private final PasswordEncoder passwords;
    private final CurrentPerson current;
    private final Clock clock;

    Accounts(PersonRepository people, PasswordEncoder passwords, CurrentPerson current, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.current = current;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedIn loadUserByUsername(String email) {
        return people.findByEmail(normalised(email))
                .map(Person::signedIn)
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    /** For other modules: who this is. It checks no right, so show a person only to whom she may be shown. */
    @Transactional(readOnly = true)
    public Optional<PersonCard> find(PersonId id) {
        return people.findById(id).map(Person::card);
    }

    /** The names of several people in one statement; who has no account any more is missing. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.findByIdIn(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Opens an account without a link by mail: for the demonstration and the first administrator. */
    public PersonId open(String email, String name, String password, Set<Role> roles, Locale language, ZoneId zone) {
        if (!current.isSystem()) {
            current.require(Role.ADMINISTRATOR);
        }
        var hash = java.util.Objects.requireNonNull(passwords.encode(password));
        var person = new Person(normalised(email), name, roles, hash, language, zone, clock.instant());
        return people.save(person).id();
    }

    private static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
