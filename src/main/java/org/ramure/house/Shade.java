package org.ramure.house;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour in sRGB, and what WCAG 2.2 says of two of them. */
public record Shade(int red, int green, int blue) {

    private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");

    static final Shade WHITE = new Shade(255, 255, 255);

    /** @return empty for anything but six hexadecimal digits, with or without the sign before them */
    public static Optional<Shade> parse(String text) {
        var hex = HEX.matcher(text.strip());
        if (!hex.matches()) {
            return Optional.empty();
        }
        var value = Integer.parseInt(hex.group(1), 16);
        return Optional.of(new Shade(value >> 16, value >> 8 & 255, value & 255));
    }

    static Shade of(String hex) {
        return parse(hex).orElseThrow();
    }

    /** As {@code color-mix(in srgb, this share, other)}. */
    Shade mixed(double share, Shade other) {
        return new Shade(part(red, share, other.red), part(green, share, other.green), part(blue, share, other.blue));
    }

    private static int part(int mine, double share, int other) {
        return (int) Math.round(mine * share + other * (1 - share));
    }

    /** From 1 to 21 (WCAG 2.2, contrast ratio). */
    public double contrast(Shade other) {
        var one = luminance();
        var two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
    }
}
