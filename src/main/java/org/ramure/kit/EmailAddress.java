package org.ramure.kit;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of electronic mail as people type them, brought to the one form that is kept. */
public final class EmailAddress {

    /** The longest address that SMTP can carry (RFC 5321, 4.5.3.1.3, without the angle brackets). */
    public static final int LONGEST = 254;

    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private EmailAddress() {}

    /** The address in lower case, its domain in ASCII; empty when mail could not go there. */
    public static Optional<String> read(String typed) {
        var address = typed.strip().toLowerCase(Locale.ROOT);
        var at = address.lastIndexOf('@');
        if (at < 1 || at > 64 || address.length() > LONGEST) {
            return Optional.empty();
        }
        return domain(address.substring(at + 1))
                .filter(domain -> LOCAL.matcher(address.substring(0, at)).matches())
                .map(domain -> address.substring(0, at) + "@" + domain)
                .filter(whole -> whole.length() <= LONGEST);
    }

    private static Optional<String> domain(String typed) {
        try {
            return Optional.of(IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES))
                    .filter(domain -> DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
