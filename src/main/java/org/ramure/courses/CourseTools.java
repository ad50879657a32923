package org.ramure.courses;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ramure.resources.ResourceUse;
import org.ramure.resources.ResourceUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which published courses use a tool: those whose newest edition has the lesson that brought it in; and who writes them. */
@Component
class CourseTools implements ResourceUses {

    private final JdbcClient jdbc;
    private final EditionBook editions;
    private final CourseRepository rows;
    private final CourseAccess access;

    CourseTools(JdbcClient jdbc, EditionBook editions, CourseRepository rows, CourseAccess access) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.rows = rows;
        this.access = access;
    }

    /** Three statements at most. */
    @Override
    public List<ResourceUse> of(Collection<UUID> origins) {
        if (origins.isEmpty()) {
            return List.of();
        }
        var newest = editions.newest(courses(origins)).stream()
                .filter(one -> one.status() == CourseStatus.PUBLISHED)
                .toList();
        return editions.read(newest).stream()
                .filter(edition -> edition.lessons().stream()
                        .anyMatch(lesson -> origins.contains(lesson.id().value())))
                .map(edition -> new ResourceUse(edition.slug(), edition.title(), edition.language()))
                .sorted(java.util.Comparator.comparing(ResourceUse::title))
                .toList();
    }

    /** A tool comes from one lesson of one course, as a rule: three statements then. */
    @Override
    public boolean mayChange(Collection<UUID> origins) {
        if (origins.isEmpty()) {
            return false;
        }
        var using = courses(origins);
        return !using.isEmpty()
                && using.stream()
                        .allMatch(course -> rows.findCourse(course)
                                .filter(access::mayChange)
                                .isPresent());
    }

    private List<CourseId> courses(Collection<UUID> origins) {
        return jdbc
                .sql("select distinct course_id from course_lesson where id in (:ids)")
                .param("ids", origins)
                .query(UUID.class)
                .list()
                .stream()
                .map(CourseId::new)
                .toList();
    }
}
