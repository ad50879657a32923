package org.ramure.files;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;
import org.ramure.house.HouseSecrets;
import org.ramure.kit.NotThere;
import org.springframework.stereotype.Component;

/**
 * Says what a screen lets a person send, sealed so that it comes back as it went out: the page keeps it, not the server,
 * and it holds after a restart.
 */
@Component
class UploadTickets {

    private static final Duration VALID = Duration.ofDays(2);

    private final HouseSecrets secrets;
    private final Clock clock;
    private volatile @Nullable String secret;

    UploadTickets(HouseSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    String seal(FileRules rules, PersonId person) {
        var kinds = rules.kinds().stream().map(FileKind::name).sorted().collect(Collectors.joining(","));
        var words = String.join(
                "|",
                person.toString(),
                kinds,
                String.valueOf(rules.maxBytes()),
                String.valueOf(rules.maxPixels()),
                String.valueOf(clock.instant().plus(VALID).getEpochSecond()));
        return encoded(words.getBytes(StandardCharsets.UTF_8)) + "." + encoded(mac(words));
    }

    /** @throws NotThere when it is not ours, not hers, or too old */
    FileRules open(String ticket, PersonId person) {
        try {
            var halves = ticket.split("\\.", 2);
            var words = new String(Base64.getUrlDecoder().decode(halves[0]), StandardCharsets.UTF_8);
            if (halves.length != 2
                    || !MessageDigest.isEqual(mac(words), Base64.getUrlDecoder().decode(halves[1]))) {
                throw new NotThere("ticket");
            }
            var said = words.split("\\|");
            if (!said[0].equals(person.toString())
                    || Long.parseLong(said[4]) < clock.instant().getEpochSecond()) {
                throw new NotThere("ticket");
            }
            var kinds = Arrays.stream(said[1].split(",")).map(FileKind::valueOf).collect(Collectors.toSet());
            return new FileRules(kinds, Long.parseLong(said[2]), Long.parseLong(said[3]));
        } catch (IllegalArgumentException nonsense) {
            throw new NotThere("ticket");
        }
    }

    private byte[] mac(String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String secret() {
        var known = secret;
        if (known == null) {
            known = secrets.named("upload-tickets");
            secret = known;
        }
        return known;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
