package org.ramure.resources;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ramure.accounts.CurrentPerson;
import org.ramure.kit.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tools to download: what anybody may find and take, and what a person took. */
@Service
@Transactional
public class Resources {

    private final ResourceShelf shelf;
    private final VersionBook versions;
    private final TakingBook takings;
    private final ResourceUses uses;
    private final CurrentPerson current;
    private final Clock clock;

    Resources(
            ResourceShelf shelf,
            VersionBook versions,
            TakingBook takings,
            ResourceUses uses,
            CurrentPerson current,
            Clock clock) {
        this.shelf = shelf;
        this.versions = versions;
        this.takings = takings;
        this.uses = uses;
        this.current = current;
        this.clock = clock;
    }

    /** Public tools that answer a query. Two statements. */
    @Transactional(readOnly = true)
    public ResourcePage find(ResourceQuery query) {
        return shelf.page(query);
    }

    /** @throws NotThere when no public tool has this address */
    @Transactional(readOnly = true)
    public ResourceSheet sheet(String slug) {
        var found = shelf.find(slug).orElseThrow(() -> new NotThere("tool " + slug));
        var all = versions.of(found.card().id());
        var now = all.stream()
                .filter(version -> version.number() == found.current())
                .findFirst()
                .orElseThrow();
        return new ResourceSheet(
                found.card(),
                found.directions(),
                now,
                all,
                uses.of(shelf.origins(found.card().id())));
    }

    /** Public tools, the latest changed first, for sitemaps. One statement. */
    @Transactional(readOnly = true)
    public List<PublishedResource> published(int most) {
        return shelf.published(most);
    }

    /** The public addresses of these, of those that have one. One statement; none for none. */
    @Transactional(readOnly = true)
    public Map<ResourceId, String> slugs(Collection<ResourceId> ids) {
        return shelf.slugs(ids);
    }

    /** The version that a lesson or a page gives today, whether public or not. One statement. */
    @Transactional(readOnly = true)
    public Optional<ResourceVersion> current(ResourceId id) {
        return versions.current(id);
    }

    /**
     * Takes a public tool: it is counted, and noted for who is signed in.
     *
     * @param asHerself false when it is not sure that she asked, as on a link that a foreign page made her follow
     * @throws NotThere when no public tool has this address
     */
    public ResourceVersion take(String slug, boolean asHerself) {
        var version = versions.current(slug).orElseThrow(() -> new NotThere("tool " + slug));
        var person = current.signedIn().filter(_ -> asHerself);
        if (person.isPresent()) {
            takings.taken(person.get().id(), version, clock.instant());
        } else {
            takings.takenByAnybody(version, clock.instant());
        }
        return version;
    }

    /** The current version of a public tool, without counting anything: for who only looks whether it is there. */
    @Transactional(readOnly = true)
    public ResourceVersion look(String slug) {
        return versions.current(slug).orElseThrow(() -> new NotThere("tool " + slug));
    }

    /** Takes a tool that a lesson gives to the person who asks, whether it is public or not. */
    public Optional<ResourceVersion> takeInLesson(ResourceId id) {
        var person = current.id();
        var version = versions.current(id);
        version.ifPresent(now -> takings.taken(person, now, clock.instant()));
        return version;
    }

    /** What the person who asks took, the latest first. One statement. */
    @Transactional(readOnly = true)
    public List<TakenResource> mine() {
        return takings.of(current.id());
    }
}
