package org.ramure.resources;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ramure.accounts.PersonId;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who took which version, and how often each was downloaded. A person counts once for each version and day (UTC); without
 * an account every download counts, since nothing is kept by which a second one would be recognised.
 */
@Component
class TakingBook {

    private final JdbcClient jdbc;

    TakingBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void taken(PersonId person, ResourceVersion version, Instant now) {
        var day = day(now);
        var first = jdbc.sql("insert into resource_taking (person_id, version_id, first_at, last_on)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                        .params(person.value(), version.id(), Times.column(now), day)
                        .update()
                == 1;
        var firstToday = first
                || jdbc.sql("update resource_taking set last_on = ? where person_id = ? and version_id = ?"
                                        + " and last_on < ?")
                                .params(day, person.value(), version.id(), day)
                                .update()
                        == 1;
        if (firstToday) {
            count(version, day, "with_account");
        }
    }

    void takenByAnybody(ResourceVersion version, Instant now) {
        count(version, day(now), "without_account");
    }

    /** @param column one of ours */
    private void count(ResourceVersion version, LocalDate day, String column) {
        jdbc.sql("insert into resource_download (version_id, on_day, with_account, without_account)"
                        + " values (?, ?, 0, 0) on conflict do nothing")
                .params(version.id(), day)
                .update();
        jdbc.sql("update resource_download set " + column + " = " + column + " + 1 where version_id = ? and on_day = ?")
                .params(version.id(), day)
                .update();
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** All that a person took, what she took last first. One statement. */
    List<TakenResource> of(PersonId person) {
        var all = new LinkedHashMap<ResourceId, TakenResource>();
        jdbc.sql("select r.id as resource_id, r.title, r.language, r.slug, r.published, c.id as current_id,"
                        + " c.label as current_label, t.first_at, " + VersionBook.COLUMNS + """
                         from resource_taking t
                        join resource_version v on v.id = t.version_id
                        join resource r on r.id = v.resource_id
                        join resource_version c on c.resource_id = r.id and c.number = r.current_number
                        where t.person_id = ? order by t.first_at desc, v.number desc""")
                .param(person.value())
                .query(row -> {
                    var id = new ResourceId(row.getObject("resource_id", UUID.class));
                    var version = VersionBook.read(row, 0);
                    var before = all.get(id);
                    var copies = new ArrayList<>(before == null ? List.<ResourceVersion>of() : before.copies());
                    copies.add(version);
                    copies.sort(java.util.Comparator.comparing(ResourceVersion::number)
                            .reversed());
                    var current = row.getObject("current_id", UUID.class);
                    var has = copies.stream().anyMatch(copy -> copy.id().equals(current));
                    all.put(
                            id,
                            new TakenResource(
                                    id,
                                    row.getString("title"),
                                    Locale.of(row.getString("language")),
                                    row.getBoolean("published") ? row.getString("slug") : null,
                                    List.copyOf(copies),
                                    before == null ? Times.read(row, "first_at") : before.takenAt(),
                                    has ? null : row.getString("current_label")));
                });
        return List.copyOf(all.values());
    }
}
