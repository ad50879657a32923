package org.ramure.resources;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.FoldedWords;
import org.ramure.kit.Refusal;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tools as those who write them see and change them. Each change counts the revision, so that none overwrites another. */
@Component
class ResourceBook {

    private static final int LONGEST_WORDS = 20_000;
    private static final int LONGEST_SLUG = 70;
    private static final int MOST_TRIES = 200;

    private final JdbcClient jdbc;

    ResourceBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A tool's row. */
    record Kept(
            ResourceId id,
            String slug,
            @Nullable UUID owner,
            ResourceDraft draft,
            int current,
            boolean published,
            @Nullable Instant firstPublishedAt,
            Instant updatedAt,
            long revision) {}

    Optional<Kept> find(ResourceId id) {
        return one(id, "");
    }

    /** Held until the transaction ends: two who give a new version at once get two numbers. */
    Optional<Kept> hold(ResourceId id) {
        return one(id, " for update");
    }

    private Optional<Kept> one(ResourceId id, String end) {
        return jdbc.sql("select id, slug, owner_id, title, purpose, directions, language, current_number, published,"
                        + " first_published_at, updated_at, revision from resource where id = ?" + end)
                .param(id.value())
                .query((row, _) -> new Kept(
                        new ResourceId(row.getObject("id", UUID.class)),
                        row.getString("slug"),
                        row.getObject("owner_id", UUID.class),
                        new ResourceDraft(
                                row.getString("title"),
                                row.getString("purpose"),
                                row.getString("directions"),
                                Locale.of(row.getString("language"))),
                        row.getInt("current_number"),
                        row.getBoolean("published"),
                        Times.readOrNull(row, "first_published_at"),
                        Times.read(row, "updated_at"),
                        row.getLong("revision")))
                .optional();
    }

    /** Without a version yet: the caller adds the first one. @return its public address, for ever */
    String add(ResourceId id, @Nullable UUID owner, ResourceDraft draft, String format, Instant now) {
        var wanted = slug(draft.title());
        for (int n = 1; n <= MOST_TRIES; n++) {
            var slug = n == 1 ? wanted : wanted + "-" + n;
            var added = jdbc.sql("""
                    insert into resource (id, slug, owner_id, title, title_order, purpose, directions, language,
                        current_number, format, published, updated_at, words, revision)
                    values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, false, ?, ?, 1) on conflict do nothing""")
                    .param(id.value())
                    .param(slug)
                    .param(owner)
                    .param(draft.title())
                    .param(FoldedWords.fold(draft.title(), ResourceDraft.LONGEST_TITLE))
                    .param(draft.purpose())
                    .param(draft.directions())
                    .param(draft.language().getLanguage())
                    .param(format)
                    .param(Times.column(now))
                    .param(words(draft))
                    .update();
            if (added == 1) {
                return slug;
            }
        }
        throw new Refusal("resources.refused.title-taken");
    }

    /** @return false when somebody changed it since that revision */
    boolean describe(ResourceId id, ResourceDraft draft, long revision, Instant now) {
        return jdbc.sql("""
                        update resource set title = ?, title_order = ?, purpose = ?, directions = ?, language = ?, words = ?,
                            updated_at = ?, revision = revision + 1
                        where id = ? and revision = ?""")
                        .param(draft.title())
                        .param(FoldedWords.fold(draft.title(), ResourceDraft.LONGEST_TITLE))
                        .param(draft.purpose())
                        .param(draft.directions())
                        .param(draft.language().getLanguage())
                        .param(words(draft))
                        .param(Times.column(now))
                        .param(id.value())
                        .param(revision)
                        .update()
                == 1;
    }

    /** Gives another version from now on. */
    void give(ResourceId id, int number, String format, Instant now) {
        jdbc.sql("update resource set current_number = ?, format = ?, updated_at = ?, revision = revision + 1"
                        + " where id = ?")
                .params(number, format, Times.column(now), id.value())
                .update();
    }

    void publish(ResourceId id, boolean published, Instant now) {
        jdbc.sql("""
                update resource set published = ?, updated_at = ?, revision = revision + 1,
                    first_published_at = case when ? then coalesce(first_published_at, ?) else first_published_at end
                where id = ?""")
                .params(published, Times.column(now), published, Times.column(now), id.value())
                .update();
    }

    int count() {
        return jdbc.sql("select count(*) from resource").query(Integer.class).single();
    }

    /** With how often each was downloaded; downloads of no other tool are read. One statement. */
    List<DeskCard> cards(ResourceAccess access, int from, int size) {
        return jdbc.sql("""
                select r.id, r.slug, r.title, r.purpose, r.language, r.owner_id, r.published, r.updated_at, v.format, v.bytes,
                    v.label, v.licence, (select sum(x.with_account + x.without_account) from resource_download x
                        join resource_version w on w.id = x.version_id where w.resource_id = r.id) as downloads
                from (select * from resource order by updated_at desc, id limit ? offset ?) r
                join resource_version v on v.resource_id = r.id and v.number = r.current_number
                order by r.updated_at desc, r.id""")
                .params(size, from)
                .query((row, number) -> new DeskCard(
                        ResourceShelf.card(row, number),
                        row.getBoolean("published"),
                        access.mayChange(row.getObject("owner_id", UUID.class)),
                        row.getLong("downloads")))
                .list();
    }

    private static String words(ResourceDraft draft) {
        return FoldedWords.fold(String.join(" ", draft.title(), draft.purpose(), draft.directions()), LONGEST_WORDS);
    }

    private static String slug(String title) {
        var folded = FoldedWords.fold(title, Integer.MAX_VALUE)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = folded.length() <= LONGEST_SLUG
                ? folded
                : folded.substring(0, LONGEST_SLUG).replaceAll("-[^-]*$", "");
        return cut.isEmpty() ? "outil" : cut;
    }
}
