package org.ramure.certificates;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The number of a certificate: 95 random bits as nineteen characters of Crockford’s base 32, then a check character,
 * in five groups of four. It can be read aloud and typed; the check character tells a slip of the keyboard from a
 * number that was never given.
 */
record CertificateNumber(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 4;

    /** Longer texts are not even looked at: a number with its hyphens has 24 characters. */
    private static final int LONGEST_INPUT = 100;

    private static final SecureRandom RANDOM = new SecureRandom();

    static CertificateNumber next() {
        var body = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH - 1, 0, ALPHABET.length()).forEach(digit -> body.append(ALPHABET.charAt(digit)));
        return new CertificateNumber(grouped(body.append(ALPHABET.charAt(check(body)))));
    }

    /**
     * Reads what a person typed, forgiving case, spaces, hyphens of any kind, O for 0, I or L for 1, U for V.
     *
     * @return nothing when the text cannot be a number: a character is missing, wrong or two are swapped
     */
    static Optional<CertificateNumber> read(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        var digits = new StringBuilder(LENGTH);
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(character -> !isSeparator(character))
                .map(CertificateNumber::unmistaken)
                .forEach(digits::appendCodePoint);
        var readable = digits.length() == LENGTH
                && digits.chars().allMatch(digit -> ALPHABET.indexOf(digit) >= 0)
                && ALPHABET.charAt(check(digits.substring(0, LENGTH - 1))) == digits.charAt(LENGTH - 1);
        return readable ? Optional.of(new CertificateNumber(grouped(digits))) : Optional.empty();
    }

    private static boolean isSeparator(int character) {
        return Character.isWhitespace(character)
                || switch (Character.getType(character)) {
                    case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION, Character.FORMAT -> true;
                    default -> character == '.' || character == '_' || character == 0x2212;
                };
    }

    private static int unmistaken(int character) {
        return switch (character) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            case 'U' -> 'V';
            default -> character;
        };
    }

    /**
     * The sum, in the field of 32 elements, of each digit times its own power of the generator. The weights differ, so
     * that every single wrong character and every swap of two characters changes the sum.
     */
    private static int check(CharSequence body) {
        var sum = 0;
        for (var i = 0; i < body.length(); i++) {
            sum = twice(sum ^ ALPHABET.indexOf(body.charAt(i)));
        }
        return sum;
    }

    /** Multiplies by x modulo x⁵ + x² + 1. */
    private static int twice(int element) {
        return element < 16 ? element << 1 : (element << 1) ^ 0b100101;
    }

    private static String grouped(CharSequence digits) {
        var groups = new StringBuilder(digits);
        for (var at = LENGTH - GROUP; at > 0; at -= GROUP) {
            groups.insert(at, '-');
        }
        return groups.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
