package org.ramure.authoring;

import java.io.InputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

    private static final int LONGEST = 200;
    private static final int LONGEST_SHEET = 500_000;

    private final DraftOpening opening;
    private final DraftAccess access;
    private final DraftBook drafts;
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
            DraftFiles files,
            DraftCopying copying,
            Courses courses,
            Accounts accounts,
            AuditLog audit,
            CurrentPerson current) {
        this.opening = opening;
        this.access = access;
        this.drafts = drafts;
        this.files = files;
        this.copying = copying;
        this.courses = courses;
        this.accounts = accounts;
        this.audit = audit;
        this.current = current;
    }

    /** Courses that she owns or writes with others, what changed last first. Five statements at most. */
    @Transactional(readOnly = true)
    public List<DraftCard> mine() {
        var states = courses.states(drafts.coauthored(current.id()));
        var ids = states.stream().map(CourseState::course).toList();
        var known = drafts.find(ids).stream().collect(Collectors.toMap(DraftRow::course, draft -> draft));
        var titles = new HashMap<CourseId, String>();
        courses.editions(ids.stream().filter(id -> !known.containsKey(id)).toList())
                .forEach(edition -> titles.put(edition.course(), edition.title()));
        return states.stream()
                .map(state -> card(state, known.get(state.course()), titles))
                .sorted(Comparator.comparing(DraftCard::changedAt, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(DraftCard::title))
                .toList();
    }

    private DraftCard card(CourseState state, @Nullable DraftRow draft, Map<CourseId, String> titles) {
        var shared = !current.id().equals(state.owner());
        return draft == null
                ? new DraftCard(
                        state,
                        Objects.requireNonNullElse(titles.get(state.course()), state.slug()),
                        false,
                        shared,
                        false,
                        null,
                        null)
                : new DraftCard(
                        state,
                        draft.head().title(),
                        draft.ahead(),
                        shared,
                        draft.archivedAt() != null,
                        draft.changedAt(),
                        draft.publishAt());
    }

    /** @return the address of the new course, in which nothing is yet */
    public String create(String title, Locale language) {
        var name = title(title);
        var course = courses.begin(Keys.of(name, "formation"));
        var head = DraftHead.titled(name, language, current.require().name());
        drafts.add(course.course(), course.slug(), head, 0, opening.now());
        audit.record(current.id().value(), "course-begun", course.slug(), name);
        return course.slug();
    }

    /** A course of one's own with the same content; nobody is enrolled in it. @return its address */
    public String duplicate(String slug, String title) {
        var from = opening.open(slug);
        var name = title(title);
        var course = courses.begin(Keys.of(name, "formation"));
        var copy = copying.between(from.course().course(), course.course());
        drafts.add(course.course(), course.slug(), copy.of(from.draft().head()).called(name), 0, opening.now());
        copy.parts(from.course().course(), opening.now());
        audit.record(current.id().value(), "course-begun", course.slug(), name);
        return course.slug();
    }

    public HeadSheet head(String slug) {
        var opened = opening.open(slug);
        return new HeadSheet(
                opened.course(), opened.draft().revision(), opened.draft().head(), access.owns(opened.course()));
    }

    /**
     * @param revision that was read before
     * @return the revision to save by the next time
     * @throws Refusal when somebody else has saved meanwhile: nothing was overwritten
     */
    public int save(String slug, int revision, DraftHead head) {
        var course = access.require(slug).course();
        title(head.title());
        if (DraftJson.write(head).length() > LONGEST_SHEET) {
            throw new Refusal("authoring.text.long");
        }
        var held = drafts.hold(course).orElseThrow(() -> new NotThere("draft"));
        if (held.revision() == revision && held.head().equals(head)) {
            return revision;
        }
        if (!drafts.save(course, revision, head)) {
            throw new Refusal("authoring.head.meanwhile");
        }
        drafts.touch(course, opening.now());
        return revision + 1;
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

    /** Puts it away; who follows it goes on, as when it is withdrawn. */
    public void archive(String slug) {
        var course = access.requireOwner(slug);
        opening.draft(course);
        courses.withdraw(course.course());
        drafts.archive(course.course(), opening.now());
        audit.record(current.id().value(), "course-archived", slug, "");
    }

    public void takeBack(String slug) {
        var course = access.requireOwner(slug);
        drafts.archive(course.course(), null);
        audit.record(current.id().value(), "course-unarchived", slug, "");
    }

    /** Who writes it beside its owner. */
    @Transactional(readOnly = true)
    public List<PersonCard> coauthors(String slug) {
        var course = access.require(slug);
        return drafts.authors(course.course()).stream()
                .flatMap(person -> accounts.find(person).stream())
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
            audit.record(current.id().value(), "coauthor-added", slug, person.name());
        }
        return person;
    }

    public void removeCoauthor(String slug, PersonId person) {
        var course = access.requireOwner(slug);
        if (drafts.removeAuthor(course.course(), person)) {
            audit.record(
                    current.id().value(),
                    "coauthor-removed",
                    slug,
                    accounts.find(person).map(PersonCard::name).orElse(""));
        }
    }

    /** Takes the newest imported edition instead of the draft. What was written here and never published is gone. */
    public void renew(String slug) {
        opening.renew(access.require(slug));
    }

    private static String title(String title) {
        var name = title.strip();
        if (name.isEmpty()) {
            throw new Refusal("authoring.title.missing");
        }
        if (name.length() > LONGEST) {
            throw new Refusal("authoring.title.long", LONGEST);
        }
        return name;
    }
}
