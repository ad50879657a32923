package org.ramure.authoring;

import java.util.List;

/**
 * What happens around a lesson that is open for writing.
 *
 * @param others names of those who have it open too
 * @param revision of what is saved now
 * @param own whether she saved it herself
 */
public record Pulse(List<String> others, int revision, boolean own) {}
