package org.ramure.courses.folder;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.Edition.Author;
import org.ramure.courses.LessonContent.Cue;
import org.ramure.courses.LessonContent.VideoLabel;
import org.ramure.courses.Level;
import org.ramure.quizzes.QuizDraft;

/**
 * A course as a folder describes it, without a problem. Texts are Markdown in which images still have their
 * {@link Media#placeholder}.
 *
 * @param draft whether only trainers shall see it
 * @param images that texts show
 */
public record CourseDraft(
        String slug,
        boolean draft,
        String title,
        Locale language,
        String theme,
        Level level,
        String summary,
        String description,
        List<String> aims,
        String audience,
        String prerequisites,
        List<Author> authors,
        String licence,
        String drawing,
        @Nullable Media cover,
        int hours,
        List<Unit> units,
        Set<Media> images) {

    public record Unit(String key, String title, String summary, List<Lesson> lessons) {}

    public record Lesson(String key, String title, int minutes, boolean required, Content content) {}

    /** By kind of lesson, as {@link org.ramure.courses.LessonContent}. */
    public sealed interface Content {

        String body();

        record Text(String body) implements Content {}

        /** @param video a file of the folder; else it has an address */
        record Video(
                String body,
                VideoLabel label,
                @Nullable Media video,
                @Nullable URI address,
                int seconds,
                Media captions,
                List<Cue> cues,
                List<Cue> chapters,
                String transcript,
                int share)
                implements Content {}

        record Document(
                String body, Media document, @Nullable Integer pages) implements Content {}

        record Tool(String body, String name, Media file, String version, String licence) implements Content {}

        record Quiz(String body, QuizDraft quiz) implements Content {}

        record Link(String body, URI address) implements Content {}
    }

    public List<Lesson> lessons() {
        return units.stream().flatMap(unit -> unit.lessons.stream()).toList();
    }

    /** All files of the folder that must be stored, but for the cover. */
    public Set<Media> media() {
        var all = new LinkedHashSet<>(images);
        for (var unit : units) {
            for (var lesson : unit.lessons) {
                switch (lesson.content) {
                    case Content.Video video -> {
                        if (video.video != null) {
                            all.add(video.video);
                        }
                        all.add(video.captions);
                    }
                    case Content.Document document -> all.add(document.document);
                    case Content.Tool tool -> all.add(tool.file);
                    case Content.Text _, Content.Quiz _, Content.Link _ -> {}
                }
            }
        }
        return all;
    }
}
