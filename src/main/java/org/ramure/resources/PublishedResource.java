package org.ramure.resources;

import java.time.Instant;

/** A public tool as sitemaps list it. */
public record PublishedResource(String slug, Instant updatedAt) {}
