package org.ramure.kit.pdf;

/**
 * A block and its place.
 *
 * @param x of its left edge, in points from the left of the page
 * @param y of its first baseline, in points from the bottom of the page
 */
public record Placed(Block block, float x, float y) {}
