package org.ramure.messages;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sends what is due, most urgent first. That a message is being sent is committed before the server hears of it, so that
 * after a crash it is known which ones are uncertain.
 */
@Component
class Delivery {

    /** Waits after the first, second … failed try; after the last one the message has failed. */
    static final List<Duration> BACK_OFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    /** While the mail server is away nobody is to blame: the message waits this long, and no try is counted. */
    static final Duration AWAY = Duration.ofMinutes(1);

    /** Longer than any conversation within the timeouts that are set: who holds a message longer is dead. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** A run ends after this, so that a stopping house waits for no more than one message. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final MessageStore store;
    private final Claims claims;
    private final Letters letters;
    private final PostOffice office;
    private final MailHold hold;
    private final MailSettings settings;
    private final Clock clock;

    Delivery(
            MessageStore store,
            Claims claims,
            Letters letters,
            PostOffice office,
            MailHold hold,
            MailSettings settings,
            Clock clock) {
        this.store = store;
        this.claims = claims;
        this.letters = letters;
        this.office = office;
        this.hold = hold;
        this.settings = settings;
        this.clock = clock;
    }

    void run() {
        if (!office.isOpen() || hold.since().isPresent()) {
            return;
        }
        store.expire();
        store.settleAbandoned(LEASE);
        var end = clock.instant().plus(LONGEST_RUN);
        for (var next = next(); next.isPresent() && clock.instant().isBefore(end); next = next()) {
            if (!send(next.get())) {
                return;
            }
        }
    }

    /** A fifth of the rate is kept for links that somebody waits for. */
    private Optional<UUID> next() {
        var sent = store.claimedWithin(Duration.ofMinutes(1));
        if (sent >= settings.perMinute()) {
            return Optional.empty();
        }
        return store.nextDue(sent > settings.perMinute() * 4 / 5 ? MessageKind.LINK : MessageKind.BULK);
    }

    /** @return whether it makes sense to go on: the server is there */
    private boolean send(UUID id) {
        var claimed = take(id);
        if (claimed.isEmpty()) {
            return true;
        }
        var claim = claimed.get();
        var outcome = handOver(claim);
        settle(claim, outcome);
        return !(outcome instanceof Outcome.Away);
    }

    /** A message that cannot even be taken has failed: it would be the next one for ever, and stop all that follow. */
    private Optional<Claim> take(UUID id) {
        try {
            return claims.take(id);
        } catch (TransientDataAccessException | TransactionException e) {
            // the database is away or busy: no fault of the message
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Message {} could not be taken", id, e);
            store.failUntaken(id, e.toString());
            return Optional.empty();
        }
    }

    private Outcome handOver(Claim claim) {
        var message = claim.message();
        try {
            var letter = letters.write(message.template(), message.language(), message.model(), claim.link());
            return office.deliver(message.id(), message.to(), message.language(), letter);
        } catch (RuntimeException e) {
            LOG.error("Message {} could not be written", message.id(), e);
            return new Outcome.Refused(true, e.toString());
        }
    }

    private void settle(Claim claim, Outcome outcome) {
        var id = claim.message().id();
        switch (outcome) {
            case Outcome.Sent() -> store.settle(id, claim.sender(), MessageState.SENT, null);
            case Outcome.Away(var fault) ->
                store.putBackUntried(id, claim.sender(), clock.instant().plus(AWAY), fault);
            case Outcome.Refused refused when refused.forGood() -> fail(claim, refused.fault());
            case Outcome.Refused refused -> tryAgain(claim, refused.fault());
            case Outcome.Uncertain(var fault) when claim.message().kind().repeatable() -> tryAgain(claim, fault);
            case Outcome.Uncertain(var fault) -> store.settle(id, claim.sender(), MessageState.DROPPED, fault);
        }
    }

    private void tryAgain(Claim claim, String fault) {
        var tries = claim.message().tries();
        if (tries > BACK_OFF.size()) {
            fail(claim, fault);
            return;
        }
        var wait = BACK_OFF.get(tries - 1);
        LOG.info("Message {} waits {} after try {}", claim.message().id(), wait, tries);
        store.putBack(claim.message().id(), claim.sender(), clock.instant().plus(wait), fault);
    }

    private void fail(Claim claim, String fault) {
        LOG.warn(
                "Message {} has failed after {} tries",
                claim.message().id(),
                claim.message().tries());
        store.settle(claim.message().id(), claim.sender(), MessageState.FAILED, fault);
    }
}
