package org.ramure.house;

/** How far the house keeps to the accessibility rules (RGAA): without an audit that is still valid, it does not. */
public enum Conformity {
    FULL,
    PARTIAL,
    NONE
}
