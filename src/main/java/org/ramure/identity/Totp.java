package org.ramure.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every thirty seconds (RFC 6238), as every authenticator makes them: HMAC-SHA-1, six digits. */
final class Totp {

    static final int DIGITS = 6;

    private static final Duration STEP = Duration.ofSeconds(30);

    /** How many steps a clock may be wrong. */
    private static final int DRIFT = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /** 160 bits, as RFC 4226 recommends. */
    static byte[] newSecret() {
        var secret = new byte[20];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /**
     * The step of a code that is right now, or was just before, or will be in a moment.
     *
     * @param after the step of the last code that was taken: none is taken twice
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long after) {
        var current = now.getEpochSecond() / STEP.toSeconds();
        for (var step = Math.max(current - DRIFT, after + 1); step <= current + DRIFT; step++) {
            if (MessageDigest.isEqual(code(secret, step, DIGITS).getBytes(), code.getBytes())) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String code(byte[] secret, Instant at) {
        return code(secret, at.getEpochSecond() / STEP.toSeconds(), DIGITS);
    }

    /** RFC 4226, 5.3: four bytes of the HMAC, from where its last four bits point. */
    static String code(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
