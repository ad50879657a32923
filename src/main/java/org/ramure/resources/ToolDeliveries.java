package org.ramure.resources;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.ramure.accounts.CurrentPerson;
import org.ramure.files.Files;
import org.ramure.files.Holder;
import org.ramure.house.AuditLog;
import org.ramure.kit.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in the tools of other modules, in their transaction. What a trainer changed here since stays, as long as the same
 * origin delivers the same.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ToolDeliveries {

    private final ResourceBook book;
    private final VersionBook versions;
    private final VersionMaking making;
    private final Files files;
    private final AuditLog audit;
    private final CurrentPerson current;
    private final JdbcClient jdbc;
    private final Clock clock;

    ToolDeliveries(
            ResourceBook book,
            VersionBook versions,
            VersionMaking making,
            Files files,
            AuditLog audit,
            CurrentPerson current,
            JdbcClient jdbc,
            Clock clock) {
        this.book = book;
        this.versions = versions;
        this.making = making;
        this.files = files;
        this.audit = audit;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Origin(ResourceId resource, String hash) {}

    /** The house itself brings tools in, once it has checked at its own door who may. */
    public ResourceId take(ToolDelivery delivery) {
        if (!current.isSystem()) {
            throw new IllegalStateException("Only the house delivers tools");
        }
        var hash = hash(delivery);
        var known = origin(delivery.origin());
        var id = known.map(Origin::resource).orElseGet(() -> make(delivery, hash));
        if (known.isPresent() && !known.get().hash().equals(hash)) {
            change(id, delivery, hash);
        }
        var kept = book.hold(id).orElseThrow();
        if (delivery.published() && kept.firstPublishedAt() == null) {
            book.publish(id, true, now());
        }
        return id;
    }

    private Optional<Origin> origin(UUID origin) {
        return jdbc.sql("select resource_id, content_hash from resource_origin where origin_id = ?")
                .param(origin)
                .query((row, _) -> new Origin(new ResourceId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional();
    }

    private ResourceId make(ToolDelivery delivery, String hash) {
        var id = ResourceId.next();
        var slug = book.add(id, delivery.owner(), draft(id, delivery), making.format(delivery.content()), now());
        making.add(id, 1, words(delivery), delivery.content(), delivery.fileName(), now());
        jdbc.sql("insert into resource_origin (origin_id, resource_id, content_hash) values (?, ?, ?)")
                .params(delivery.origin(), id.value(), hash)
                .update();
        audit.record(delivery.actor(), "tool-made", slug, delivery.title());
        return id;
    }

    private void change(ResourceId id, ToolDelivery delivery, String hash) {
        var kept = book.hold(id).orElseThrow();
        book.describe(id, draft(id, delivery), kept.revision(), now());
        var all = versions.of(id);
        var given = all.stream()
                .filter(version -> version.number() == kept.current())
                .findFirst()
                .orElseThrow();
        var same = given.label().equals(delivery.version())
                && given.licence().equals(delivery.licence())
                && hashOf(given).equals(delivery.content().hash());
        if (!same) {
            var number = all.getFirst().number() + 1;
            making.add(id, number, words(delivery), delivery.content(), delivery.fileName(), now());
            book.give(id, number, making.format(delivery.content()), now());
        }
        jdbc.sql("update resource_origin set content_hash = ? where origin_id = ?")
                .params(hash, delivery.origin())
                .update();
        audit.record(delivery.actor(), "tool-changed", kept.slug(), delivery.title());
    }

    private String hashOf(ResourceVersion version) {
        return jdbc.sql("select hash from resource_version where id = ?")
                .param(version.id())
                .query(String.class)
                .single();
    }

    private ResourceDraft draft(ResourceId id, ToolDelivery delivery) {
        var text = delivery.text();
        for (var image : delivery.images()) {
            if (text.contains(image.placeholder())) {
                var file = files.attach(image.content(), new Holder(ResourceFiles.IMAGE, id.value()), image.name());
                text = text.replace(image.placeholder(), file.address());
            }
        }
        var parts = ToolText.of(text);
        return new ResourceDraft(delivery.title(), parts.purpose(), parts.directions(), delivery.language());
    }

    private static VersionDraft words(ToolDelivery delivery) {
        return new VersionDraft(delivery.version(), delivery.licence(), "");
    }

    private static String hash(ToolDelivery delivery) {
        return Tokens.hash(String.join(
                "\u0000",
                delivery.title(),
                delivery.text(),
                delivery.language().getLanguage(),
                delivery.content().hash(),
                delivery.fileName(),
                delivery.version(),
                delivery.licence(),
                delivery.images().stream()
                        .map(image -> image.content().hash())
                        .sorted()
                        .toList()
                        .toString()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
