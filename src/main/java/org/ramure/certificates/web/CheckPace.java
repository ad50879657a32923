package org.ramure.certificates.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Slows down who checks numbers without end. Each node counts for itself, for a bounded number of addresses. */
@Component
class CheckPace {

    private static final int ADDRESSES = 20_000;

    /** One subscriber holds a whole /64 of IPv6. */
    private static final int NETWORK_BYTES = 8;

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
        var probe = buckets.get(network(address), _ -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.checksPerMinute())
                        .refillGreedy(settings.checksPerMinute(), Duration.ofMinutes(1)))
                .build();
    }

    private static String network(String address) {
        try {
            var read = InetAddress.ofLiteral(address);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException unreadable) {
            return "unreadable";
        }
    }
}
