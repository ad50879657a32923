package org.ramure.resources;

/**
 * A tool in the list of those who write tools.
 *
 * @param mine whether the person who asks may change it
 * @param downloads of all its versions
 */
public record DeskCard(ResourceCard card, boolean published, boolean mine, long downloads) {}
