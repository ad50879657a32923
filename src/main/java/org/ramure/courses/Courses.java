package org.ramure.courses;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ramure.accounts.PersonId;
import org.ramure.kit.NotThere;
import org.ramure.quizzes.QuizId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Courses: everything a screen or another module may ask of this one. */
@Service
@Transactional
public class Courses {

    /** An archive larger than this is not taken. */
    public static final int ARCHIVE_MEGABYTES = 200;

    private final CourseRepository courses;
    private final EditionBook editions;
    private final CatalogueBook catalogue;
    private final CourseImport imports;
    private final CourseRows rows;
    private final CourseAccess access;
    private final LessonKeys lessons;

    Courses(
            CourseRepository courses,
            EditionBook editions,
            CatalogueBook catalogue,
            CourseImport imports,
            CourseRows rows,
            CourseAccess access,
            LessonKeys lessons) {
        this.courses = courses;
        this.editions = editions;
        this.catalogue = catalogue;
        this.imports = imports;
        this.rows = rows;
        this.access = access;
        this.lessons = lessons;
    }

    /** Published courses that answer a query. Two statements. */
    @Transactional(readOnly = true)
    public CataloguePage catalogue(CatalogueQuery query) {
        return catalogue.page(query);
    }

    /** Published courses, newest first, for feeds and sitemaps. One statement. */
    @Transactional(readOnly = true)
    public List<NewCourse> newest(int most) {
        return catalogue.newest(most);
    }

    /**
     * The newest edition, by its public address. Two statements at most, none when it was asked for just now.
     *
     * @throws NotThere when there is none, or the person may not see it
     */
    @Transactional(readOnly = true)
    public Edition editionOf(String slug) {
        return editions.newest(slug)
                .filter(access::maySee)
                .map(editions::read)
                .orElseThrow(() -> new NotThere("course " + slug));
    }

    /** The newest editions of those that the person may see, in no order. Three statements at most. */
    @Transactional(readOnly = true)
    public List<Edition> editions(Collection<CourseId> ids) {
        return editions.read(access.seen(editions.newest(ids)));
    }

    /** The newest editions of those that everybody may see, in no order. Two statements at most. */
    @Transactional(readOnly = true)
    public List<Edition> published(Collection<CourseId> ids) {
        return editions.read(editions.newest(ids).stream()
                .filter(newest -> newest.status() == CourseStatus.PUBLISHED)
                .toList());
    }

    /** Whether everybody may see the course. One statement at most, none when it was asked for just now. */
    @Transactional(readOnly = true)
    public boolean isPublished(CourseId course) {
        return editions.newest(course)
                .filter(newest -> newest.status() == CourseStatus.PUBLISHED)
                .isPresent();
    }

    /** Whether the person may see how people get on in the course: who may change it. One statement at most. */
    @Transactional(readOnly = true)
    public boolean mayFollow(CourseId course) {
        return courses.findCourse(course).map(access::mayChange).orElse(false);
    }

    /** The lesson of a quiz, for who may change its course; empty for others. Four statements at most. */
    @Transactional(readOnly = true)
    public Optional<QuizLesson> lessonOf(QuizId quiz) {
        return lessons.placeOf(quiz)
                .flatMap(place -> courses.findCourse(place.course())
                        .filter(access::mayChange)
                        .map(course ->
                                new QuizLesson(quiz, place.course(), course.slug(), title(course), place.key())));
    }

    private String title(Course course) {
        return editions.newest(course.id())
                .map(newest -> editions.read(newest).title())
                .orElse(course.slug());
    }

    /** The published courses that {@link #mayFollow} lets her follow up, by title. Two statements. */
    @Transactional(readOnly = true)
    public List<FollowableCourse> followable() {
        if (!access.mayWrite()) {
            return List.of();
        }
        var person = access.follower();
        return person == null ? catalogue.followable() : catalogue.followable(person, access.writtenBy(person));
    }

    /** The number of each course's newest edition. One statement. */
    @Transactional(readOnly = true)
    public Map<CourseId, Integer> newestNumbers() {
        return editions.numbers();
    }

    /**
     * For lessons that newer editions have no more: the last editions that have them as tools, whoever may see the courses
     * today. What somebody took from a lesson is hers. None for none; else two statements at most.
     */
    @Transactional(readOnly = true)
    public List<Edition> lastEditionsWith(Collection<LessonId> lessons) {
        return lessons.isEmpty() ? List.of() : editions.read(editions.lastWithTools(lessons));
    }

    /**
     * Reads a course's folder and publishes what it says; with one problem nothing changes. The bytes of media are kept
     * before a transaction begins.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ImportResult importFolder(Path folder) {
        access.requireWriting();
        return imports.folder(folder, "course-imported");
    }

    /**
     * As {@link #importFolder}, for a folder that was written from a draft: the journal tells it so.
     *
     * @throws PublishTerms.Outdated when the terms do not hold any more
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ImportResult publishFolder(Path folder, PublishTerms terms) {
        access.requireWriting();
        return imports.folder(folder, terms);
    }

    /**
     * Reads a ZIP archive of a course's folder, or of its content, and says what importing it would do; nothing changes. An
     * archive without a problem is kept until {@link #importArchive} or {@link #giveUp}.
     *
     * @param name of the archive, as its sender knows it
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Reception receive(InputStream zip, String name) {
        access.requireWriting();
        return imports.receive(zip, name);
    }

    /** As {@link #importFolder}, from an archive that was received; nothing when somebody else published meanwhile. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ImportResult importArchive(ImportPlan plan) {
        access.requireWriting();
        return imports.archive(plan);
    }

    /** It shall not be imported. Also when her session has ended: then nobody is asked. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void giveUp(ImportPlan plan) {
        imports.giveUp(plan);
    }

    /**
     * What is wrong with a course's folder, by the same reading as an import; nothing is kept and nothing changes.
     *
     * @return empty when it could be published
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Problem> check(Path folder) {
        access.requireWriting();
        return imports.check(folder);
    }

    /**
     * Begins a course without an edition; the person owns it.
     *
     * @param wanted its key, if nobody has it yet; else it gets a number
     */
    public CourseState begin(String wanted) {
        access.requireWriting();
        return rows.begin(wanted);
    }

    /** @throws NotThere when there is none of this address */
    @Transactional(readOnly = true)
    public CourseState state(String slug) {
        access.requireWriting();
        return rows.state(slug).orElseThrow(() -> new NotThere("course " + slug));
    }

    /** As the other, by its id. */
    @Transactional(readOnly = true)
    public CourseState state(CourseId id) {
        access.requireWriting();
        return rows.state(id).orElseThrow(() -> new NotThere("course " + id));
    }

    /** Those that the person owns, and the others named, by address; all of them for administrators. One statement. */
    @Transactional(readOnly = true)
    public List<CourseState> states(Collection<CourseId> others) {
        access.requireWriting();
        return rows.states(others);
    }

    /**
     * What courses are called, for who writes courses; its address for one that has no edition. One statement, and three
     * more for those whose newest edition is older than that their title is noted.
     */
    @Transactional(readOnly = true)
    public Map<CourseId, String> titles(Collection<CourseState> states) {
        access.requireWriting();
        var titles = rows.titles(states.stream().map(CourseState::course).toList());
        var unknown = states.stream()
                .filter(state -> state.edition() > 0 && !titles.containsKey(state.course()))
                .map(CourseState::course)
                .toList();
        editions(unknown).forEach(edition -> titles.put(edition.course(), edition.title()));
        states.forEach(state -> titles.putIfAbsent(state.course(), state.slug()));
        return titles;
    }

    /** The keys of all lessons that the course ever had: what was completed hangs on them. One statement. */
    @Transactional(readOnly = true)
    public Set<String> lessonKeys(CourseId course) {
        access.requireWriting();
        return rows.lessonKeys(course);
    }

    /**
     * Takes a course out of the catalogue. Who follows it keeps it, with her progress and certificate; nobody else finds
     * it any more, until it is published again.
     *
     * @throws NotThere when the person may not change it
     */
    public void withdraw(CourseId id) {
        access.requireWriting();
        var course = courses.findById(id).filter(access::mayChange).orElseThrow(() -> new NotThere("course " + id));
        editions.changed(id, course.slug());
        course.withdraw();
        catalogue.remove(id);
    }

    /** For administrators and the house: makes it somebody's own. */
    public void give(CourseId course, PersonId owner) {
        access.requireAdministering();
        courses.findById(course)
                .orElseThrow(() -> new NotThere("course " + course))
                .giveTo(owner);
    }

    /** Whether there is any course, in whatever state. */
    @Transactional(readOnly = true)
    public boolean any() {
        return courses.count() > 0;
    }
}
