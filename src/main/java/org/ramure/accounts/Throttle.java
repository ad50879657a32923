package org.ramure.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.ramure.kit.ClientNetwork;
import org.springframework.stereotype.Component;

/**
 * Counts tries, in the memory of this process. Only passwords are stopped for an account, and the codes of who has its
 * password: the links that its owner asks for and the devices that remember her go on working, so that no stranger locks
 * her out by trying.
 */
@Component
public class Throttle {

    private static final long MOST_KEYS = 100_000;

    private final Clock clock;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManyTries after 10 tries of an account or 60 from a client in a quarter of an hour */
    void beforePassword(String email, String client) {
        take(passwordsFrom(client));
        take(bucket("password/" + email, 10, Duration.ofMinutes(15)));
    }

    private Bucket passwordsFrom(String client) {
        return bucket("passwords-from/" + ClientNetwork.of(client), 60, Duration.ofMinutes(15));
    }

    /** The owner has come in: what was tried before is forgotten, and a room full of people at one address is no attack. */
    void passwordWasRight(String email, String client) {
        buckets.invalidate("password/" + email);
        passwordsFrom(client).addTokens(1);
    }

    /** Of who is signed in: what strangers try at the door does not stop her. @throws TooManyTries as for a password */
    void beforeProof(PersonId person) {
        take(bucket("proof/" + person, 10, Duration.ofMinutes(15)));
    }

    void proofWasRight(PersonId person) {
        buckets.invalidate("proof/" + person);
    }

    /** @throws TooManyTries after 6 tries of an account or 60 from a client in a quarter of an hour */
    public void beforeCode(PersonId person, String client) {
        take(codesFrom(client));
        take(bucket("code/" + person, 6, Duration.ofMinutes(15)));
    }

    /**
     * What opens a session for somebody unknown: a question to her passkey, or to another house.
     *
     * @throws TooManyTries after 120 questions from a client in a quarter of an hour
     */
    public void beforeQuestion(String client) {
        take(questionsFrom(client));
    }

    /** Somebody has come in by it. */
    public void questionWasAnswered(String client) {
        questionsFrom(client).addTokens(1);
    }

    private Bucket questionsFrom(String client) {
        return bucket("questions-from/" + ClientNetwork.of(client), 120, Duration.ofMinutes(15));
    }

    /** Many people behind one address who have the right code are no attack. */
    public void codeWasRight(PersonId person, String client) {
        buckets.invalidate("code/" + person);
        codesFrom(client).addTokens(1);
    }

    private Bucket codesFrom(String client) {
        return bucket("codes-from/" + ClientNetwork.of(client), 60, Duration.ofMinutes(15));
    }

    /** @throws TooManyTries after 200 requests for a mail from a client in an hour: a conference may share one address */
    void beforeAsking(String client) {
        take(bucket("asked-from/" + ClientNetwork.of(client), 200, Duration.ofHours(1)));
    }

    /** At most three mails at once to an address, then one in ten minutes: there is always one with a live link. */
    public boolean mayMail(String email) {
        return bucket("mail/" + email, 3, Duration.ofMinutes(30)).tryConsume(1);
    }

    /**
     * Of who wants another address; apart from {@link #mayMail}: what she asks for leads into no account, and must not use
     * up the links of whoever has that address.
     */
    boolean mayAskToMove(PersonId person, String to) {
        return bucket("moves/" + person, 10, Duration.ofHours(1)).tryConsume(1)
                && bucket("move/" + person + "/" + to, 3, Duration.ofMinutes(30))
                        .tryConsume(1);
    }

    private static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyTries(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(String key, int tries, Duration time) {
        return buckets.get(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, time))
                        .withCustomTimePrecision(new ClockMeter(clock))
                        .build());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
