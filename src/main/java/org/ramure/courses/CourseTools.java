package org.ramure.courses;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ramure.resources.ResourceUse;
import org.ramure.resources.ResourceUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which published courses use a tool: those whose newest edition has the lesson that brought it in. */
@Component
class CourseTools implements ResourceUses {

    private final JdbcClient jdbc;
    private final EditionBook editions;

    CourseTools(JdbcClient jdbc, EditionBook editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    /** Three statements at most. */
    @Override
    public List<ResourceUse> of(Collection<UUID> origins) {
        if (origins.isEmpty()) {
            return List.of();
        }
        var courses = jdbc.sql("select distinct course_id from course_lesson where id in (:ids)")
                .param("ids", origins)
                .query(UUID.class)
                .list();
        var newest = editions.newest(courses.stream().map(CourseId::new).toList()).stream()
                .filter(one -> one.status() == CourseStatus.PUBLISHED)
                .toList();
        return editions.read(newest).stream()
                .filter(edition -> edition.lessons().stream()
                        .anyMatch(lesson -> origins.contains(lesson.id().value())))
                .map(edition -> new ResourceUse(edition.slug(), edition.title(), edition.language()))
                .sorted(java.util.Comparator.comparing(ResourceUse::title))
                .toList();
    }
}
