package org.ramure.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.CourseId;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.courses.Edition.Lesson;
import org.ramure.courses.LessonContent;
import org.ramure.courses.LessonId;
import org.ramure.files.FileAddress;
import org.ramure.resources.ResourceId;
import org.ramure.resources.ResourceVersion;
import org.ramure.resources.Resources;
import org.ramure.resources.TakenResource;
import org.springframework.stereotype.Component;

/**
 * The tools that the person who asks took: from lessons, also from those that a newer edition has no more, and from pages of
 * their own. Each is told once, in the versions that she has.
 */
@Component
class TakenTools {

    private final Courses courses;
    private final Resources resources;

    TakenTools(Courses courses, Resources resources) {
        this.courses = courses;
        this.resources = resources;
    }

    private record Taken(Edition edition, Lesson lesson, LessonContent.Tool tool, LessonProgress progress) {}

    /**
     * The latest first. One statement; two more when she has a tool whose lesson is gone.
     *
     * @param editions the newest ones of the courses in which she opened lessons
     */
    List<ToolCard> of(Collection<Edition> editions, Map<CourseId, Map<LessonId, LessonProgress>> known) {
        var mine = new HashMap<ResourceId, TakenResource>();
        resources.mine().forEach(one -> mine.put(one.id(), one));
        var told = new HashSet<ResourceId>();
        var cards = new ArrayList<ToolCard>();
        for (var taken : inLessons(editions, known)) {
            var resource = taken.tool().resource();
            if (resource == null || told.add(resource)) {
                cards.add(card(taken, resource == null ? null : mine.get(resource), isFollowed(editions, taken)));
            }
        }
        mine.values().stream().filter(one -> !told.contains(one.id())).forEach(one -> cards.add(card(one)));
        return cards.stream()
                .sorted(Comparator.comparing(ToolCard::takenAt).reversed())
                .toList();
    }

    private static boolean isFollowed(Collection<Edition> editions, Taken taken) {
        return editions.stream()
                .anyMatch(edition -> edition.course().equals(taken.edition().course()));
    }

    private List<Taken> inLessons(Collection<Edition> editions, Map<CourseId, Map<LessonId, LessonProgress>> known) {
        var progress = new HashMap<LessonId, LessonProgress>();
        known.values()
                .forEach(lessons -> lessons.forEach((id, one) -> {
                    if (one.toolTakenAt() != null) {
                        progress.put(id, one);
                    }
                }));
        var all = new ArrayList<Taken>();
        editions.forEach(edition -> collect(edition, progress, all));
        courses.lastEditionsWith(missing(progress.keySet(), all)).forEach(edition -> collect(edition, progress, all));
        return all.stream()
                .sorted(Comparator.comparing(taken -> taken.progress().toolTakenAt(), Comparator.reverseOrder()))
                .toList();
    }

    private static Set<LessonId> missing(Set<LessonId> wanted, List<Taken> found) {
        var have = found.stream().map(taken -> taken.lesson().id()).collect(Collectors.toSet());
        return wanted.stream().filter(id -> !have.contains(id)).collect(Collectors.toSet());
    }

    private static void collect(Edition edition, Map<LessonId, LessonProgress> progress, List<Taken> all) {
        for (var lesson : edition.lessons()) {
            var known = progress.get(lesson.id());
            if (lesson.content() instanceof LessonContent.Tool tool
                    && known != null
                    && all.stream().noneMatch(one -> one.lesson().id().equals(lesson.id()))) {
                all.add(new Taken(edition, lesson, tool, known));
            }
        }
    }

    private static ToolCard card(Taken taken, @Nullable TakenResource resource, boolean openable) {
        var tool = taken.tool();
        var old = new ToolCard.Copy(
                tool.version(),
                tool.format(),
                tool.bytes(),
                FileAddress.of(tool.file(), tool.fileName()) + "?download");
        return new ToolCard(
                resource == null ? tool.name() : resource.title(),
                resource == null ? taken.edition().language() : resource.language(),
                resource == null ? List.of(old) : copies(resource),
                taken.edition().title(),
                taken.edition().language(),
                openable ? taken.edition().slug() : null,
                resource == null ? null : resource.slug(),
                resource == null ? null : resource.newer(),
                java.util.Objects.requireNonNull(taken.progress().toolTakenAt()));
    }

    private static ToolCard card(TakenResource resource) {
        return new ToolCard(
                resource.title(),
                resource.language(),
                copies(resource),
                null,
                null,
                null,
                resource.slug(),
                resource.newer(),
                resource.takenAt());
    }

    private static List<ToolCard.Copy> copies(TakenResource resource) {
        return resource.copies().stream().map(TakenTools::copy).toList();
    }

    private static ToolCard.Copy copy(ResourceVersion version) {
        return new ToolCard.Copy(version.label(), version.format(), version.bytes(), version.address());
    }
}
