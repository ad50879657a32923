package org.ramure.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.CourseId;
import org.ramure.courses.Edition;
import org.ramure.courses.LessonContent;
import org.ramure.courses.LessonContent.Cue;
import org.ramure.courses.folder.QuizTexts;
import org.ramure.courses.folder.Transcript;
import org.ramure.files.FileId;
import org.ramure.files.FileReading;
import org.ramure.kit.MarkdownAddresses;
import org.ramure.quizzes.Quizzes;
import org.springframework.stereotype.Component;

/** Makes the draft of a course that has only been imported, from its newest edition: published again it is the same. */
@Component
class DraftMaking {

    private final DraftFiles files;
    private final Quizzes quizzes;

    DraftMaking(DraftFiles files, Quizzes quizzes) {
        this.files = files;
        this.quizzes = quizzes;
    }

    record Made(DraftHead head, List<UnitRow> units, List<LessonRow> lessons) {}

    Made of(Edition edition, Instant now) {
        var units = new ArrayList<UnitRow>();
        var lessons = new ArrayList<LessonRow>();
        for (var unit : edition.units()) {
            var row = UnitRow.first(unit.key(), new UnitDraft(unit.title(), unit.summary()), null, now);
            units.add(row);
            for (var lesson : unit.lessons()) {
                var draft = new LessonDraft(
                        lesson.title(), lesson.minutes(), lesson.required(), content(edition, lesson.content()));
                lessons.add(new LessonRow(
                        LessonDraftId.next(), edition.course(), row.id(), lesson.key(), draft, 1, null, now));
            }
        }
        return new Made(head(edition), units, lessons);
    }

    private DraftHead head(Edition edition) {
        return new DraftHead(
                edition.title(),
                edition.language(),
                edition.theme(),
                edition.level(),
                edition.summary(),
                text(edition, edition.description()),
                edition.aims(),
                edition.audience(),
                edition.prerequisites(),
                edition.authors(),
                edition.licence(),
                edition.drawing(),
                edition.cover() == null ? null : file(edition.course(), edition.cover()),
                edition.hours());
    }

    private DraftContent content(Edition edition, LessonContent content) {
        var body = text(edition, content.body());
        var course = edition.course();
        return switch (content) {
            case LessonContent.Text _ -> new DraftContent.Text(body);
            case LessonContent.Video video -> video(edition, video, body);
            case LessonContent.Document document -> new DraftContent.Document(body, file(course, document.document()));
            case LessonContent.Tool tool ->
                new DraftContent.Tool(
                        body,
                        tool.name(),
                        file(course, tool.file()),
                        tool.version(),
                        tool.licence().equals(edition.licence()) ? "" : tool.licence());
            case LessonContent.Quiz quiz ->
                new DraftContent.Quiz(
                        body,
                        QuizTexts.map(
                                SystemActor.call("authoring", () -> quizzes.definition(quiz.quiz())),
                                markdown -> text(edition, markdown)));
            case LessonContent.Link link ->
                new DraftContent.Link(body, link.address().toString());
        };
    }

    private DraftContent video(Edition edition, LessonContent.Video video, String body) {
        var captions = video.captions() == null ? null : reading(edition.course(), video.captions());
        return new DraftContent.Video(
                body,
                video.label(),
                video.video() == null ? null : file(edition.course(), video.video()),
                video.address() == null ? "" : video.address().toString(),
                video.address() == null ? 0 : video.seconds(),
                captions == null ? "" : read(captions),
                captions == null ? "" : captions.file().name(),
                video.chapters().isEmpty() ? "" : vtt(video.chapters()),
                video.transcript().equals(Transcript.of(video.cues())) ? "" : text(edition, video.transcript()),
                video.share());
    }

    private DraftFile file(CourseId course, FileId id) {
        return DraftFile.of(reading(course, id).file());
    }

    private FileReading reading(CourseId course, FileId id) {
        return files.read(course, id).orElseThrow(() -> new IllegalStateException("A course lacks its file " + id));
    }

    private static String read(FileReading file) {
        try {
            return Files.readString(file.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lessons are linked by their keys again. */
    private static String text(Edition edition, String markdown) {
        var lessons = "/app/formations/" + edition.slug() + "/";
        return MarkdownAddresses.map(
                markdown,
                image -> image,
                link -> link.startsWith(lessons) ? "lesson:" + link.substring(lessons.length()) : link);
    }

    /** Chapters are kept in editions as what they say, not as a file. */
    private static String vtt(List<Cue> cues) {
        var text = new StringBuilder("WEBVTT\n");
        for (var cue : cues) {
            text.append('\n')
                    .append(time(cue.from()))
                    .append(" --> ")
                    .append(time(cue.to()))
                    .append('\n')
                    .append(cue.text()
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;"))
                    .append('\n');
        }
        return text.toString();
    }

    private static String time(long millis) {
        return "%02d:%02d:%02d.%03d"
                .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
    }
}
