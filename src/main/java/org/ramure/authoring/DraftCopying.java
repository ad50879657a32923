package org.ramure.authoring;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.CourseId;
import org.ramure.courses.folder.QuizTexts;
import org.ramure.files.FileAddress;
import org.ramure.files.FileId;
import org.ramure.kit.MarkdownAddresses;
import org.springframework.stereotype.Component;

/** Copies lessons from one course to another: their files become files of the other course too. */
@Component
class DraftCopying {

    private final DraftFiles files;
    private final PartBook parts;

    DraftCopying(DraftFiles files, PartBook parts) {
        this.files = files;
        this.parts = parts;
    }

    Copy between(CourseId from, CourseId to) {
        return new Copy(from, to);
    }

    /** One copying; a file that stands in several places is shared once. */
    final class Copy {

        private final CourseId from;
        private final CourseId to;
        private final Map<FileId, Optional<DraftFile>> shared = new HashMap<>();

        private Copy(CourseId from, CourseId to) {
            this.from = from;
            this.to = to;
        }

        /** All units and lessons, under the same keys. */
        void parts(CourseId source, Instant now) {
            var units = new HashMap<UnitId, UnitId>();
            for (var unit : parts.units(source)) {
                var copy = UnitRow.first(unit.key(), unit.draft(), unit.author(), now);
                units.put(unit.id(), copy.id());
                parts.add(to, copy);
            }
            for (var lesson : parts.lessons(source)) {
                parts.add(new LessonRow(
                        LessonDraftId.next(),
                        to,
                        java.util.Objects.requireNonNull(units.get(lesson.unit())),
                        lesson.key(),
                        of(lesson.draft()),
                        1,
                        lesson.author(),
                        now));
            }
        }

        DraftHead of(DraftHead head) {
            return new DraftHead(
                    head.title(),
                    head.language(),
                    head.theme(),
                    head.level(),
                    head.summary(),
                    text(head.description()),
                    head.aims(),
                    head.audience(),
                    head.prerequisites(),
                    head.authors(),
                    head.licence(),
                    head.drawing(),
                    file(head.cover()),
                    head.hours());
        }

        LessonDraft of(LessonDraft lesson) {
            return lesson.with(of(lesson.content()));
        }

        private DraftContent of(DraftContent content) {
            var body = text(content.body());
            return switch (content) {
                case DraftContent.Text _, DraftContent.Link _ -> content.with(body);
                case DraftContent.Video film ->
                    new DraftContent.Video(
                            body,
                            film.label(),
                            file(film.film()),
                            film.address(),
                            film.seconds(),
                            film.captions(),
                            film.captionsName(),
                            film.chapters(),
                            text(film.transcript()),
                            film.share());
                case DraftContent.Document document -> new DraftContent.Document(body, file(document.document()));
                case DraftContent.Tool tool ->
                    new DraftContent.Tool(body, tool.name(), file(tool.file()), tool.version(), tool.licence());
                case DraftContent.Quiz quiz -> new DraftContent.Quiz(body, QuizTexts.map(quiz.quiz(), this::text));
            };
        }

        private @Nullable DraftFile file(@Nullable DraftFile file) {
            return file == null ? null : share(file.id()).orElse(null);
        }

        private String text(String markdown) {
            return MarkdownAddresses.map(markdown, this::address, link -> link);
        }

        private String address(String address) {
            return FileAddress.file(address)
                    .flatMap(this::share)
                    .map(DraftFile::address)
                    .orElse(address);
        }

        private Optional<DraftFile> share(FileId file) {
            return shared.computeIfAbsent(file, id -> files.share(from, id, to));
        }
    }
}
