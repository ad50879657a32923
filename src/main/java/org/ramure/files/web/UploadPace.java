package org.ramure.files.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.ramure.accounts.PersonId;
import org.springframework.stereotype.Component;

/** Slows down who sends without end: far above what a browser does. Each node counts for itself. */
@Component
class UploadPace {

    private static final int PEOPLE = 20_000;
    private static final int BEGUN = 120;
    private static final int PARTS = 1_200;

    private final Cache<PersonId, Bucket> begun = people();
    private final Cache<PersonId, Bucket> parts = people();

    private static Cache<PersonId, Bucket> people() {
        return Caffeine.newBuilder()
                .maximumSize(PEOPLE)
                .expireAfterAccess(Duration.ofHours(1))
                .build();
    }

    /** @return how long to wait; nothing when she may begin one */
    Duration beforeBeginning(PersonId person) {
        return take(begun.get(person, _ -> bucket(BEGUN, Duration.ofHours(1))));
    }

    /** @return how long to wait; nothing when a part may come */
    Duration beforePart(PersonId person) {
        return take(parts.get(person, _ -> bucket(PARTS, Duration.ofMinutes(1))));
    }

    private static Duration take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private static Bucket bucket(int many, Duration time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(many).refillGreedy(many, time))
                .build();
    }
}
