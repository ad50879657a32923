package org.ramure.courses;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.courses.folder.CourseDraft;
import org.ramure.courses.folder.Media;
import org.ramure.files.Files;
import org.ramure.files.StoredContent;
import org.ramure.house.AuditLog;
import org.ramure.kit.Refusal;
import org.springframework.stereotype.Component;

/** Makes the next edition of a course of a draft without problems; nothing when it says what the newest one says. */
@Component
class Publishing {

    private final CourseRepository courses;
    private final EditionBook editions;
    private final CatalogueBook catalogue;
    private final LessonKeys lessons;
    private final Files files;
    private final QuizDefinitions quizzes;
    private final ToolDefinitions tools;
    private final AuditLog audit;
    private final CurrentPerson current;
    private final CourseAccess access;
    private final Clock clock;

    Publishing(
            CourseRepository courses,
            EditionBook editions,
            CatalogueBook catalogue,
            LessonKeys lessons,
            Files files,
            QuizDefinitions quizzes,
            ToolDefinitions tools,
            AuditLog audit,
            CurrentPerson current,
            CourseAccess access,
            Clock clock) {
        this.courses = courses;
        this.editions = editions;
        this.catalogue = catalogue;
        this.lessons = lessons;
        this.files = files;
        this.quizzes = quizzes;
        this.tools = tools;
        this.audit = audit;
        this.current = current;
        this.access = access;
        this.clock = clock;
    }

    /** Runs in the transaction of its caller. */
    ImportResult.Imported publish(CourseDraft draft, Map<Media, StoredContent> kept, String deed) {
        return publish(draft, kept, deed, owner(), null);
    }

    /** As the other, when the edition that is known to her is still the newest one. */
    ImportResult.Imported publish(CourseDraft draft, Map<Media, StoredContent> kept, ImportPlan plan) {
        return publish(draft, kept, "course-imported", owner(), plan.edition());
    }

    /** What publishing would come up against, and which edition it would follow. Runs in the transaction of its caller. */
    Optional<Course> before(CourseDraft draft) {
        var known = courses.findCourse(draft.slug());
        known.ifPresent(course -> check(draft, course));
        return known;
    }

    /** As the other; the journal and new tools have the name of who planned it. */
    ImportResult.Imported publish(CourseDraft draft, Map<Media, StoredContent> kept, PublishTerms terms) {
        var author = terms.author();
        return publish(draft, kept, "course-published", author == null ? owner() : author.value(), terms.edition());
    }

    /** @param known the edition that must still be the newest one; null for whichever */
    private ImportResult.Imported publish(
            CourseDraft draft,
            Map<Media, StoredContent> kept,
            String deed,
            @Nullable UUID owner,
            @Nullable Integer known) {
        courses.begin(CourseId.next().value(), draft.slug(), owner);
        var course = courses.lock(draft.slug()).orElseThrow();
        if (known != null && known != course.newestEdition()) {
            throw new PublishTerms.Outdated("edition " + known + " of " + course.slug());
        }
        check(draft, course);
        editions.changed(course.id(), course.slug());
        var made = new EditionMaking(course.id(), draft, kept, files, lessons, quizzes, tools, owner).make();
        var before = course.newestEdition() == 0 ? null : editions.read(newest(course));
        var unchanged = before != null
                && made.changedQuizzes().isEmpty()
                && editions.hashOf(course.id(), before.number()).equals(EditionBook.hash(made.edition()));
        var edition = unchanged && before != null ? before : add(course, made.edition());
        var shown = !draft.draft() && course.status() != CourseStatus.PUBLISHED;
        if (!draft.draft()) {
            publish(course, edition);
        }
        if (!unchanged || shown) {
            audit.record(owner, deed, course.slug(), edition.title() + ", " + edition.number());
        }
        var differences = Differences.between(before, edition, made.changedQuizzes());
        return new ImportResult.Imported(
                course.id(),
                course.slug(),
                edition.title(),
                course.status(),
                edition.number(),
                unchanged,
                differences.added(),
                differences.changed(),
                differences.removed());
    }

    private void check(CourseDraft draft, Course course) {
        if (!access.mayChange(course)) {
            throw new Refusal("courses.problem.not-yours", titleOf(course));
        }
        if (draft.draft() && course.status() != CourseStatus.DRAFT) {
            throw new Refusal("courses.problem.already-published");
        }
    }

    /** Null for the house itself. */
    private @Nullable UUID owner() {
        return current.signedIn().map(person -> person.id().value()).orElse(null);
    }

    private String titleOf(Course course) {
        return course.newestEdition() == 0
                ? course.slug()
                : editions.read(newest(course)).title();
    }

    private static EditionBook.Newest newest(Course course) {
        return new EditionBook.Newest(course.id().value(), course.newestEdition(), course.status());
    }

    /** Times as fine as both databases keep them. */
    private Edition add(Course course, Edition content) {
        var edition = content.numbered(course.nextEdition(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        editions.add(edition);
        return edition;
    }

    private void publish(Course course, Edition edition) {
        course.publish(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        catalogue.put(edition, Objects.requireNonNull(course.publishedAt()));
    }

    /** Titles of lessons that came, changed and went from one edition to the next. */
    record Differences(List<String> added, List<String> changed, List<String> removed) {

        static Differences between(@Nullable Edition before, Edition after, List<LessonId> changedQuizzes) {
            var old = new java.util.LinkedHashMap<LessonId, Edition.Lesson>();
            if (before != null) {
                before.lessons().forEach(lesson -> old.put(lesson.id(), lesson));
            }
            var added = new ArrayList<String>();
            var changed = new ArrayList<String>();
            for (var lesson : after.lessons()) {
                var earlier = old.remove(lesson.id());
                if (earlier == null) {
                    added.add(lesson.title());
                } else if (!earlier.equals(lesson) || changedQuizzes.contains(lesson.id())) {
                    changed.add(lesson.title());
                }
            }
            return new Differences(
                    added,
                    changed,
                    old.values().stream().map(Edition.Lesson::title).toList());
        }
    }
}
