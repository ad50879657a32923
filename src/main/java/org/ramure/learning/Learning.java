package org.ramure.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.courses.CourseId;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.courses.Edition.Lesson;
import org.ramure.courses.LessonContent;
import org.ramure.files.FileId;
import org.ramure.kit.NotThere;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.QuizStanding;
import org.ramure.resources.ResourceVersion;
import org.ramure.resources.Resources;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Following a course: enrolment, lessons, progress and completion, always for the person who asks. */
@Service
@Transactional
public class Learning {

    private final EnrolmentBook enrolments;
    private final ProgressBook progress;
    private final Courses courses;
    private final CourseProgresses progresses;
    private final LessonTexts texts;
    private final CourseCompletion completion;
    private final Resources resources;
    private final Accounts accounts;
    private final CurrentPerson current;
    private final Clock clock;

    Learning(
            EnrolmentBook enrolments,
            ProgressBook progress,
            Courses courses,
            CourseProgresses progresses,
            LessonTexts texts,
            CourseCompletion completion,
            Resources resources,
            Accounts accounts,
            CurrentPerson current,
            Clock clock) {
        this.enrolments = enrolments;
        this.progress = progress;
        this.courses = courses;
        this.progresses = progresses;
        this.texts = texts;
        this.completion = completion;
        this.resources = resources;
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Her own row is held first: who erases her at the same moment waits, or has come before. Then lessons, then the
     * enrolment, in the order of whoever notes progress.
     *
     * @throws NotThere when no published course has this address
     */
    public void enrol(String slug) {
        var edition = courses.editionOf(slug);
        var id = current.id();
        var person = Optional.ofNullable(accounts.holdOpen(List.of(id)).get(id))
                .orElseThrow(() -> new NotThere("person " + id));
        markPassed(id, edition);
        enrolments.enrol(
                person.id(),
                edition.course(),
                edition.number(),
                FollowerWords.of(person.name(), person.email()),
                clock.instant());
        completion.completeIfNothingIsMissing(id, edition);
    }

    /** Quizzes that she passed while she did not follow the course. */
    private void markPassed(PersonId person, Edition edition) {
        progresses.of(person, edition).lines().stream()
                .filter(line -> line.isDone() && line.lesson().content() instanceof LessonContent.Quiz)
                .forEach(line -> {
                    var held = progress.held(
                            person, edition.course(), line.lesson().id(), clock.instant());
                    if (!held.isCompleted()) {
                        progress.save(person, held.completed(clock.instant()));
                    }
                });
    }

    /** What she did is kept, and found again when she comes back. */
    public void leave(CourseId course) {
        enrolments.leave(current.id(), course, clock.instant());
    }

    /** Whether those who follow the course up may write to her when she stops. */
    public void remind(CourseId course, boolean allowed) {
        enrolments.remind(current.id(), course, allowed);
    }

    public CourseHome home(String slug) {
        var edition = courses.editionOf(slug);
        var overall = progresses.of(current.id(), edition);
        var enrolment = enrolments.find(current.id(), edition.course()).filter(Enrolment::isCurrent);
        if (isHealed(overall, enrolment.orElse(null))) {
            completion.completeIfNothingIsMissing(current.id(), edition);
            enrolment = enrolments.find(current.id(), edition.course());
        }
        return new CourseHome(
                edition,
                overall,
                enrolment.isPresent(),
                enrolment.map(Enrolment::completedAt).orElse(null),
                enrolment.map(Enrolment::certificate).orElse(null),
                enrolment.map(followed -> followed.fellFrom(edition, overall)).orElse(null),
                enrolment.map(Enrolment::reminders).orElse(true));
    }

    /**
     * Opens a lesson and remembers the visit.
     *
     * @throws NotEnrolled without a current enrolment
     */
    public LessonPage open(String slug, String key) {
        var place = place(slug, key);
        var person = current.id();
        var now = clock.instant();
        var followed = progress.followed(person, place.edition().course()).orElseThrow(() -> new NotEnrolled(slug));
        var enrolment = followed.enrolment();
        var before = followed.known().get(place.lesson().id());
        if (before == null) {
            progress.insert(
                    person,
                    place.edition().course(),
                    LessonProgress.opened(place.lesson().id(), now));
        } else {
            progress.reopened(person, place.lesson().id(), now);
        }
        if (enrolment.mustMove(place.lesson().id(), now)) {
            enrolments.opened(person, place.edition().course(), place.lesson().id(), now);
        }
        // a quiz that was passed has marked its lesson: only its own page asks how it stands
        var standings = standing(person, place.edition(), place.lesson());
        var overall = CourseProgress.of(place.edition(), followed.known(), standings);
        if (isHealed(overall, enrolment)) {
            completion.completeIfNothingIsMissing(person, place.edition());
        }
        if (enrolment.shownPercent() < overall.percent()) {
            enrolments.counted(
                    person, place.edition().course(), overall, place.edition().number());
        }
        var text = texts.of(place.edition(), place.lesson());
        var lessons = place.edition().lessons();
        var index = lessons.indexOf(place.lesson());
        return new LessonPage(
                place.edition(),
                place.lesson(),
                place.unit(),
                place.position(),
                text.body(),
                text.transcript(),
                overall.line(place.lesson().id()).orElseThrow(),
                overall,
                CompletionRule.mayBeDeclared(place.lesson()),
                before == null ? 0 : before.place(),
                index > 0 ? lessons.get(index - 1) : null,
                index + 1 < lessons.size() ? lessons.get(index + 1) : null,
                place.lesson().content() instanceof LessonContent.Quiz quiz ? standings.get(quiz.quiz()) : null,
                place.lesson().content() instanceof LessonContent.Tool tool ? given(tool) : null,
                enrolment.fellFrom(place.edition(), overall));
    }

    /** Takes what a device saw. May come twice, late, or from two devices at once. */
    public Advance report(String slug, String key, ProgressReport report) {
        return advance(
                place(slug, key),
                (lesson, before) -> before.with(report, CompletionRule.furthest(lesson), clock.instant()));
    }

    /** "J'ai terminé": always enough for what is read. */
    public Advance declareDone(String slug, String key) {
        return advance(
                place(slug, key),
                (lesson, before) -> CompletionRule.mayBeDeclared(lesson) ? before.completed(clock.instant()) : before);
    }

    /** Whole percents of the course, as it stands. */
    public int share(String slug) {
        return progresses.of(current.id(), courses.editionOf(slug)).percent();
    }

    /** What the lesson gives today: a tool with a page of its own may have a newer version than the edition tells of. */
    private LessonContent.Tool given(LessonContent.Tool tool) {
        return tool.resource() == null
                ? tool
                : resources
                        .current(tool.resource())
                        .map(version -> with(tool, version))
                        .orElse(tool);
    }

    private static LessonContent.Tool with(LessonContent.Tool tool, ResourceVersion version) {
        return new LessonContent.Tool(
                tool.body(),
                tool.name(),
                version.file(),
                version.fileName(),
                version.format(),
                version.bytes(),
                version.label(),
                version.licence(),
                tool.resource());
    }

    /** Notes that she takes the tool away. @return the stored file to send to her */
    public FileId takeTool(String slug, String key) {
        var place = place(slug, key);
        if (!(place.lesson().content() instanceof LessonContent.Tool tool)) {
            throw new NotThere("no tool");
        }
        advance(place, (_, before) -> before.toolTaken(clock.instant()));
        return tool.resource() == null
                ? tool.file()
                : resources
                        .takeInLesson(tool.resource())
                        .map(ResourceVersion::file)
                        .orElse(tool.file());
    }

    private interface Step {
        LessonProgress from(Lesson lesson, LessonProgress before);
    }

    /** @throws NotEnrolled without a current enrolment */
    private Advance advance(Place place, Step step) {
        var person = current.id();
        var before = progress.heldIfFollowed(person, place.lesson().id()).orElseGet(() -> begun(person, place));
        var after = step.from(place.lesson(), before);
        if (!after.isCompleted() && CompletionRule.isMet(place.lesson(), after)) {
            after = after.completed(clock.instant());
        }
        progress.save(person, after);
        var edition = place.edition();
        var now = clock.instant();
        // after the lesson's own row, always: whoever holds one of the two waits for nobody who holds the other
        if (before.mustMove(now) || (after.isCompleted() && !before.isCompleted())) {
            enrolments.moved(person, edition.course(), place.lesson().id(), now);
        }
        var overall = after.isCompleted() && !before.isCompleted()
                ? completion.completeIfNothingIsMissing(person, edition)
                : null;
        var line = CourseProgress.of(edition, Map.of(after.lesson(), after), standing(person, edition, place.lesson()))
                .line(after.lesson())
                .orElseThrow();
        return overall == null
                ? new Advance(line, null, false)
                : new Advance(line, overall.percent(), overall.isComplete());
    }

    /** What is missing of a quiz is told by how it stands; no other lesson asks for that. */
    private Map<QuizId, QuizStanding> standing(PersonId person, Edition edition, Lesson lesson) {
        return lesson.content() instanceof LessonContent.Quiz
                ? progresses.standings(person, List.of(edition))
                : Map.of();
    }

    /**
     * The course that she follows with this quiz, when she has completed it. Its result may be asked for before the house
     * has heard that she passed: then the course is completed here.
     */
    public Optional<CourseHome> completedWith(QuizId quiz) {
        return followedWith(quiz, current.id()).stream()
                .map(edition -> home(edition.slug()))
                .filter(home -> home.completedAt() != null)
                .findFirst();
    }

    /** The lesson that comes next in the course that she follows with this quiz; empty when nothing is missing there. */
    public Optional<Onward> onwardFrom(QuizId quiz) {
        return followedWith(quiz, current.id()).stream()
                .map(edition -> {
                    var overall = progresses.of(current.id(), edition);
                    var lesson = lessonOf(edition, quiz).orElseThrow();
                    var after = edition.lessons().indexOf(lesson);
                    var missing = overall.missing().stream()
                            .map(LessonLine::lesson)
                            .filter(one -> !one.equals(lesson))
                            .toList();
                    return missing.stream()
                            .filter(one -> edition.lessons().indexOf(one) > after)
                            .findFirst()
                            .or(() -> missing.stream().findFirst())
                            .map(next -> new Onward(
                                    edition,
                                    next,
                                    overall.line(lesson.id()).orElseThrow().isDone()));
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<Edition> followedWith(QuizId quiz, PersonId person) {
        return courses
                .editions(enrolments.of(person).stream().map(Enrolment::course).toList())
                .stream()
                .filter(edition -> lessonOf(edition, quiz).isPresent())
                .toList();
    }

    private static Optional<Lesson> lessonOf(Edition edition, QuizId quiz) {
        return edition.lessons().stream()
                .filter(lesson -> lesson.content() instanceof LessonContent.Quiz asked
                        && asked.quiz().equals(quiz))
                .findFirst();
    }

    /** A quiz was passed: its lesson is done in every course that the person follows. Doing it twice changes nothing. */
    void quizPassed(QuizId quiz, PersonId person, Instant at) {
        for (var edition : followedWith(quiz, person)) {
            var lesson = lessonOf(edition, quiz).orElseThrow().id();
            var held = progress.held(person, edition.course(), lesson, at);
            progress.save(person, held.completed(at));
            enrolments.moved(person, edition.course(), lesson, at);
            completion.completeIfNothingIsMissing(person, edition);
        }
    }

    /** An edition may ask for less than the one before: then nothing is missing although no lesson was just done. */
    private static boolean isHealed(CourseProgress overall, @Nullable Enrolment enrolment) {
        return enrolment != null && overall.isComplete() && enrolment.completedAt() == null;
    }

    /** A device may tell of a lesson before its opening was noted. */
    private LessonProgress begun(PersonId person, Place place) {
        var course = place.edition().course();
        if (enrolments.find(person, course).filter(Enrolment::isCurrent).isEmpty()) {
            throw new NotEnrolled(place.edition().slug());
        }
        return progress.held(person, course, place.lesson().id(), clock.instant());
    }

    private record Place(Edition edition, Lesson lesson, int unit, int position) {}

    private Place place(String slug, String key) {
        var edition = courses.editionOf(slug);
        for (int unit = 0; unit < edition.units().size(); unit++) {
            var lessons = edition.units().get(unit).lessons();
            for (int i = 0; i < lessons.size(); i++) {
                if (lessons.get(i).key().equals(key)) {
                    return new Place(edition, lessons.get(i), unit + 1, i + 1);
                }
            }
        }
        throw new NotThere("no such lesson");
    }
}
