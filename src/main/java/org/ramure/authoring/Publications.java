package org.ramure.authoring;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.courses.CourseId;
import org.ramure.courses.CourseState;
import org.ramure.courses.CourseStatus;
import org.ramure.courses.Courses;
import org.ramure.courses.ImportResult;
import org.ramure.courses.PublishTerms;
import org.ramure.house.AuditLog;
import org.ramure.house.HouseSettings;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);

    /** Every five minutes. */
    static final int MOST_TRIES = 12;

    /** What another try may not meet again. */
    private static final Set<String> PASSING =
            Set.of("files.refused.not-kept", "files.refused.no-room", "files.refused.interrupted");

    private final DraftOpening opening;
    private final DraftAccess access;
    private final DraftBook drafts;
    private final PartBook parts;
    private final DraftFiles files;
    private final Courses courses;
    private final DraftFileSweep sweep;
    private final PublicationTriggers triggers;
    private final AuditLog audit;
    private final CurrentPerson current;
    private final OneAtATime alone = new OneAtATime();
    private final TransactionTemplate transaction;
    private final Path work;

    Publications(
            DraftOpening opening,
            DraftAccess access,
            DraftBook drafts,
            PartBook parts,
            DraftFiles files,
            Courses courses,
            DraftFileSweep sweep,
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
        this.sweep = sweep;
        this.triggers = triggers;
        this.audit = audit;
        this.current = current;
        this.transaction = new TransactionTemplate(transactions);
        this.work = house.folder().toAbsolutePath().normalize().resolve("work");
    }

    /** A draft at one moment. */
    private record Moment(CourseState course, DraftRow draft, DraftWhole whole) {

        CourseId id() {
            return course.course();
        }
    }

    private interface Use<T> {
        T of(DraftFolder folder, Path root) throws IOException;
    }

    /** What is to be mended before it can be published; empty when nothing is. */
    public List<PlacedProblem> check(String slug) {
        return written(moment(slug, false), (folder, root) -> placed(folder, courses.check(root)));
    }

    /**
     * Makes the draft the newest edition, at once, or says what is to be mended.
     *
     * @throws Refusal when it is archived, or withdrawn and not hers, or somebody else has published meanwhile
     */
    public PublishResult publish(String slug) {
        var course = access.require(slug).course();
        return alone.of(course, () -> {
            var moment = moment(slug, false);
            access.requirePublishable(moment.course());
            try {
                return publish(moment, null, false);
            } catch (PublishTerms.Outdated outdated) {
                throw new Refusal("authoring.publish.meanwhile");
            }
        });
    }

    /** @param planned whether the plan must still be the same */
    private PublishResult publish(Moment moment, @Nullable PersonId planner, boolean planned) {
        var terms = new PublishTerms(
                planner,
                moment.course().edition(),
                () -> requireUnchanged(moment, planned),
                imported -> published(moment, imported.edition(), planned));
        return written(moment, (folder, root) -> switch (courses.publishFolder(root, terms)) {
            case ImportResult.Refused refused -> new PublishResult.Refused(placed(folder, refused.problems()));
            case ImportResult.Imported imported -> new PublishResult.Published(imported.edition());
        });
    }

    /** Holds the draft until it is published: who plans, withdraws, archives or publishes waits, or was before. */
    private void requireUnchanged(Moment moment, boolean planned) {
        var draft = drafts.hold(moment.id()).orElseThrow();
        if (draft.archivedAt() != null
                || draft.edition() != moment.draft().edition()
                || planned && !Objects.equals(draft.publishAt(), moment.draft().publishAt())
                || courses.state(moment.id()).status() != moment.course().status()) {
            throw new PublishTerms.Outdated("draft of " + moment.course().slug());
        }
    }

    /** What is planned for later stays planned: what is written until then is published then. */
    private void published(Moment moment, int edition, boolean planned) {
        drafts.published(moment.id(), moment.draft().changes(), edition);
        if (planned) {
            unplan(moment.id(), null);
        }
    }

    private void unplan(CourseId course, @Nullable PublishFault fault) {
        drafts.plan(course, null, null, fault);
        triggers.cancel(course);
    }

    /** Takes it out of the catalogue, and what was planned with it; who follows it keeps it. */
    @Transactional
    public void withdraw(String slug) {
        var course = access.requireOwner(slug);
        opening.draft(course);
        drafts.hold(course.course());
        unplan(course.course(), null);
        courses.withdraw(course.course());
        audit.record(current.id().value(), "course-withdrawn", slug, "");
    }

    /** Puts it away, and what was planned with it; who follows it goes on, as when it is withdrawn. */
    @Transactional
    public void archive(String slug) {
        var course = access.requireOwner(slug);
        opening.draft(course);
        drafts.hold(course.course());
        unplan(course.course(), null);
        courses.withdraw(course.course());
        drafts.archive(course.course(), opening.now());
        audit.record(current.id().value(), "course-archived", slug, "");
    }

    @Transactional
    public void takeBack(String slug) {
        var course = access.requireOwner(slug);
        drafts.archive(course.course(), null);
        audit.record(current.id().value(), "course-unarchived", slug, "");
    }

    /**
     * Publishes it later, by a trigger of its own, written in this transaction.
     *
     * @throws Refusal for a time that has passed, or what may not be published
     */
    @Transactional
    public void plan(String slug, Instant at) {
        var opened = opening.hold(slug);
        access.requirePublishable(opened.course());
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
        unplan(course, null);
        audit.record(current.id().value(), "course-plan-cancelled", slug, "");
    }

    /** For the house: what was planned for a time that has come. */
    @Transactional(readOnly = true)
    public List<CourseId> due() {
        requireSystem();
        return drafts.due(opening.now());
    }

    /**
     * For the house: publishes what was planned, in the name of who planned it; a second call finds nothing to do. What
     * keeps the house from it is tried again some times; what is to be mended is not.
     */
    public void publishDue(CourseId course) {
        requireSystem();
        alone.of(course, () -> {
            var moment = Objects.requireNonNull(transaction.execute(_ -> due(course)));
            moment.ifPresent(this::publishDue);
            return course;
        });
    }

    /** As the newest edition has it, should one have come by import and nothing been written since. */
    private Optional<Moment> due(CourseId course) {
        if (drafts.hold(course).filter(this::isDue).isEmpty()) {
            return Optional.empty();
        }
        var state = courses.state(course);
        return Optional.of(moment(state, opening.draft(state), false));
    }

    private void publishDue(Moment moment) {
        var course = moment.id();
        try {
            var planner = drafts.planner(course).orElse(moment.course().owner());
            if (planner != null && !access.mayStillWrite(planner, moment.course())) {
                transaction.executeWithoutResult(_ -> fail(moment, PublishFault.PERSON));
            } else if (publish(moment, planner, true) instanceof PublishResult.Refused refused) {
                if (refused.problems().stream()
                        .anyMatch(problem -> PASSING.contains(problem.problem().key()))) {
                    throw new IllegalStateException("No room for what is to be published");
                }
                transaction.executeWithoutResult(_ -> fail(moment, PublishFault.PROBLEMS));
            }
        } catch (PublishTerms.Outdated outdated) {
            LOG.info("Course {} changed while it was to be published as planned", course);
        } catch (RuntimeException fault) {
            transaction.executeWithoutResult(_ -> {
                if (drafts.tried(course) >= MOST_TRIES) {
                    fail(moment, PublishFault.FAILED);
                }
            });
            throw fault;
        }
    }

    /** Another plan, made meanwhile, is left alone. */
    private void fail(Moment moment, PublishFault why) {
        var draft = drafts.hold(moment.id()).orElseThrow();
        if (Objects.equals(draft.publishAt(), moment.draft().publishAt())) {
            unplan(moment.id(), why);
        }
    }

    private boolean isDue(DraftRow draft) {
        var at = draft.publishAt();
        return at != null && draft.archivedAt() == null && !at.isAfter(opening.now());
    }

    /** For the house: forgets what was deleted before, and files of drafts that were kept before and that nothing names. */
    public void sweep(Instant deletedBefore) {
        requireSystem();
        transaction.executeWithoutResult(_ -> parts.purge(deletedBefore));
        for (var course : sweep.courses(deletedBefore)) {
            transaction.executeWithoutResult(_ -> sweep.sweep(course, deletedBefore));
        }
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
                draft,
                DraftWhole.of(
                        course.slug(),
                        export && course.status() == CourseStatus.DRAFT,
                        draft.head(),
                        parts.units(course.course()),
                        parts.lessons(course.course())));
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
                .sorted(Comparator.comparing(PlacedProblem::place, folder.order()))
                .toList();
    }

    private void requireSystem() {
        if (!current.isSystem()) {
            throw new NotThere("for the house only");
        }
    }
}
