package org.ramure.courses;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.courses.folder.CourseDraft;
import org.ramure.courses.folder.Media;
import org.ramure.files.Files;
import org.ramure.files.StoredContent;
import org.ramure.house.AuditLog;
import org.ramure.kit.Refusal;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<PublishingRule> rules;
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
            ObjectProvider<PublishingRule> rules,
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
        this.rules = rules;
        this.clock = clock;
    }

    /** Runs in the transaction of its caller. */
    ImportResult.Imported publish(CourseDraft draft, Map<Media, StoredContent> kept, String deed) {
        return publish(draft, kept, deed, actor(), _ -> true);
    }

    /** As the other, when the course still stands as she was told. */
    ImportResult.Imported publish(CourseDraft draft, Map<Media, StoredContent> kept, ImportPlan plan) {
        var status = Objects.requireNonNullElse(plan.status(), CourseStatus.DRAFT);
        return publish(
                draft,
                kept,
                "course-imported",
                actor(),
                course -> course.newestEdition() == plan.edition() && course.status() == status);
    }

    /** What publishing would come up against, and which edition it would follow. Runs in the transaction of its caller. */
    Optional<Course> before(CourseDraft draft) {
        var known = courses.findCourse(draft.slug());
        known.ifPresent(course -> check(draft, course));
        return known;
    }

    /** As the other; the journal has the name of who planned it. */
    ImportResult.Imported publish(CourseDraft draft, Map<Media, StoredContent> kept, PublishTerms terms) {
        var author = terms.author();
        return publish(
                draft,
                kept,
                "course-published",
                author == null ? actor() : author.value(),
                course -> course.newestEdition() == terms.edition());
    }

    /**
     * @param actor in whose name; new tools belong to the owner of the course all the same
     * @param expected whether the course still stands as it did when this was begun
     */
    private ImportResult.Imported publish(
            CourseDraft draft,
            Map<Media, StoredContent> kept,
            String deed,
            @Nullable UUID actor,
            Predicate<Course> expected) {
        courses.begin(CourseId.next().value(), draft.slug(), actor);
        var course = courses.lock(draft.slug()).orElseThrow();
        if (!expected.test(course)) {
            throw new PublishTerms.Outdated("edition " + course.newestEdition() + " of " + course.slug());
        }
        check(draft, course);
        editions.changed(course.id(), course.slug());
        var made = new EditionMaking(course.id(), draft, kept, files, lessons, quizzes, tools, course.owner(), actor)
                .make();
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
            audit.record(actor, deed, course.slug(), edition.title() + ", " + edition.number());
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
        rules.forEach(rule -> rule.requirePublishable(course.state()));
    }

    /** Null for the house itself. */
    private @Nullable UUID actor() {
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
        var edition = content.numbered(
                course.nextEdition(content.title()), clock.instant().truncatedTo(ChronoUnit.MILLIS));
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
