package org.ramure.authoring;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Role;
import org.ramure.courses.CourseId;
import org.ramure.courses.Courses;
import org.ramure.files.FileGate;
import org.ramure.files.FileId;
import org.ramure.files.FileReading;
import org.ramure.files.FileRules;
import org.ramure.files.Files;
import org.ramure.files.Holder;
import org.ramure.files.StoredContent;
import org.ramure.files.StoredFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Files of drafts: held by the draft, or by the course once it was published. Only its authors read them here. */
@Component
class DraftFiles implements FileGate {

    static final String KIND = "draft";

    private final ObjectProvider<Files> files;
    private final ObjectProvider<Courses> courses;
    private final DraftBook drafts;
    private final CurrentPerson current;

    /** @param files asked for late: they ask this one who may read */
    DraftFiles(ObjectProvider<Files> files, ObjectProvider<Courses> courses, DraftBook drafts, CurrentPerson current) {
        this.files = files;
        this.courses = courses;
        this.drafts = drafts;
        this.current = current;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(UUID holder, Optional<PersonId> reader) {
        var course = new CourseId(holder);
        return reader.isPresent()
                && (current.has(Role.ADMINISTRATOR)
                        || current.has(Role.TRAINER)
                                && (reader.get()
                                                .equals(courses.getObject()
                                                        .state(course)
                                                        .owner())
                                        || drafts.isAuthor(course, reader.get())));
    }

    StoredFile keep(CourseId course, InputStream bytes, String name, FileRules rules) {
        return attach(course, files.getObject().keep(bytes, rules), name);
    }

    StoredFile attach(CourseId course, StoredContent content, String name) {
        return files.getObject().attach(content, new Holder(KIND, course.value()), name);
    }

    /** Empty for a file that is not this course's: a draft cannot publish what its author may not read. */
    Optional<FileReading> read(CourseId course, FileId file) {
        return files.getObject()
                .held(
                        file,
                        List.of(
                                new Holder(KIND, course.value()),
                                new Holder("course", course.value()),
                                new Holder("course-cover", course.value())));
    }

    /** The same bytes for another course. */
    Optional<DraftFile> share(CourseId from, FileId file, CourseId to) {
        return read(from, file)
                .map(found -> DraftFile.of(attach(
                        to,
                        new StoredContent(found.file().hash(), found.file().facts()),
                        found.file().name())));
    }
}
