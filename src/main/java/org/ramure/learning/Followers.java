package org.ramure.learning;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonCard;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.CourseId;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.courses.FollowableCourse;
import org.ramure.courses.LessonContent;
import org.ramure.kit.NotThere;
import org.ramure.quizzes.QuizStanding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Those who follow a course, for those who may follow them up: {@code Courses.mayFollow} is asked each time. */
@Service
@Transactional
public class Followers {

    private static final int AT_ONCE = 500;

    private final FollowerBook book;
    private final EnrolmentBook enrolments;
    private final ProgressBook progress;
    private final CourseProgresses progresses;
    private final CourseCompletion completion;
    private final Courses courses;
    private final CurrentPerson current;
    private final Clock clock;

    Followers(
            FollowerBook book,
            EnrolmentBook enrolments,
            ProgressBook progress,
            CourseProgresses progresses,
            CourseCompletion completion,
            Courses courses,
            CurrentPerson current,
            Clock clock) {
        this.book = book;
        this.enrolments = enrolments;
        this.progress = progress;
        this.progresses = progresses;
        this.completion = completion;
        this.courses = courses;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Three statements, however many there are.
     *
     * @param from how many come before the page
     */
    @Transactional(readOnly = true)
    public FollowerPage page(FollowerQuery query, int from, int size) {
        require(query.course());
        return book.page(query, Math.max(0, from), Math.clamp(size, 1, AT_ONCE));
    }

    /** How many there are, exactly. */
    @Transactional(readOnly = true)
    public int count(FollowerQuery query) {
        require(query.course());
        return book.count(query);
    }

    /** Whether she is one of them. */
    @Transactional(readOnly = true)
    public boolean meets(FollowerQuery query, PersonId person) {
        require(query.course());
        return book.meets(query, person);
    }

    /** The next ones by id after the last, or the first ones after null. */
    @Transactional(readOnly = true)
    public List<Follower> after(FollowerQuery query, @Nullable PersonId last, int size) {
        require(query.course());
        return book.after(query, last, size);
    }

    /** All of them by name, some hundreds at a time: each lot is a reading of its own, so that nothing is held. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void each(FollowerQuery query, Consumer<List<Follower>> lot) {
        require(query.course());
        FollowerBook.Placed last = null;
        List<FollowerBook.Placed> found;
        do {
            found = book.after(query, last, AT_ONCE);
            lot.accept(found.stream().map(FollowerBook.Placed::follower).toList());
            last = found.isEmpty() ? null : found.getLast();
        } while (found.size() == AT_ONCE);
    }

    /** Three statements, that read every enrolment in the course. */
    @Transactional(readOnly = true)
    public CourseFigures figures(FollowerQuery query) {
        require(query.course());
        return book.figures(query, clock.instant());
    }

    /** How many are in each of the course's groups; who left is not counted. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> sizes(CourseId course) {
        require(course);
        return book.sizes(course);
    }

    /** @param enrolled who have not left */
    public record Sum(int enrolled, int completed) {}

    /** Sums of the courses that the person may follow up, in two statements. */
    @Transactional(readOnly = true)
    public Map<CourseId, Sum> sums() {
        return book
                .sums(courses.followable().stream()
                        .map(FollowableCourse::course)
                        .toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sum -> new Sum(sum.getValue()[0], sum.getValue()[1])));
    }

    /** What one person did and what she is missing; a fixed number of statements. May grade what is over. */
    public FollowerSheet sheet(Edition edition, PersonId person) {
        require(edition.course());
        var follower = book.find(edition.course(), person).orElseThrow(() -> new NotThere("follower " + person));
        var known = progress.of(person, edition.course());
        var standings = SystemActor.call("followers", () -> progresses.standings(person, List.of(edition)));
        var overall = CourseProgress.of(edition, known, standings);
        var traces = overall.lines().stream()
                .map(line -> {
                    var lesson = known.get(line.lesson().id());
                    var standing = line.lesson().content() instanceof LessonContent.Quiz quiz
                            ? standings.getOrDefault(quiz.quiz(), QuizStanding.notBegun(quiz.quiz()))
                            : null;
                    return new FollowerSheet.LessonTrace(
                            line,
                            lesson == null ? null : lesson.lastOpenedAt(),
                            lesson == null ? null : lesson.completedAt(),
                            standing == null ? 0 : standing.attemptsUsed(),
                            standing == null ? null : standing.bestPercent());
                })
                .toList();
        return new FollowerSheet(follower, edition, overall, traces);
    }

    /** The groups that somebody is in: for the house, which gathers what it keeps of her. */
    @Transactional(readOnly = true)
    public List<UUID> cohortsOf(PersonId person) {
        if (!current.isSystem()) {
            throw new NotThere("for the house only");
        }
        return book.cohortsOf(person);
    }

    /** Who of them is or was enrolled, in one statement. */
    @Transactional(readOnly = true)
    public Map<PersonId, Follower> among(CourseId course, Collection<PersonId> people) {
        require(course);
        return book.among(course, people);
    }

    /**
     * Enrols somebody else. Who left did so herself, and only she comes back.
     *
     * @param cohort her group, or null
     * @return false when she has an enrolment, which stays as it is
     */
    public boolean enrol(Edition edition, PersonCard person, @Nullable UUID cohort) {
        require(edition.course());
        var begun = enrolments.begin(
                person.id(),
                edition.course(),
                edition.number(),
                FollowerWords.of(person.name(), person.email()),
                cohort,
                clock.instant());
        if (begun) {
            SystemActor.run("followers", () -> completion.completeIfNothingIsMissing(person.id(), edition));
        }
        return begun;
    }

    /**
     * @param cohort her group from now on, or null for none
     * @throws NotThere when she is not in the course
     */
    public void move(CourseId course, PersonId person, @Nullable UUID cohort) {
        require(course);
        if (!book.move(course, person, cohort)) {
            throw new NotThere("follower " + person);
        }
    }

    /** The group is no more; its people go on in none. */
    public void dissolve(CourseId course, UUID cohort) {
        require(course);
        book.dissolve(course, cohort);
    }

    private void require(CourseId course) {
        if (!courses.mayFollow(course)) {
            throw new NotThere("course " + course);
        }
    }
}
