package org.ramure.authoring;

/** A unit of a draft, in its order. */
record UnitRow(UnitId id, String key, String title, String summary) {}
