package org.ramure.accounts;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ramure.kit.EmailAddress;
import org.ramure.kit.Refusal;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People with accounts, as other modules know them. */
@Service
@Transactional
public class Accounts implements UserDetailsService {

    private final PersonRepository people;
    private final Newcomers newcomers;
    private final Passwords passwords;
    private final CurrentPerson current;

    Accounts(PersonRepository people, Newcomers newcomers, Passwords passwords, CurrentPerson current) {
        this.people = people;
        this.newcomers = newcomers;
        this.passwords = passwords;
        this.current = current;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedIn loadUserByUsername(String email) {
        return EmailAddress.read(email)
                .flatMap(people::findByEmail)
                .map(Person::signedIn)
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    /** Who comes in by this address, if anybody does; it checks no right. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> of(String email) {
        return EmailAddress.read(email).flatMap(people::findByEmail).map(Person::signedIn);
    }

    /** For other modules: who this is. It checks no right, so show a person only to whom she may be shown. */
    @Transactional(readOnly = true)
    public Optional<PersonCard> find(PersonId id) {
        return people.findById(id).map(Person::card);
    }

    /**
     * The trainer who has this address, for who writes courses with others.
     *
     * @param email as typed
     */
    @Transactional(readOnly = true)
    public Optional<PersonCard> trainer(String email) {
        if (!current.has(Role.TRAINER)) {
            current.require(Role.ADMINISTRATOR);
        }
        return EmailAddress.read(email)
                .flatMap(people::findByEmail)
                .filter(person -> person.isActive() && person.has(Role.TRAINER))
                .map(Person::card);
    }

    /** The names of several people in one statement; who has no account any more is missing. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.findByIdIn(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Several people in one statement, those with a closed account too; who has none any more is missing. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonCard> cards(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.findByIdIn(ids).stream()
                        .map(Person::card)
                        .collect(Collectors.toMap(PersonCard::id, card -> card));
    }

    /** Those of them who may come in, in one statement. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonCard> open(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.findByIdIn(ids).stream()
                        .filter(Person::isActive)
                        .map(Person::card)
                        .collect(Collectors.toMap(PersonCard::id, card -> card));
    }

    /**
     * Who has which address, in one statement; the rest has no account.
     *
     * @param emails as {@code kit.EmailAddress} reads them
     */
    @Transactional(readOnly = true)
    public Map<String, PersonCard> byAddress(Collection<String> emails) {
        return emails.isEmpty()
                ? Map.of()
                : people.findByEmailIn(emails).stream()
                        .map(Person::card)
                        .collect(Collectors.toMap(PersonCard::email, card -> card));
    }

    /**
     * As {@link #open(Collection)}, and they stay until the transaction ends: who erases or merges one of them waits, or has
     * come first and she is missing. To be asked before anything else is held.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, PersonCard> holdOpen(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.holdAll(ids.stream().map(PersonId::value).toList()).stream()
                        .filter(Person::isActive)
                        .map(Person::card)
                        .collect(Collectors.toMap(PersonCard::id, card -> card));
    }

    /** As {@link #byAddress}, and they stay as by {@link #holdOpen}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, PersonCard> holdByAddress(Collection<String> emails) {
        return emails.isEmpty()
                ? Map.of()
                : people.holdByEmail(emails).stream()
                        .map(Person::card)
                        .collect(Collectors.toMap(PersonCard::email, card -> card));
    }

    /**
     * Opens an account without a link by mail.
     *
     * @return the id of the account of this address, the new one or the one that it had
     */
    public PersonId open(String email, String name, String password, Set<Role> roles, Locale language, ZoneId zone) {
        requireHouseOrAdministrator();
        var address = EmailAddress.read(email).orElseThrow(() -> new IllegalArgumentException("No address of mail"));
        return newcomers
                .open(new Newcomers.Newcomer(
                        address, name, roles, passwords.hash(password, address), false, false, language, zone))
                .or(() -> people.findByEmail(address).map(Person::id))
                .orElseThrow();
    }

    /**
     * Opens an account for who has proved elsewhere that the address is hers; she comes in by links, and by what she has
     * there.
     *
     * @return empty when the address has an account already
     * @throws Refusal when the name is none
     */
    public Optional<PersonId> openWithoutPassword(String email, String name, Locale language, ZoneId zone) {
        requireHouseOrAdministrator();
        return newcomers.open(new Newcomers.Newcomer(
                email, Names.read(name), Set.of(Role.LEARNER), passwords.secret(), true, false, language, zone));
    }

    /** An account of the demonstration: anybody may enter it. */
    public record Demonstrator(String email, String name, Role role) {}

    /** Opens the accounts of the demonstration, unless somebody has an account here: then this is a real house. */
    public boolean openDemonstration(List<Demonstrator> demonstrators, String password, Locale language, ZoneId zone) {
        requireHouseOrAdministrator();
        if (people.count() > 0) {
            return false;
        }
        var hash = passwords.hash(password, "");
        demonstrators.forEach(one -> newcomers.open(new Newcomers.Newcomer(
                one.email(), one.name(), Set.of(one.role()), hash, false, true, language, zone)));
        return true;
    }

    private void requireHouseOrAdministrator() {
        if (!current.isSystem()) {
            current.require(Role.ADMINISTRATOR);
        }
    }
}
