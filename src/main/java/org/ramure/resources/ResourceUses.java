package org.ramure.resources;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Knows where tools are used. Implemented above: this module knows no course. */
public interface ResourceUses {

    /** @param origins what brought the tool in, as {@link ToolDelivery} named it */
    List<ResourceUse> of(Collection<UUID> origins);

    /** Whether the person may change all that brought the tool in; false when nothing did. */
    boolean mayChange(Collection<UUID> origins);
}
