package org.ramure.resources;

import java.util.List;

/**
 * Everything that the public page of a tool says.
 *
 * @param directions how to use it, Markdown
 * @param versions the newest first; the address gives the current one
 */
public record ResourceSheet(
        ResourceCard card,
        String directions,
        ResourceVersion current,
        List<ResourceVersion> versions,
        List<ResourceUse> uses) {}
