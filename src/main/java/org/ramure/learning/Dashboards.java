package org.ramure.learning;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.certificates.CertificateCard;
import org.ramure.certificates.Certificates;
import org.ramure.courses.CourseId;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.courses.Edition.Lesson;
import org.ramure.courses.LessonId;
import org.ramure.learning.Dashboard.Following;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The learner's own pages: what she follows, took away and obtained, in a fixed number of queries. */
@Service
@Transactional
public class Dashboards {

    private final EnrolmentBook enrolments;
    private final ProgressBook progress;
    private final Courses courses;
    private final CourseProgresses progresses;
    private final Certificates certificates;
    private final TakenTools tools;
    private final CurrentPerson current;

    Dashboards(
            EnrolmentBook enrolments,
            ProgressBook progress,
            Courses courses,
            CourseProgresses progresses,
            Certificates certificates,
            TakenTools tools,
            CurrentPerson current) {
        this.enrolments = enrolments;
        this.progress = progress;
        this.courses = courses;
        this.progresses = progresses;
        this.certificates = certificates;
        this.tools = tools;
        this.current = current;
    }

    /** What she is shown here is remembered: next time, a share below it is explained; a rise needs no explanation. */
    public Dashboard mine() {
        var person = current.id();
        var followed = enrolments.of(person);
        var known = progress.of(person);
        var opened = courses.editions(Stream.concat(followed.stream().map(Enrolment::course), known.keySet().stream())
                .distinct()
                .toList());
        var byCourse = opened.stream().collect(Collectors.toMap(Edition::course, Function.identity()));
        var editions = followed.stream()
                .map(Enrolment::course)
                .filter(byCourse::containsKey)
                .map(byCourse::get)
                .toList();
        var standings = progresses.standings(person, editions);
        var papers = certificates.mine();
        var withdrawn = papers.stream()
                .filter(CertificateCard::revoked)
                .map(CertificateCard::number)
                .collect(Collectors.toSet());
        var following = followed.stream()
                .filter(enrolment -> byCourse.containsKey(enrolment.course()))
                .map(enrolment -> {
                    var edition = Objects.requireNonNull(byCourse.get(enrolment.course()));
                    var lessons = known.getOrDefault(enrolment.course(), Map.of());
                    return following(
                            enrolment, edition, lessons, CourseProgress.of(edition, lessons, standings), withdrawn);
                })
                .sorted(Comparator.comparing(
                        Following::lastVisit, Comparator.nullsLast(Comparator.<Instant>reverseOrder())))
                .toList();
        remember(person, followed, following);
        return new Dashboard(following, tools.of(opened, known), papers);
    }

    private void remember(PersonId person, List<Enrolment> followed, List<Following> following) {
        var before = followed.stream().collect(Collectors.toMap(Enrolment::course, Function.identity()));
        enrolments.shown(
                person,
                following.stream()
                        .filter(one -> one.fellFrom() == null)
                        .map(one -> new EnrolmentBook.Share(
                                one.edition().course(),
                                one.progress().percent(),
                                one.edition().number()))
                        .filter(share -> {
                            var known = Objects.requireNonNull(before.get(share.course()));
                            return known.shownPercent() != share.percent() || known.shownEdition() != share.edition();
                        })
                        .toList());
    }

    /** The tools that she took away, the latest first. */
    public List<ToolCard> myTools() {
        var known = progress.of(current.id());
        return tools.of(courses.editions(List.copyOf(known.keySet())), known);
    }

    /** She has read that her share fell because the course grew: it is not said again. */
    public void noted(CourseId course, int percent, int edition) {
        enrolments.shown(current.id(), new EnrolmentBook.Share(course, percent, edition));
    }

    private Following following(
            Enrolment enrolment,
            Edition edition,
            Map<LessonId, LessonProgress> lessons,
            CourseProgress overall,
            Set<String> withdrawn) {
        var latest = lessons.values().stream()
                .max(Comparator.comparing(LessonProgress::lastOpenedAt))
                .orElse(null);
        var next = next(overall, latest);
        var place = next == null ? null : lessons.get(next.id());
        return new Following(
                edition,
                overall,
                next,
                place == null ? 0 : place.place(),
                latest == null ? null : latest.lastOpenedAt(),
                enrolment.completedAt(),
                enrolment.certificate(),
                enrolment.certificate() != null && withdrawn.contains(enrolment.certificate()),
                enrolment.fellFrom(edition, overall));
    }

    /** The lesson she was in, if it is not done; else the first one after it that is not; else the first of all. */
    private static @Nullable Lesson next(CourseProgress overall, @Nullable LessonProgress latest) {
        var lines = overall.lines();
        var from = 0;
        for (int i = 0; latest != null && i < lines.size(); i++) {
            if (lines.get(i).lesson().id().equals(latest.lesson())) {
                from = i;
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get((from + i) % lines.size());
            if (!line.isDone()) {
                return line.lesson();
            }
        }
        return null;
    }
}
