package org.ramure.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the people of sessions as they are now. On this node a change shows at the next request, on others within a
 * minute; it costs two statements a minute and person, or three when her visit is noted.
 */
@Component
public class Sessions {

    private final PersonRepository people;
    private final Cache<PersonId, Optional<SignedIn>> known;

    private final DeviceStore devices;
    private final Cache<UUID, Boolean> open;

    @Autowired
    Sessions(PersonRepository people, DeviceStore devices) {
        this(people, devices, Ticker.systemTicker());
    }

    Sessions(PersonRepository people, DeviceStore devices, Ticker time) {
        this.people = people;
        this.devices = devices;
        known = kept(time);
        open = kept(time);
    }

    private static <K, V> Cache<K, V> kept(Ticker time) {
        return Caffeine.newBuilder()
                .ticker(time)
                .expireAfterWrite(Duration.ofMinutes(1))
                .maximumSize(50_000)
                .build();
    }

    /**
     * The person of a session as she is now.
     *
     * @return empty when the session must end: the account is gone or disabled, its password has changed, or the device
     *     was signed out from elsewhere
     */
    public Optional<SignedIn> renewed(SignedIn person) {
        return known.get(person.id(), id -> people.findById(id).map(Person::signedIn))
                .filter(now -> now.active() && now.credential().equals(person.credential()))
                .map(now -> now.on(person.device()))
                .filter(now -> now.device() == null || open.get(now.device(), devices::see));
    }

    /** Signs the person out everywhere, or everywhere else. */
    void endAllBut(PersonId person, @Nullable UUID here) {
        ended(devices.removeAllBut(person, here));
    }

    /** Once the transaction has committed, the sessions of these devices end. */
    void ended(Collection<UUID> gone) {
        afterCommit(() -> open.invalidateAll(gone));
    }

    /** Once the transaction has committed, every session of the person sees the change. */
    void changed(PersonId person) {
        afterCommit(() -> known.invalidate(person));
    }

    /** Like {@link #changed}, and this very session goes on as the person has become. */
    void became(SignedIn person) {
        afterCommit(() -> {
            known.invalidate(person.id());
            var context = SecurityContextHolder.getContext();
            var before = context.getAuthentication();
            if (before != null
                    && before.getPrincipal() instanceof SignedIn current
                    && current.id().equals(person.id())) {
                var now = UsernamePasswordAuthenticationToken.authenticated(
                        person.on(current.device()), null, person.getAuthorities());
                now.setDetails(before.getDetails());
                context.setAuthentication(now);
            }
        });
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
