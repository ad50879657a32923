package org.ramure.authoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One lesson of a draft: read, saved by its revision, its history, and who else has it open. */
@Service
@Transactional
public class Lessons {

    private static final int LONGEST_MINUTES = 24 * 60;
    private static final int LONGEST_TEXT = 1_000_000;

    private final DraftOpening opening;
    private final DraftAccess access;
    private final DraftBook drafts;
    private final PartBook parts;
    private final VersionBook versions;
    private final VersionCards cards;
    private final PresenceBook presence;
    private final Accounts accounts;
    private final CurrentPerson current;

    Lessons(
            DraftOpening opening,
            DraftAccess access,
            DraftBook drafts,
            PartBook parts,
            VersionBook versions,
            VersionCards cards,
            PresenceBook presence,
            Accounts accounts,
            CurrentPerson current) {
        this.opening = opening;
        this.access = access;
        this.drafts = drafts;
        this.parts = parts;
        this.versions = versions;
        this.cards = cards;
        this.presence = presence;
        this.accounts = accounts;
        this.current = current;
    }

    /** Seven statements at most, whatever the number of lessons. */
    public LessonSheet open(String slug, String key) {
        return sheet(opening.open(slug), key);
    }

    private LessonSheet sheet(DraftOpening.Opened opened, String key) {
        var course = opened.course().course();
        var lesson = parts.lesson(course, key).orElseThrow(() -> new NotThere("lesson " + key));
        var lines = parts.lines(course, 0);
        var choices = parts.units(course).stream()
                .flatMap(unit -> lines.getOrDefault(unit.id(), List.of()).stream())
                .map(line -> new LessonSheet.Choice(line.key(), line.title()))
                .toList();
        return new LessonSheet(
                opened.course().slug(),
                opened.draft().head().title(),
                opened.draft().head().language(),
                lesson.id(),
                lesson.key(),
                lesson.revision(),
                lesson.draft(),
                name(lesson.author()),
                isHers(lesson.author()),
                lesson.changedAt(),
                choices);
    }

    private boolean isHers(@Nullable UUID author) {
        return current.id().value().equals(author);
    }

    private String name(@Nullable UUID author) {
        return Optional.ofNullable(author)
                .flatMap(id -> accounts.find(new PersonId(id)))
                .map(person -> person.name())
                .orElse("");
    }

    /**
     * Keeps a lesson, unless somebody else has saved since it was read: then nothing changes, and theirs is the answer.
     *
     * @param revision that was read or saved before
     */
    public SaveResult<LessonSheet> save(String slug, String key, int revision, LessonDraft draft) {
        return save(slug, key, revision, draft, false);
    }

    /** As {@link #save}, for what was chosen when two had written: it is a version of its own in the history. */
    public SaveResult<LessonSheet> settle(String slug, String key, int revision, LessonDraft draft) {
        return save(slug, key, revision, draft, true);
    }

    private SaveResult<LessonSheet> save(String slug, String key, int revision, LessonDraft draft, boolean apart) {
        if (DraftJson.write(draft).length() > LONGEST_TEXT) {
            throw new Refusal("authoring.text.long");
        }
        var opened = opening.hold(slug);
        var course = opened.course().course();
        var found = parts.lesson(course, key);
        if (found.isEmpty()) {
            aside(parts.hidden(course, key).orElseThrow(() -> new NotThere("lesson " + key)), revision, draft);
            return new SaveResult.Gone<>();
        }
        var lesson = found.get();
        if (lesson.draft().equals(draft)) {
            if (apart) {
                versions.letGo(VersionBook.Subject.of(lesson.id()), current.id().value());
            }
            return new SaveResult.Saved<>(lesson.revision(), lesson.changedAt());
        }
        if (lesson.revision() != revision) {
            aside(lesson, revision, draft);
            return new SaveResult.Conflict<>(sheet(opened, key));
        }
        check(draft);
        return keep(lesson, draft, apart);
    }

    /** What came too late is kept at once, whether she chooses or leaves. */
    private void aside(LessonRow lesson, int from, LessonDraft late) {
        versions.aside(
                VersionBook.Subject.of(lesson.id()), VersionBook.State.of(lesson), state(late, opening.now()), from);
    }

    private VersionBook.State state(LessonDraft draft, Instant at) {
        return new VersionBook.State(DraftJson.write(draft), current.id().value(), at);
    }

    private SaveResult<LessonSheet> keep(LessonRow lesson, LessonDraft draft, boolean apart) {
        var now = opening.now();
        drafts.touch(lesson.course(), now);
        if (!parts.save(lesson, draft, current.id().value(), now)) {
            throw new IllegalStateException("A lesson changed while its draft was held");
        }
        versions.keep(VersionBook.Subject.of(lesson.id()), VersionBook.State.of(lesson), state(draft, now), apart);
        return new SaveResult.Saved<>(lesson.revision() + 1, now);
    }

    /** How it was, the newest first, without what it said; a fixed number of statements, whatever theirs. */
    @Transactional(readOnly = true)
    public List<VersionCard> history(String slug, String key) {
        return cards.of(VersionBook.Subject.of(lesson(slug, key).id()));
    }

    /** What one of them says. */
    @Transactional(readOnly = true)
    public LessonDraft version(String slug, String key, int number) {
        return version(lesson(slug, key), number);
    }

    private LessonDraft version(LessonRow lesson, int number) {
        return versions.document(VersionBook.Subject.of(lesson.id()), number)
                .map(DraftJson::lesson)
                .orElseThrow(() -> new NotThere("version " + number));
    }

    /** Makes it again what it was; what it was until now stays in its history. */
    public SaveResult<LessonSheet> restore(String slug, String key, int revision, int number) {
        var opened = opening.hold(slug);
        var lesson = parts.lesson(opened.course().course(), key).orElseThrow(() -> new NotThere("lesson " + key));
        if (lesson.revision() != revision) {
            return new SaveResult.Conflict<>(sheet(opened, key));
        }
        var draft = version(lesson, number);
        check(draft);
        return keep(lesson, draft, true);
    }

    /** When she last wrote what came too late, and has neither written since nor let go of it. */
    @Transactional(readOnly = true)
    public Optional<Instant> late(String slug, String key) {
        return versions.late(
                VersionBook.Subject.of(lesson(slug, key).id()), current.id().value());
    }

    /** She wants to hear no more of what came too late; it stays in the history. */
    public void letGo(String slug, String key) {
        versions.letGo(
                VersionBook.Subject.of(lesson(slug, key).id()), current.id().value());
    }

    /** She has the lesson open, and hears who else has. */
    public Pulse here(String slug, String key) {
        var lesson = parts.kept(access.require(slug).course(), key).orElseThrow(() -> new NotThere("lesson " + key));
        var now = opening.now();
        presence.here(lesson.id().value(), current.id(), now);
        var others = presence.others(lesson.id().value(), current.id(), now);
        return new Pulse(
                accounts.names(others).values().stream().sorted().toList(), lesson.revision(), isHers(lesson.author()));
    }

    /** She has closed it, or her session has ended: then nobody is asked. */
    public void left(LessonDraftId lesson) {
        current.signedIn().ifPresent(person -> presence.leave(lesson.value(), person.id()));
    }

    private LessonRow lesson(String slug, String key) {
        return parts.lesson(access.require(slug).course(), key).orElseThrow(() -> new NotThere("lesson " + key));
    }

    private static void check(LessonDraft draft) {
        Titles.check(draft.title());
        if (draft.minutes() < 1 || draft.minutes() > LONGEST_MINUTES) {
            throw new Refusal("authoring.minutes.wrong", LONGEST_MINUTES);
        }
    }
}
