package org.ramure.resources;

import java.util.Locale;

/** A published course in which a tool is taken in hand. */
public record ResourceUse(String slug, String title, Locale language) {}
