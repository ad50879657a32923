package org.ramure.house;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The colour by which one acts, in both themes, and all that is derived from it. The grounds are those of {@code tokens.css}.
 *
 * @param light on light grounds, below white letters
 * @param dark on dark grounds, below dark letters
 */
public record Accent(Shade light, Shade dark) {

    /** What text needs (WCAG 2.2, 1.4.3). */
    public static final double LEAST = 4.5;

    /** The house's own: fir. */
    public static final Accent USUAL = new Accent(Shade.of("#12573F"), Shade.of("#86CDAA"));

    private static final Shade PAPER = Shade.of("#FAFBF8");
    private static final Shade SUNKEN = Shade.of("#F1F4EE");
    private static final Shade DARK_PAPER = Shade.of("#111714");
    private static final Shade DARK_SURFACE = Shade.of("#1A221E");
    private static final Shade ON_DARK = Shade.of("#0A1A13");
    private static final Shade NIGHT = Shade.of("#080D0A");

    private Shade tint() {
        return light.mixed(0.12, Shade.WHITE);
    }

    private Shade darkTint() {
        return dark.mixed(0.15, DARK_PAPER);
    }

    private Shade deep() {
        return light.mixed(0.32, NIGHT);
    }

    /** The least contrast of the light theme: as text on every ground, and below white letters. */
    public double lightContrast() {
        return DoubleStream.of(
                        light.contrast(PAPER),
                        light.contrast(Shade.WHITE),
                        light.contrast(SUNKEN),
                        light.contrast(tint()))
                .min()
                .orElseThrow();
    }

    /** The least contrast of the dark theme, and on the foot of light pages, which is dark. */
    public double darkContrast() {
        return DoubleStream.of(
                        dark.contrast(DARK_PAPER),
                        dark.contrast(DARK_SURFACE),
                        dark.contrast(darkTint()),
                        dark.contrast(ON_DARK),
                        dark.contrast(deep()))
                .min()
                .orElseThrow();
    }

    /** What it sets of {@code tokens.css}, name by name. */
    public Map<String, String> tokens() {
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("--r-accent", both(light, dark));
        tokens.put("--r-accent-strong", both(light.mixed(0.75, NIGHT), dark.mixed(0.7, Shade.WHITE)));
        tokens.put("--r-accent-tint", both(tint(), darkTint()));
        tokens.put("--r-accent-line", both(light.mixed(0.38, Shade.WHITE), dark.mixed(0.38, DARK_PAPER)));
        tokens.put("--r-on-accent", both(Shade.WHITE, ON_DARK));
        tokens.put("--r-deep", both(deep(), Shade.of("#0A120E")));
        tokens.put("--r-deep-2", both(light.mixed(0.45, NIGHT), Shade.of("#18231D")));
        tokens.put("--r-deep-accent", both(dark, dark));
        tokens.put("--aura-accent-color-light", light.toString());
        tokens.put("--aura-accent-color-dark", dark.toString());
        return tokens;
    }

    /** The style sheet that dresses site and app. */
    String css() {
        var css = new StringBuilder(":root{");
        tokens().forEach((name, colour) ->
                css.append(name).append(':').append(colour).append(';'));
        return css.append("}\n").toString();
    }

    private static String both(Shade light, Shade dark) {
        return "light-dark(" + light + "," + dark + ")";
    }
}
