package org.ramure.courses;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ramure.kit.NotThere;
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
    private final CourseAccess access;

    Courses(
            CourseRepository courses,
            EditionBook editions,
            CatalogueBook catalogue,
            CourseImport imports,
            CourseAccess access) {
        this.courses = courses;
        this.editions = editions;
        this.catalogue = catalogue;
        this.imports = imports;
        this.access = access;
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
                .filter(newest -> access.maySee(newest.status()))
                .map(editions::read)
                .orElseThrow(() -> new NotThere("course " + slug));
    }

    /** The newest editions of those that the person may see, in no order. Two statements at most. */
    @Transactional(readOnly = true)
    public List<Edition> editions(Collection<CourseId> ids) {
        return editions.read(editions.newest(ids).stream()
                .filter(newest -> access.maySee(newest.status()))
                .toList());
    }

    /** Whether the person may see how people get on in the course: who may change it. One statement at most. */
    @Transactional(readOnly = true)
    public boolean mayFollow(CourseId course) {
        return courses.findCourse(course).map(access::mayChange).orElse(false);
    }

    /** The published courses that {@link #mayFollow} lets her follow up, by title. One statement. */
    @Transactional(readOnly = true)
    public List<FollowableCourse> followable() {
        return catalogue.ownedBy(access.follower());
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
        return imports.folder(folder);
    }

    /**
     * As {@link #importFolder}, from a ZIP archive of the folder or of its content.
     *
     * @param name of the archive, as its sender knows it
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ImportResult importArchive(InputStream zip, String name) {
        access.requireWriting();
        return imports.archive(zip, name);
    }

    /** Whether there is any course, in whatever state. */
    @Transactional(readOnly = true)
    public boolean any() {
        return courses.count() > 0;
    }
}
