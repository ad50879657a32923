package org.ramure.kit.pdf;

import java.awt.Color;

/**
 * How text looks.
 *
 * @param size in points
 * @param leading from one line to the next, in sizes
 * @param tracking added between characters, in sizes; negative for large letters
 */
public record Style(Weight weight, float size, float leading, float tracking, Color colour) {

    public Style inked(Color other) {
        return new Style(weight, size, leading, tracking, other);
    }

    public Style sized(float other) {
        return new Style(weight, other, leading, tracking, colour);
    }
}
