package org.ramure.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ramure.kit.PlainLetters;
import org.ramure.kit.Refusal;
import org.ramure.kit.Tokens;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and its hash. */
@Component
class Passwords {

    /** NIST SP 800-63B asks for 8 at least, and no rules on kinds of characters. */
    static final int SHORTEST = 10;

    /** What those who guess try first, once digits and signs around it and accents are taken away. */
    private static final Set<String> GUESSED = Set.of(
            "motdepasse",
            "monmotdepasse",
            "nouveaumotdepasse",
            "password",
            "mypassword",
            "passwordpassword",
            "azertyuiop",
            "azertyuiopqsdfghjklm",
            "azerty",
            "azertyazerty",
            "qwertyuiop",
            "qwerty",
            "abcdefghij",
            "abcdefghijkl",
            "bonjour",
            "bonjourbonjour",
            "iloveyou",
            "jetaime",
            "administrateur",
            "administrator",
            "admin",
            "adminadmin",
            "bienvenue",
            "welcome",
            "changezmoi",
            "changeme",
            "soleil",
            "marseille",
            "football",
            "ramure",
            "association");

    private static final String DIGITS = "01234567890123456789 98765432109876543210";

    private static final Pattern AROUND = Pattern.compile("^[^a-z]+|[^a-z]+$");

    /** bcrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder;
    private final String decoy;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.decoy = secret();
    }

    /** @throws Refusal in words, when the password is none that keeps anybody out */
    String hash(String password, String email) {
        check(password, email);
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** @throws Refusal as {@link #hash} */
    void check(String password, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Refusal("account.password.short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Refusal("account.password.long", MOST_BYTES);
        }
        if (password.equalsIgnoreCase(email)
                || password.codePoints().distinct().count() < 4
                || DIGITS.contains(password)
                || GUESSED.contains(AROUND.matcher(PlainLetters.of(password)).replaceAll(""))) {
            throw new Refusal("account.password.plain");
        }
    }

    /** The hash of a secret that nobody knows: for people who sign in by links only. */
    String secret() {
        return Objects.requireNonNull(encoder.encode(Tokens.mint()));
    }

    /** Takes as long for an address without an account as for one with it. */
    boolean match(String password, Optional<String> credential) {
        var right = encoder.matches(password, credential.orElse(decoy));
        return right && credential.isPresent();
    }
}
