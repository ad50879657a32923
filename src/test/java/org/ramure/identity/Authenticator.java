package org.ramure.identity;

import java.time.Instant;

/** The telephone of somebody in a test: makes codes of the secret that it was shown. */
public final class Authenticator {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    private Authenticator(byte[] secret) {
        this.secret = secret;
    }

    /** @param typed the secret, in groups */
    public static Authenticator with(String typed) {
        var letters = typed.replace(" ", "");
        var bytes = new byte[letters.length() * 5 / 8];
        var held = 0L;
        var bits = 0;
        var at = 0;
        for (var letter : letters.toCharArray()) {
            held = held << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
            }
        }
        return new Authenticator(bytes);
    }

    public String code(Instant at) {
        return Totp.code(secret, at);
    }
}
