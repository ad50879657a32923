package org.ramure.resources;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.files.FileRules;
import org.ramure.files.Files;
import org.ramure.files.StoredContent;
import org.ramure.house.AuditLog;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tools as trainers make and keep them: all are seen by all of them, each is changed by who brought it. */
@Service
@Transactional
public class ResourceDesk {

    /** Tools on one page of the list. */
    public static final int PAGE = 25;

    private static final int MONTH = 30;

    private final ResourceBook book;
    private final VersionBook versions;
    private final ResourceShelf shelf;
    private final VersionMaking making;
    private final ResourceUses uses;
    private final ResourceAccess access;
    private final Files files;
    private final AuditLog audit;
    private final CurrentPerson current;
    private final JdbcClient jdbc;
    private final Clock clock;

    ResourceDesk(
            ResourceBook book,
            VersionBook versions,
            ResourceShelf shelf,
            VersionMaking making,
            ResourceUses uses,
            ResourceAccess access,
            Files files,
            AuditLog audit,
            CurrentPerson current,
            JdbcClient jdbc,
            Clock clock) {
        this.book = book;
        this.versions = versions;
        this.shelf = shelf;
        this.making = making;
        this.uses = uses;
        this.access = access;
        this.files = files;
        this.audit = audit;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * All tools, whoever made them, the latest changed first; two statements.
     *
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public DeskPage page(int page) {
        access.requireWriting();
        var from = Math.clamp((long) page * PAGE, 0, Integer.MAX_VALUE);
        return new DeskPage(book.cards(access, from, PAGE), book.count());
    }

    /** @throws NotThere when there is no such tool, or the person writes none */
    @Transactional(readOnly = true)
    public DeskSheet open(ResourceId id) {
        access.requireWriting();
        var kept = book.find(id).orElseThrow(() -> new NotThere("tool " + id));
        return new DeskSheet(
                kept.id(),
                kept.slug(),
                kept.draft(),
                kept.published(),
                mayChange(kept),
                kept.current(),
                kept.updatedAt(),
                kept.revision(),
                lines(id),
                uses.of(shelf.origins(id)));
    }

    private List<DeskSheet.Line> lines(ResourceId id) {
        return jdbc.sql("select " + VersionBook.COLUMNS + ", d.with_account, d.without_account, d.last_month"
                        + " from resource_version v left join (select version_id, sum(with_account) as with_account,"
                        + " sum(without_account) as without_account, sum(case when on_day > ? then with_account"
                        + " + without_account else 0 end) as last_month from resource_download where version_id in"
                        + " (select id from resource_version where resource_id = ?) group by version_id) d"
                        + " on d.version_id = v.id where v.resource_id = ? order by v.number desc")
                .params(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(MONTH), id.value(), id.value())
                .query((row, number) -> new DeskSheet.Line(
                        VersionBook.read(row, number),
                        row.getLong("with_account"),
                        row.getLong("without_account"),
                        row.getLong("last_month")))
                .list();
    }

    /**
     * Keeps a file for a tool that is still to be made or replaced; bytes that no tool takes are swept after a day.
     *
     * @throws Refusal when it is none that a tool may be; its words say why
     */
    @Transactional(propagation = Propagation.SUPPORTS, noRollbackFor = Refusal.class)
    public StoredContent keep(InputStream bytes) {
        access.requireWriting();
        return files.keep(bytes, FileRules.TOOL);
    }

    /** Makes a tool that only trainers see until it is published. */
    public ResourceId make(ResourceDraft draft, VersionDraft words, @Nullable StoredContent content, String fileName) {
        access.requireWriting();
        check(draft);
        if (content == null) {
            throw new Refusal("resources.refused.file");
        }
        making.check(words);
        var id = ResourceId.next();
        var owner = current.id().value();
        var slug = book.add(id, owner, draft, making.format(content), now());
        making.add(id, 1, words, content, fileName, now());
        audit.record(owner, "tool-made", slug, draft.title());
        return id;
    }

    /**
     * @param revision that was shown when writing began
     * @return the revision that it has now
     * @throws Refusal when the tool has changed since
     */
    public long describe(ResourceId id, ResourceDraft draft, long revision) {
        var kept = mine(id);
        check(draft);
        if (!book.describe(id, draft, revision, now())) {
            throw new Refusal("resources.refused.changed");
        }
        record("tool-changed", kept, draft.title());
        return revision + 1;
    }

    /** Gives a new file from now on, under the same address. @return the revision that the tool has now */
    public long replace(ResourceId id, VersionDraft words, @Nullable StoredContent content, String fileName) {
        var kept = mine(id);
        if (content == null) {
            throw new Refusal("resources.refused.file");
        }
        making.check(words);
        var number = versions.of(id).getFirst().number() + 1;
        making.add(id, number, words, content, fileName, now());
        book.give(id, number, making.format(content), now());
        record("tool-replaced", kept, kept.draft().title() + ", " + words.label());
        return kept.revision() + 1;
    }

    /**
     * Gives an earlier version again, or undoes that.
     *
     * @param revision that was shown when it was chosen
     * @return the revision that it has now
     * @throws Refusal when the tool has changed since
     */
    public long give(ResourceId id, int number, long revision) {
        var kept = mine(id);
        if (kept.revision() != revision) {
            throw new Refusal("resources.refused.changed");
        }
        var version = versions.of(id).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotThere("version " + number));
        book.give(id, number, version.format(), now());
        record("tool-version-given", kept, kept.draft().title() + ", " + version.label());
        return revision + 1;
    }

    public void publish(ResourceId id) {
        var kept = mine(id);
        book.publish(id, true, now());
        record("tool-published", kept, kept.draft().title());
    }

    /** Takes its page away; who has the tool keeps it, and lessons still give it. */
    public void unpublish(ResourceId id) {
        var kept = mine(id);
        book.publish(id, false, now());
        record("tool-unpublished", kept, kept.draft().title());
    }

    private ResourceBook.Kept mine(ResourceId id) {
        access.requireWriting();
        return book.hold(id).filter(this::mayChange).orElseThrow(() -> new NotThere("tool " + id));
    }

    /** A tool of a course belongs to those who write the course. */
    private boolean mayChange(ResourceBook.Kept kept) {
        return access.mayChange(kept.owner()) || access.mayWrite() && uses.mayChange(shelf.origins(kept.id()));
    }

    private static void check(ResourceDraft draft) {
        if (draft.title().isBlank()) {
            throw new Refusal("resources.refused.title");
        }
        if (draft.purpose().isBlank()) {
            throw new Refusal("resources.refused.purpose");
        }
        if (draft.title().length() > ResourceDraft.LONGEST_TITLE
                || draft.purpose().length() > ResourceDraft.LONGEST_PURPOSE
                || draft.directions().length() > ResourceDraft.LONGEST_DIRECTIONS) {
            throw new Refusal("resources.refused.long");
        }
    }

    private void record(String deed, ResourceBook.Kept kept, String detail) {
        audit.record(current.id().value(), deed, kept.slug(), detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
