package org.ramure.certificates.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.ramure.kit.ClientNetwork;
import org.springframework.stereotype.Component;

/** Slows down who checks numbers without end. Each node counts for itself, for a bounded number of addresses. */
@Component
class CheckPace {

    private static final int ADDRESSES = 20_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private final CheckSettings settings;

    CheckPace(CheckSettings settings) {
        this.settings = settings;
    }

    /** @return how long to wait; nothing when the check may go on */
    Duration waitFor(String address) {
        var probe = buckets.get(ClientNetwork.of(address), _ -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.checksPerMinute())
                        .refillGreedy(settings.checksPerMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
