package org.ramure.authoring;

import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonCard;
import org.ramure.accounts.PersonId;
import org.ramure.courses.CourseId;
import org.ramure.courses.CourseState;
import org.ramure.courses.Courses;
import org.ramure.files.FileRules;
import org.ramure.files.KeptUpload;
import org.ramure.house.AuditLog;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The courses that a person writes: the list, what each says of itself, and who writes it with her. */
@Service
@Transactional
public class Drafts {

    private static final int LONGEST_SHEET = 500_000;

    private final DraftOpening opening;
    private final DraftAccess access;
    private final DraftBook drafts;
    private final VersionBook versions;
    private final VersionCards cards;
    private final PresenceBook presence;
    private final DraftFiles files;
    private final DraftCopying copying;
    private final Courses courses;
    private final Accounts accounts;
    private final AuditLog audit;
    private final CurrentPerson current;

    Drafts(
            DraftOpening opening,
            DraftAccess access,
            DraftBook drafts,
            VersionBook versions,
            VersionCards cards,
            PresenceBook presence,
            DraftFiles files,
            DraftCopying copying,
            Courses courses,
            Accounts accounts,
            AuditLog audit,
            CurrentPerson current) {
        this.opening = opening;
        this.access = access;
        this.drafts = drafts;
        this.versions = versions;
        this.cards = cards;
        this.presence = presence;
        this.files = files;
        this.copying = copying;
        this.courses = courses;
        this.accounts = accounts;
        this.audit = audit;
        this.current = current;
    }

    /** Courses that she owns or writes with others, what changed last first. Four statements, as {@link Courses#titles} says. */
    @Transactional(readOnly = true)
    public List<DraftCard> mine() {
        var states = courses.states(drafts.writtenBy(current.id()));
        var known = drafts.lines(states.stream().map(CourseState::course).toList());
        var titles = titles(states, known);
        return states.stream()
                .map(state -> card(state, known.get(state.course()), titles))
                .sorted(Comparator.comparing(DraftCard::changedAt, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(DraftCard::title))
                .toList();
    }

    /** The other courses that a lesson of this one can be moved to, by their titles. Six statements, as {@link #mine}. */
    @Transactional(readOnly = true)
    public List<DraftTarget> targets(String slug) {
        var course = access.require(slug).course();
        var states = courses.states(drafts.writtenBy(current.id()));
        var known = drafts.lines(states.stream().map(CourseState::course).toList());
        var titles = titles(states, known);
        return states.stream()
                .filter(state -> !state.course().equals(course))
                .filter(state -> Optional.ofNullable(known.get(state.course()))
                        .filter(DraftBook.Line::archived)
                        .isEmpty())
                .map(state -> new DraftTarget(
                        state.slug(),
                        Optional.ofNullable(known.get(state.course()))
                                .map(DraftBook.Line::title)
                                .orElseGet(() -> Objects.requireNonNull(titles.get(state.course())))))
                .sorted(Comparator.comparing(DraftTarget::title))
                .toList();
    }

    /** Of those that nobody has opened for writing yet. */
    private Map<CourseId, String> titles(List<CourseState> states, Map<CourseId, DraftBook.Line> known) {
        return courses.titles(states.stream()
                .filter(state -> !known.containsKey(state.course()))
                .toList());
    }

    private DraftCard card(CourseState state, DraftBook.@Nullable Line draft, Map<CourseId, String> titles) {
        var shared = !current.id().equals(state.owner());
        return draft == null
                ? new DraftCard(
                        state, Objects.requireNonNull(titles.get(state.course())), false, shared, false, null, null)
                : new DraftCard(
                        state,
                        draft.title(),
                        draft.ahead(),
                        shared,
                        draft.archived(),
                        draft.changedAt(),
                        draft.publishAt());
    }

    /** @return the address of the new course, in which nothing is yet */
    public String create(String title, Locale language) {
        var name = Titles.of(title);
        var course = courses.begin(Keys.of(name, "formation"));
        var head = DraftHead.titled(name, language, current.require().name());
        drafts.add(course.course(), course.slug(), head, 0, opening.now());
        audit.record(current.id().value(), "course-begun", course.slug(), name);
        return course.slug();
    }

    /** A course of one's own with the same content; nobody is enrolled in it. @return its address */
    public String duplicate(String slug, String title) {
        var name = Titles.of(title);
        var from = opening.hold(slug);
        var course = courses.begin(Keys.of(name, "formation"));
        var copy = copying.between(from.course().course(), course.course());
        drafts.add(course.course(), course.slug(), copy.of(from.draft().head()).called(name), 0, opening.now());
        copy.parts(from.course().course(), opening.now());
        audit.record(current.id().value(), "course-begun", course.slug(), name);
        return course.slug();
    }

    public HeadSheet head(String slug) {
        return sheet(opening.open(slug).draft());
    }

    private HeadSheet sheet(DraftRow draft) {
        var author = versions.latest(VersionBook.Subject.of(draft.course())).map(VersionBook.Version::author);
        var name = author.flatMap(id -> accounts.find(new PersonId(id)))
                .map(PersonCard::name)
                .orElse("");
        var own = author.filter(current.id().value()::equals).isPresent();
        return new HeadSheet(draft.revision(), draft.head(), name, own, draft.changedAt());
    }

    /**
     * Keeps what the course's page says, unless somebody else has saved since it was read: then nothing changes, theirs is
     * the answer, and hers is in the history.
     *
     * @param revision that was read or saved before
     */
    public SaveResult<HeadSheet> save(String slug, int revision, DraftHead head) {
        return save(slug, revision, head, false);
    }

    /** As {@link #save}, for what was chosen when two had written: it is a version of its own in the history. */
    public SaveResult<HeadSheet> settle(String slug, int revision, DraftHead head) {
        return save(slug, revision, head, true);
    }

    private SaveResult<HeadSheet> save(String slug, int revision, DraftHead head, boolean apart) {
        if (DraftJson.write(head).length() > LONGEST_SHEET) {
            throw new Refusal("authoring.text.long");
        }
        var held = opening.hold(slug).draft();
        if (held.head().equals(head)) {
            if (apart) {
                versions.letGo(
                        VersionBook.Subject.of(held.course()), current.id().value());
            }
            return new SaveResult.Saved<>(held.revision(), held.changedAt());
        }
        if (held.revision() != revision) {
            versions.aside(VersionBook.Subject.of(held.course()), state(held), state(head, opening.now()), revision);
            return new SaveResult.Conflict<>(sheet(held));
        }
        Titles.check(head.title());
        return keep(held, head, apart);
    }

    private SaveResult<HeadSheet> keep(DraftRow held, DraftHead head, boolean apart) {
        var now = opening.now();
        if (!drafts.save(held.course(), held.revision(), head)) {
            throw new IllegalStateException("A draft changed while it was held");
        }
        drafts.touch(held.course(), now);
        versions.keep(VersionBook.Subject.of(held.course()), state(held), state(head, now), apart);
        return new SaveResult.Saved<>(held.revision() + 1, now);
    }

    private static VersionBook.State state(DraftRow draft) {
        return new VersionBook.State(DraftJson.write(draft.head()), null, draft.changedAt());
    }

    private VersionBook.State state(DraftHead head, Instant at) {
        return new VersionBook.State(DraftJson.write(head), current.id().value(), at);
    }

    /** How it was, the newest first, without what it said. */
    @Transactional(readOnly = true)
    public List<VersionCard> headHistory(String slug) {
        return cards.of(VersionBook.Subject.of(access.require(slug).course()));
    }

    /** What one of them says. */
    @Transactional(readOnly = true)
    public DraftHead headVersion(String slug, int number) {
        return headVersion(access.require(slug).course(), number);
    }

    private DraftHead headVersion(CourseId course, int number) {
        return versions.document(VersionBook.Subject.of(course), number)
                .map(DraftJson::head)
                .orElseThrow(() -> new NotThere("version " + number));
    }

    /** Makes it again what it was; what it was until now stays in its history. */
    public SaveResult<HeadSheet> restoreHead(String slug, int revision, int number) {
        var held = opening.hold(slug).draft();
        if (held.revision() != revision) {
            return new SaveResult.Conflict<>(sheet(held));
        }
        var head = headVersion(held.course(), number);
        Titles.check(head.title());
        return keep(held, head, true);
    }

    /** When she last wrote what came too late, and has neither written since nor let go of it. */
    @Transactional(readOnly = true)
    public Optional<Instant> lateHead(String slug) {
        return versions.late(
                VersionBook.Subject.of(access.require(slug).course()),
                current.id().value());
    }

    /** She wants to hear no more of what came too late; it stays in the history. */
    public void letGoHead(String slug) {
        versions.letGo(
                VersionBook.Subject.of(access.require(slug).course()),
                current.id().value());
    }

    /** She has the sheet open, and hears who else has. */
    public Pulse hereOnHead(String slug) {
        var draft = opening.open(slug).draft();
        presence.here(draft.course().value(), current.id(), opening.now());
        var others = presence.others(draft.course().value(), current.id(), opening.now());
        return new Pulse(
                accounts.names(others).values().stream().sorted().toList(),
                draft.revision(),
                versions.latest(VersionBook.Subject.of(draft.course()))
                        .map(VersionBook.Version::author)
                        .filter(current.id().value()::equals)
                        .isPresent());
    }

    /** She has closed it, or her session has ended: then nobody is asked. */
    public void leftHead(String slug) {
        current.signedIn().ifPresent(person -> presence.leaveSheet(slug, person.id()));
    }

    /** Keeps a file for the course's page or one of its lessons. */
    @Transactional(propagation = Propagation.SUPPORTS, noRollbackFor = Refusal.class)
    public DraftFile keep(String slug, InputStream bytes, String name, FileRules rules) {
        return DraftFile.of(files.keep(access.require(slug).course(), bytes, name, rules));
    }

    /** Keeps what was sent in parts for the course's page or one of its lessons. */
    public DraftFile keep(String slug, KeptUpload upload) {
        return DraftFile.of(files.attach(access.require(slug).course(), upload.content(), upload.name()));
    }

    /** Who writes it beside its owner. */
    @Transactional(readOnly = true)
    public List<PersonCard> coauthors(String slug) {
        var course = access.require(slug);
        var people = drafts.authors(course.course());
        var cards = accounts.cards(people);
        return people.stream()
                .flatMap(person -> Optional.ofNullable(cards.get(person)).stream())
                .toList();
    }

    /** @throws Refusal when no trainer has this address */
    public PersonCard addCoauthor(String slug, String email) {
        var course = access.requireOwner(slug);
        var person = accounts.trainer(email).orElseThrow(() -> new Refusal("authoring.coauthor.unknown"));
        if (person.id().equals(course.owner())) {
            throw new Refusal("authoring.coauthor.owner");
        }
        if (drafts.addAuthor(course.course(), person.id(), opening.now())) {
            // by her id, so that the log forgets her with her account
            audit.record(
                    current.id().value(), "coauthor-added", slug, person.id().toString());
        }
        return person;
    }

    /** @return whether a publication that she had planned is now in the name of who removes her */
    public boolean removeCoauthor(String slug, PersonId person) {
        var course = access.requireOwner(slug);
        if (!drafts.removeAuthor(course.course(), person)) {
            return false;
        }
        audit.record(current.id().value(), "coauthor-removed", slug, person.toString());
        return drafts.handPlan(course.course(), person, current.id());
    }

    /** Takes the newest imported edition instead of the draft; what was written here and never published is in the histories. */
    public void renew(String slug) {
        opening.renew(access.require(slug));
    }
}
