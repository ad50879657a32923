package org.ramure.accounts;

import java.util.List;
import java.util.Optional;
import org.ramure.house.House;
import org.ramure.house.HouseSettings;
import org.ramure.kit.EmailAddress;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.stereotype.Service;

/** Ways in without a link: by password, and by one click in the demonstration. */
@Service
public class SignIns {

    private final PersonRepository people;
    private final Passwords passwords;
    private final Throttle throttle;
    private final HouseSettings house;
    private final House face;

    SignIns(PersonRepository people, Passwords passwords, Throttle throttle, HouseSettings house, House face) {
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.house = house;
        this.face = face;
    }

    /**
     * Not in a transaction: a password takes its time, and no connection waits for it.
     *
     * @param client the network address of who tries
     * @throws Refusal with the same words whatever was wrong; of a closed account only to who knows its password
     * @throws TooManyTries before anything is looked up
     */
    public SignedIn byPassword(String email, String password, String client) {
        var readable = EmailAddress.read(email);
        var address = readable.orElseGet(() -> unreadable(email));
        throttle.beforePassword(address, client);
        var person = readable.flatMap(people::findByEmail).map(Person::signedIn);
        if (!passwords.match(password, person.map(SignedIn::credential))) {
            throw new Refusal("sign-in.failed");
        }
        if (!person.orElseThrow().active()) {
            throw new Refusal("sign-in.closed", face.contact());
        }
        throttle.passwordWasRight(address, client);
        return person.orElseThrow();
    }

    /** What is no address has no account, and is counted like one that is. */
    private static String unreadable(String typed) {
        return typed.substring(0, Math.min(typed.length(), EmailAddress.LONGEST))
                .strip();
    }

    /** The accounts that anybody may enter; none outside the demonstration. */
    public List<PersonRow> demonstration() {
        return house.demonstration()
                ? people.findByDemonstrationTrueOrderByCreatedAtAscIdAsc().stream()
                        .filter(Person::isActive)
                        .map(Person::row)
                        .toList()
                : List.of();
    }

    public SignedIn asDemonstration(PersonId id) {
        return Optional.of(house.demonstration())
                .filter(open -> open)
                .flatMap(_ -> people.findByDemonstrationTrueOrderByCreatedAtAscIdAsc().stream()
                        .filter(person -> person.id().equals(id) && person.isActive())
                        .findAny())
                .map(Person::signedIn)
                .orElseThrow(() -> new NotThere("demonstration account " + id));
    }
}
