package org.ramure.authoring;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ramure.accounts.CurrentPerson;
import org.ramure.courses.CourseId;
import org.ramure.courses.CourseState;
import org.ramure.courses.CourseStatus;
import org.ramure.courses.Courses;
import org.ramure.courses.ImportResult;
import org.ramure.house.AuditLog;
import org.ramure.house.HouseSettings;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * From a draft to what learners see. A draft is written out as the folder that an import reads, and courses read it: one
 * way to check, one way to publish. Nothing of it holds a transaction open but the reading of the draft.
 */
@Service
public class Publications {

    private final DraftOpening opening;
    private final DraftAccess access;
    private final DraftBook drafts;
    private final PartBook parts;
    private final DraftFiles files;
    private final Courses courses;
    private final PublicationTriggers triggers;
    private final AuditLog audit;
    private final CurrentPerson current;
    private final TransactionTemplate transaction;
    private final Path work;

    Publications(
            DraftOpening opening,
            DraftAccess access,
            DraftBook drafts,
            PartBook parts,
            DraftFiles files,
            Courses courses,
            PublicationTriggers triggers,
            AuditLog audit,
            CurrentPerson current,
            PlatformTransactionManager transactions,
            HouseSettings house) {
        this.opening = opening;
        this.access = access;
        this.drafts = drafts;
        this.parts = parts;
        this.files = files;
        this.courses = courses;
        this.triggers = triggers;
        this.audit = audit;
        this.current = current;
        this.transaction = new TransactionTemplate(transactions);
        this.work = house.folder().toAbsolutePath().normalize().resolve("work");
    }

    /** A draft at one moment, and how many changes it had seen then. */
    private record Moment(CourseState course, DraftWhole whole, int changes) {}

    private interface Use<T> {
        T of(DraftFolder folder, Path root) throws IOException;
    }

    /** What is to be mended before it can be published; empty when nothing is. */
    public List<PlacedProblem> check(String slug) {
        return written(moment(slug, false), (folder, root) -> placed(folder, courses.check(root)));
    }

    /** Makes the draft the newest edition, at once, or says what is to be mended. */
    public PublishResult publish(String slug) {
        return publish(moment(slug, false));
    }

    private PublishResult publish(Moment moment) {
        return written(moment, (folder, root) -> switch (courses.publishFolder(root)) {
            case ImportResult.Refused refused -> new PublishResult.Refused(placed(folder, refused.problems()));
            case ImportResult.Imported imported -> {
                transaction.executeWithoutResult(_ -> {
                    drafts.published(moment.course().course(), moment.changes(), imported.edition());
                    drafts.archive(moment.course().course(), null);
                    triggers.cancel(moment.course().course());
                });
                yield new PublishResult.Published(imported.edition());
            }
        });
    }

    /** Takes it out of the catalogue; who follows it keeps it. */
    @Transactional
    public void withdraw(String slug) {
        var course = access.requireOwner(slug);
        courses.withdraw(course.course());
        audit.record(current.id().value(), "course-withdrawn", slug, "");
    }

    /**
     * Publishes it later, by a trigger of its own, written in this transaction.
     *
     * @throws Refusal for a time that has passed
     */
    @Transactional
    public void plan(String slug, Instant at) {
        var opened = opening.open(slug);
        if (!at.isAfter(opening.now())) {
            throw new Refusal("authoring.plan.past");
        }
        var course = opened.course().course();
        drafts.plan(course, at, current.id().value(), null);
        triggers.plan(course, at);
        audit.record(current.id().value(), "course-planned", slug, at.toString());
    }

    @Transactional
    public void cancelPlan(String slug) {
        var course = access.require(slug).course();
        drafts.plan(course, null, null, null);
        triggers.cancel(course);
        audit.record(current.id().value(), "course-plan-cancelled", slug, "");
    }

    /** For the house: what was planned for a time that has come. */
    @Transactional(readOnly = true)
    public List<CourseId> due() {
        requireSystem();
        return drafts.due(opening.now());
    }

    /** For the house: publishes what was planned; a second call finds nothing to do. */
    public void publishDue(CourseId course) {
        requireSystem();
        var moment = transaction.execute(
                _ -> drafts.hold(course).filter(this::isDue).map(held -> moment(courses.state(course), held, false)));
        if (moment.isPresent() && publish(moment.get()) instanceof PublishResult.Refused) {
            transaction.executeWithoutResult(_ -> drafts.plan(course, null, null, "problems"));
        }
    }

    private boolean isDue(DraftRow draft) {
        var at = draft.publishAt();
        return at != null && !at.isAfter(opening.now());
    }

    /** For the house: forgets what was deleted before, and who is not here any more. */
    @Transactional
    public void sweep(Instant deletedBefore) {
        requireSystem();
        parts.purge(deletedBefore);
    }

    /** Writes the course as a ZIP archive of the folder that an import reads. */
    public void export(String slug, OutputStream out) {
        var moment = moment(slug, true);
        written(moment, (_, root) -> {
            zip(root, slug, out);
            return slug;
        });
    }

    private static void zip(Path root, String slug, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out);
                var all = Files.walk(root)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(
                        slug + "/" + root.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
    }

    private Moment moment(String slug, boolean export) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var opened = opening.hold(slug);
            return moment(opened.course(), opened.draft(), export);
        }));
    }

    private Moment moment(CourseState course, DraftRow draft, boolean export) {
        return new Moment(
                course,
                DraftWhole.of(
                        course.slug(),
                        export && course.status() == CourseStatus.DRAFT,
                        draft.head(),
                        parts.units(course.course()),
                        parts.lessons(course.course())),
                draft.changes());
    }

    private <T> T written(Moment moment, Use<T> use) {
        try {
            var root = Files.createTempDirectory(Files.createDirectories(work), "draft");
            try {
                return use.of(
                        DraftFolder.write(
                                moment.whole(),
                                root,
                                file -> files.read(moment.course().course(), file)),
                        root);
            } finally {
                FileSystemUtils.deleteRecursively(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PlacedProblem> placed(DraftFolder folder, List<org.ramure.courses.Problem> problems) {
        return problems.stream()
                .map(problem -> new PlacedProblem(folder.place(problem), problem))
                .toList();
    }

    private void requireSystem() {
        if (!current.isSystem()) {
            throw new NotThere("for the house only");
        }
    }
}
