package org.ramure.authoring;

/** A course that lessons can be moved to. */
public record DraftTarget(String slug, String title) {}
