package org.ramure.courses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.LessonKeys.Known;
import org.ramure.courses.folder.CourseDraft;
import org.ramure.courses.folder.CourseDraft.Content;
import org.ramure.courses.folder.Media;
import org.ramure.courses.folder.QuizTexts;
import org.ramure.files.Files;
import org.ramure.files.Holder;
import org.ramure.files.StoredContent;
import org.ramure.files.StoredFile;
import org.ramure.resources.ResourceId;
import org.ramure.resources.ToolDelivery;

/** Makes an edition of a draft: files become the course's, lessons and quizzes get the ids that belong to their keys. */
final class EditionMaking {

    private final CourseId course;
    private final CourseDraft draft;
    private final Map<Media, StoredContent> kept;
    private final Files files;
    private final LessonKeys keys;
    private final QuizDefinitions quizzes;
    private final ToolDefinitions tools;
    private final @Nullable UUID owner;
    private final @Nullable UUID actor;
    private final Map<Media, StoredFile> stored = new HashMap<>();
    private final Map<String, Known> known;
    private final List<LessonId> changedQuizzes = new ArrayList<>();

    /**
     * @param owner of the course, and of the tools that are new
     * @param actor who publishes it
     */
    EditionMaking(
            CourseId course,
            CourseDraft draft,
            Map<Media, StoredContent> kept,
            Files files,
            LessonKeys keys,
            QuizDefinitions quizzes,
            ToolDefinitions tools,
            @Nullable UUID owner,
            @Nullable UUID actor) {
        this.course = course;
        this.draft = draft;
        this.kept = kept;
        this.files = files;
        this.keys = keys;
        this.quizzes = quizzes;
        this.tools = tools;
        this.owner = owner;
        this.actor = actor;
        this.known = keys.of(course);
    }

    /** @param edition numbered 0 */
    record Made(Edition edition, List<LessonId> changedQuizzes) {}

    Made make() {
        for (var media : draft.media()) {
            stored.put(media, attach(media, CourseFiles.CONTENT));
        }
        var cover = draft.cover() == null
                ? null
                : attach(draft.cover(), CourseFiles.COVER).id();
        var units = draft.units().stream()
                .map(unit -> new Edition.Unit(
                        unit.key(),
                        unit.title(),
                        unit.summary(),
                        unit.lessons().stream().map(this::lesson).toList()))
                .toList();
        var edition = new Edition(
                course,
                draft.slug(),
                0,
                Instant.EPOCH,
                draft.title(),
                draft.language(),
                draft.theme(),
                draft.level(),
                draft.summary(),
                addressed(draft.description()),
                List.copyOf(draft.aims()),
                draft.audience(),
                draft.prerequisites(),
                List.copyOf(draft.authors()),
                draft.licence(),
                draft.drawing(),
                cover,
                draft.hours(),
                units);
        return new Made(edition, List.copyOf(changedQuizzes));
    }

    private StoredFile attach(Media media, String kind) {
        return files.attach(Objects.requireNonNull(kept.get(media)), new Holder(kind, course.value()), media.name());
    }

    private Edition.Lesson lesson(CourseDraft.Lesson lesson) {
        var id = known.computeIfAbsent(lesson.key(), key -> keys.add(course, key));
        return new Edition.Lesson(
                id.lesson(), lesson.key(), lesson.title(), lesson.minutes(), lesson.required(), content(lesson, id));
    }

    private LessonContent content(CourseDraft.Lesson lesson, Known id) {
        var body = addressed(lesson.content().body());
        return switch (lesson.content()) {
            case Content.Text _ -> new LessonContent.Text(body);
            case Content.Video video -> video(video, body);
            case Content.Document document -> {
                var file = file(document.document());
                yield new LessonContent.Document(
                        body, file.id(), file.name(), file.facts().bytes(), document.pages());
            }
            case Content.Tool tool -> {
                var file = file(tool.file());
                yield new LessonContent.Tool(
                        body,
                        tool.name(),
                        file.id(),
                        file.name(),
                        file.facts().kind().ending().toUpperCase(Locale.ROOT),
                        file.facts().bytes(),
                        tool.version(),
                        tool.licence(),
                        deliver(tool, id));
            }
            case Content.Quiz quiz -> quiz(quiz, body, id);
            case Content.Link link -> new LessonContent.Link(body, link.address());
        };
    }

    private ResourceId deliver(Content.Tool tool, Known lesson) {
        return tools.deliver(new ToolDelivery(
                lesson.lesson().value(),
                owner,
                actor,
                tool.name(),
                tool.body(),
                draft.images().stream()
                        .filter(image -> tool.body().contains(image.placeholder()))
                        .map(image -> new ToolDelivery.Image(
                                image.placeholder(), Objects.requireNonNull(kept.get(image)), image.name()))
                        .toList(),
                draft.language(),
                Objects.requireNonNull(kept.get(tool.file())),
                tool.file().name(),
                tool.version(),
                tool.licence(),
                !draft.draft()));
    }

    private LessonContent video(Content.Video video, String body) {
        var film = video.video() == null ? null : file(video.video());
        return new LessonContent.Video(
                body,
                video.label(),
                film == null ? null : film.id(),
                video.address(),
                film == null ? "" : film.facts().kind().mediaType(),
                film == null ? 0 : film.facts().bytes(),
                video.seconds(),
                file(video.captions()).id(),
                video.cues(),
                video.chapters(),
                addressed(video.transcript()),
                video.share());
    }

    private LessonContent quiz(Content.Quiz quiz, String body, Known lesson) {
        var asked = QuizTexts.map(quiz.quiz(), this::addressed);
        var hash = QuizDefinitions.hash(asked);
        var id = lesson.quiz();
        if (id == null || !hash.equals(lesson.quizHash())) {
            id = keys.putQuiz(lesson, hash);
            quizzes.define(id, asked);
            changedQuizzes.add(lesson.lesson());
        }
        return new LessonContent.Quiz(body, id, asked.title(), asked.questions().size(), asked.passPercent());
    }

    private StoredFile file(Media media) {
        return Objects.requireNonNull(stored.get(media), media.file());
    }

    private String addressed(String markdown) {
        var text = markdown;
        for (var image : draft.images()) {
            text = text.replace(image.placeholder(), file(image).address());
        }
        return text;
    }
}
