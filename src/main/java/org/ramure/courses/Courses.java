package org.ramure.courses;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.ramure.kit.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Courses: everything a screen or another module may ask of this one. */
@Service
@Transactional
public class Courses {

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

    /** Cards of those that are published, newest first. One statement. */
    @Transactional(readOnly = true)
    public List<CourseCard> cards(Collection<CourseId> ids) {
        return catalogue.cards(ids);
    }

    /** Published courses, newest first, for feeds and sitemaps. One statement. */
    @Transactional(readOnly = true)
    public List<NewCourse> newest(int most) {
        return catalogue.newest(most);
    }

    /**
     * The newest edition. One statement, two when it is not cached.
     *
     * @throws NotThere when there is none, or the person may not see it
     */
    @Transactional(readOnly = true)
    public Edition edition(CourseId id) {
        return editions.newest(id)
                .filter(newest -> access.maySee(newest.status()))
                .map(editions::read)
                .orElseThrow(() -> new NotThere("course " + id));
    }

    /** As the other, by its public address. */
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

    /**
     * Reads a course's folder and publishes what it says; with one problem nothing changes. The bytes of media are kept
     * before a transaction begins.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ImportResult importFolder(Path folder) {
        access.requireWriting();
        return imports.folder(folder);
    }

    /** As {@link #importFolder}, from a ZIP archive of the folder or of its content. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ImportResult importArchive(Path zip) {
        access.requireWriting();
        return imports.archive(zip);
    }

    /** Whether there is any course, in whatever state. */
    @Transactional(readOnly = true)
    public boolean any() {
        return courses.count() > 0;
    }
}
