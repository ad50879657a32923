package org.ramure.authoring;

import java.time.Instant;

/**
 * How a lesson, or what a course's page says, was once written.
 *
 * @param number counts from 1
 * @param author who wrote it; empty when that is nobody any more, or it was imported
 * @param aside whether it never took effect, because somebody else had saved meanwhile
 * @param now whether it is what stands there now
 */
public record VersionCard(int number, String author, Instant savedAt, boolean aside, boolean now) {}
