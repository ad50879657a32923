package org.ramure.kit.pdf;

/** How heavy the house’s own letters stand; other scripts have one weight. */
public enum Weight {
    REGULAR("ramure-sans-400"),
    MEDIUM("ramure-sans-500");

    private final String file;

    Weight(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
