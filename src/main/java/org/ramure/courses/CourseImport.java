package org.ramure.courses;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.ramure.courses.folder.Archive;
import org.ramure.courses.folder.CourseDraft;
import org.ramure.courses.folder.CourseReader;
import org.ramure.courses.folder.Media;
import org.ramure.files.Files;
import org.ramure.files.StoredContent;
import org.ramure.house.HouseSettings;
import org.ramure.kit.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An import from end to end: everything is read and checked, then media are kept, then one transaction publishes. */
@Component
class CourseImport {

    private static final Logger LOG = LoggerFactory.getLogger(CourseImport.class);

    private final Files files;
    private final CourseSettings settings;
    private final Publishing publishing;
    private final TransactionTemplate transaction;
    private final Path work;

    CourseImport(
            Files files,
            CourseSettings settings,
            Publishing publishing,
            PlatformTransactionManager transactions,
            HouseSettings house) {
        this.files = files;
        this.settings = settings;
        this.publishing = publishing;
        this.transaction = new TransactionTemplate(transactions);
        this.work = house.folder().toAbsolutePath().resolve("work");
    }

    /** @param deed what the journal calls it */
    ImportResult folder(Path folder, String deed) {
        return folder(folder, (course, kept) -> publishing.publish(course, kept, deed));
    }

    /** For what was written from a draft. */
    ImportResult folder(Path folder, PublishTerms terms) {
        return folder(folder, (course, kept) -> {
            terms.before().run();
            var imported = publishing.publish(course, kept, terms);
            terms.then().accept(imported);
            return imported;
        });
    }

    private interface Act {
        ImportResult.Imported of(CourseDraft course, java.util.Map<Media, StoredContent> kept);
    }

    private ImportResult folder(Path folder, Act act) {
        var outcome = CourseReader.read(folder, files::inspect, settings.videoHosts());
        var course = outcome.course();
        if (course == null) {
            return new ImportResult.Refused(outcome.problems());
        }
        var kept = new java.util.HashMap<Media, StoredContent>();
        for (var media : everything(course)) {
            try {
                kept.put(media, files.keep(media.path(), media.rules()));
            } catch (Refusal refusal) {
                return refused(media.file(), refusal);
            }
        }
        try {
            return Objects.requireNonNull(transaction.execute(_ -> act.of(course, kept)));
        } catch (Refusal refusal) {
            return refused("course.yaml", refusal);
        }
    }

    List<Problem> check(Path folder) {
        return CourseReader.read(folder, files::inspect, settings.videoHosts()).problems();
    }

    /** @param name what problems call the archive: the sender knows no other */
    Reception receive(InputStream zip, String name) {
        try {
            var received = ReceivedArchive.of(zip, work);
            var found = read(received, name);
            if (found instanceof ImportResult.Refused) {
                received.close();
            }
            return found;
        } catch (Refusal refusal) {
            return refused(name, refusal);
        } catch (IOException e) {
            return notKept(name, e);
        }
    }

    private Reception read(ReceivedArchive received, String name) throws IOException {
        try (var archive = Archive.unpack(received.file(), work)) {
            var outcome = CourseReader.read(archive.root(), files::inspect, settings.videoHosts());
            var course = outcome.course();
            return course == null
                    ? new ImportResult.Refused(outcome.problems())
                    : Objects.requireNonNull(transaction.execute(_ -> plan(course, received, name)));
        } catch (Refusal refusal) {
            return refused(name, refusal);
        } catch (IOException e) {
            return notKept(name, e);
        }
    }

    private Reception plan(CourseDraft course, ReceivedArchive received, String name) {
        try {
            var before = publishing.before(course);
            return new ImportPlan(
                    received.id(),
                    name,
                    course.slug(),
                    course.title(),
                    course.draft(),
                    before.map(Course::status).orElse(null),
                    before.map(Course::newestEdition).orElse(0),
                    course.units().size(),
                    course.lessons().size(),
                    (int) course.lessons().stream()
                            .filter(lesson -> lesson.content() instanceof CourseDraft.Content.Quiz)
                            .count());
        } catch (Refusal refusal) {
            return refused("course.yaml", refusal);
        }
    }

    /** What was planned; nothing when somebody published meanwhile. */
    ImportResult archive(ImportPlan plan) {
        try (var received = ReceivedArchive.of(plan.archive(), work);
                var archive = Archive.unpack(received.file(), work)) {
            return folder(archive.root(), (course, kept) -> publishing.publish(course, kept, plan));
        } catch (PublishTerms.Outdated outdated) {
            return refused(plan.name(), new Refusal("courses.import.meanwhile"));
        } catch (Refusal refusal) {
            return refused(plan.name(), refusal);
        } catch (IOException e) {
            return notKept(plan.name(), e);
        }
    }

    void giveUp(ImportPlan plan) {
        try {
            ReceivedArchive.of(plan.archive(), work).close();
        } catch (IOException e) {
            LOG.warn("An archive could not be deleted in {}; it will be swept", work, e);
        }
    }

    private ImportResult.Refused notKept(String name, IOException fault) {
        LOG.error("An archive could not be unpacked in {}", work, fault);
        return refused(name, new Refusal("files.refused.not-kept"));
    }

    private static java.util.Set<Media> everything(CourseDraft course) {
        var all = new java.util.LinkedHashSet<>(course.media());
        if (course.cover() != null) {
            all.add(course.cover());
        }
        return all;
    }

    private static ImportResult.Refused refused(String file, Refusal refusal) {
        return new ImportResult.Refused(List.of(new Problem(file, 0, refusal.key(), refusal.arguments())));
    }
}
