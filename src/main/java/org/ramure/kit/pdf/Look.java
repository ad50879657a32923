package org.ramure.kit.pdf;

/** How words differ from those around them. */
public enum Look {
    STRONG,
    SLANTED,
    CODE,
    STRUCK,
    UNDERLINED
}
