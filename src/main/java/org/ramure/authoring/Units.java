package org.ramure.authoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit of a draft says of itself: read, saved by its revision, and its history. */
@Service
@Transactional
public class Units {

    private static final int LONGEST_SUMMARY = 600;

    private final DraftOpening opening;
    private final DraftAccess access;
    private final DraftBook drafts;
    private final PartBook parts;
    private final VersionBook versions;
    private final VersionCards cards;
    private final Accounts accounts;
    private final CurrentPerson current;

    Units(
            DraftOpening opening,
            DraftAccess access,
            DraftBook drafts,
            PartBook parts,
            VersionBook versions,
            VersionCards cards,
            Accounts accounts,
            CurrentPerson current) {
        this.opening = opening;
        this.access = access;
        this.drafts = drafts;
        this.parts = parts;
        this.versions = versions;
        this.cards = cards;
        this.accounts = accounts;
        this.current = current;
    }

    public UnitSheet open(String slug, UnitId unit) {
        return sheet(opening.open(slug), unit);
    }

    private UnitSheet sheet(DraftOpening.Opened opened, UnitId unit) {
        var row = parts.unit(opened.course().course(), unit).orElseThrow(() -> new NotThere("unit"));
        return new UnitSheet(
                row.id(),
                opened.draft().head().title(),
                row.revision(),
                row.draft(),
                Optional.ofNullable(row.author())
                        .flatMap(id -> accounts.find(new PersonId(id)))
                        .map(person -> person.name())
                        .orElse(""),
                current.id().value().equals(row.author()),
                row.changedAt());
    }

    /**
     * Keeps what it says, unless somebody else has saved since it was read: then nothing changes, theirs is the answer, and
     * hers is in the history.
     *
     * @param revision that was read or saved before
     * @throws Refusal when the title is missing, or either is too long
     */
    public SaveResult<UnitSheet> save(String slug, UnitId unit, int revision, UnitDraft draft) {
        return save(slug, unit, revision, draft, false);
    }

    /** As {@link #save}, for what was chosen when two had written: it is a version of its own in the history. */
    public SaveResult<UnitSheet> settle(String slug, UnitId unit, int revision, UnitDraft draft) {
        return save(slug, unit, revision, draft, true);
    }

    private SaveResult<UnitSheet> save(String slug, UnitId unit, int revision, UnitDraft written, boolean apart) {
        var draft = written.stripped();
        check(draft);
        var opened = opening.hold(slug);
        var course = opened.course().course();
        var found = parts.unit(course, unit);
        if (found.isEmpty()) {
            aside(parts.hiddenUnit(course, unit).orElseThrow(() -> new NotThere("unit")), revision, draft);
            return new SaveResult.Gone<>();
        }
        var row = found.get();
        if (row.draft().equals(draft)) {
            return new SaveResult.Saved<>(row.revision(), row.changedAt());
        }
        if (row.revision() != revision) {
            aside(row, revision, draft);
            return new SaveResult.Conflict<>(sheet(opened, unit));
        }
        return keep(opened, row, draft, apart);
    }

    /** What came too late is kept at once, whether she chooses or leaves. */
    private void aside(UnitRow row, int from, UnitDraft late) {
        versions.aside(VersionBook.Subject.of(row.id()), VersionBook.State.of(row), state(late, opening.now()), from);
    }

    private VersionBook.State state(UnitDraft draft, Instant at) {
        return new VersionBook.State(DraftJson.write(draft), current.id().value(), at);
    }

    private SaveResult<UnitSheet> keep(DraftOpening.Opened opened, UnitRow row, UnitDraft draft, boolean apart) {
        var now = opening.now();
        drafts.touch(opened.course().course(), now);
        if (!parts.save(row, draft, current.id().value(), now)) {
            throw new IllegalStateException("A unit changed while its draft was held");
        }
        versions.keep(VersionBook.Subject.of(row.id()), VersionBook.State.of(row), state(draft, now), apart);
        return new SaveResult.Saved<>(row.revision() + 1, now);
    }

    /** How it was, the newest first, without what it said. */
    @Transactional(readOnly = true)
    public List<VersionCard> history(String slug, UnitId unit) {
        return cards.of(VersionBook.Subject.of(unit(slug, unit).id()));
    }

    /** What one of them says. */
    @Transactional(readOnly = true)
    public UnitDraft version(String slug, UnitId unit, int number) {
        return version(unit(slug, unit), number);
    }

    private UnitDraft version(UnitRow row, int number) {
        return versions.document(VersionBook.Subject.of(row.id()), number)
                .map(DraftJson::unit)
                .orElseThrow(() -> new NotThere("version " + number));
    }

    /** Makes it again what it was; what it was until now stays in its history. */
    public SaveResult<UnitSheet> restore(String slug, UnitId unit, int revision, int number) {
        var opened = opening.hold(slug);
        var row = parts.unit(opened.course().course(), unit).orElseThrow(() -> new NotThere("unit"));
        if (row.revision() != revision) {
            return new SaveResult.Conflict<>(sheet(opened, unit));
        }
        var draft = version(row, number);
        check(draft);
        return keep(opened, row, draft, true);
    }

    private UnitRow unit(String slug, UnitId unit) {
        return parts.unit(access.require(slug).course(), unit).orElseThrow(() -> new NotThere("unit"));
    }

    private static void check(UnitDraft draft) {
        Titles.check(draft.title());
        if (draft.summary().length() > LONGEST_SUMMARY) {
            throw new Refusal("authoring.summary.long", LONGEST_SUMMARY);
        }
    }
}
