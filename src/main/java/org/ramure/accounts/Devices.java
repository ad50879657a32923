package org.ramure.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.house.AuditLog;
import org.ramure.house.HouseSecrets;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.Tokens;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people are signed in. A device that stays signed in shows a secret, which is replaced each time that it opens a
 * session: who shows an old one has a copy, and the device is signed out.
 */
@Service
@Transactional
public class Devices {

    private final DeviceStore store;
    private final PersonRepository people;
    private final Sessions sessions;
    private final HouseSecrets secrets;
    private final CurrentPerson current;
    private final AuditLog audit;

    Devices(
            DeviceStore store,
            PersonRepository people,
            Sessions sessions,
            HouseSecrets secrets,
            CurrentPerson current,
            AuditLog audit) {
        this.store = store;
        this.people = people;
        this.sessions = sessions;
        this.secrets = secrets;
        this.current = current;
        this.audit = audit;
    }

    /**
     * Somebody on a device.
     *
     * @param secret what the device shows next time; null when it does not stay signed in
     */
    public record Admission(SignedIn person, @Nullable String secret) {}

    /**
     * Notes that who has proved who she is comes in here.
     *
     * @throws Refusal when her password was changed or her account closed since she proved it
     */
    public Admission admit(SignedIn person, String userAgent, boolean stays) {
        var unchanged = people.hold(person.id())
                .filter(Person::isActive)
                .filter(now -> now.signedIn().credential().equals(person.credential()));
        if (unchanged.isEmpty()) {
            throw new Refusal("sign-in.failed");
        }
        var id = Ids.next();
        var secret = stays ? Tokens.mint() : null;
        store.add(id, person.id(), Agent.read(userAgent), secret == null ? null : Tokens.hash(secret));
        return new Admission(person.on(id), secret);
    }

    /**
     * Lets a device in that stays signed in.
     *
     * @return empty when it is none, or shows an old secret: then nobody stays signed in with it
     */
    public Optional<Admission> recognise(UUID device, String secret) {
        var owner = store.ownerOfStaying(device);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        var shown = Tokens.hash(secret);
        var next = after(secret);
        if (!store.renew(device, shown, Tokens.hash(next)) && !store.wasRenewedFrom(device, shown)) {
            leave(device, owner.get());
            audit.record(null, "device-copied", owner.get().toString(), "");
            return Optional.empty();
        }
        return people.findById(owner.get()).map(Person::signedIn).map(person -> new Admission(person.on(device), next));
    }

    /** The same for all who show the same secret at once: whichever answer the device keeps is right. */
    private String after(String secret) {
        return Tokens.hash(secrets.named("remember-me") + "/" + secret);
    }

    /** Ends what was begun by {@link #admit}, at sign-out. */
    public void leave(SignedIn person) {
        var device = person.device();
        if (device != null) {
            leave(device, person.id());
        }
    }

    /** Where one is signed in, the last seen first; one statement. */
    @Transactional(readOnly = true)
    public List<DeviceCard> mine() {
        var me = current.require();
        return store.of(me.id(), me.device());
    }

    /** @throws NotThere when it is not one's own */
    public void end(UUID device) {
        if (!leave(device, current.id())) {
            throw new NotThere("device " + device);
        }
    }

    public void endOthers() {
        var me = current.require();
        sessions.endAllBut(me.id(), me.device());
    }

    private boolean leave(UUID device, PersonId person) {
        sessions.ended(List.of(device));
        return store.remove(device, person);
    }
}
