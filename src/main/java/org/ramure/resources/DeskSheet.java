package org.ramure.resources;

import java.time.Instant;
import java.util.List;

/**
 * Everything that those who write tools see of one.
 *
 * @param mine whether the person who asks may change it
 * @param current the number of the version that its address gives
 * @param versions the newest first
 * @param revision to hand back with a change
 */
public record DeskSheet(
        ResourceId id,
        String slug,
        ResourceDraft draft,
        boolean published,
        boolean mine,
        int current,
        Instant updatedAt,
        long revision,
        List<Line> versions,
        List<ResourceUse> uses) {

    /**
     * @param withAccount persons and days on which they took it: each counts once a day
     * @param withoutAccount every download by somebody who was not signed in
     * @param lastMonth of both, in the last thirty days
     */
    public record Line(ResourceVersion version, long withAccount, long withoutAccount, long lastMonth) {}

    public ResourceVersion currentVersion() {
        return versions.stream()
                .map(Line::version)
                .filter(version -> version.number() == current)
                .findFirst()
                .orElseThrow();
    }
}
