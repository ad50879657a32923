package org.ramure.courses;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.files.FileId;
import org.ramure.quizzes.QuizId;
import org.ramure.resources.ResourceId;

/**
 * What a lesson is made of. Kept as JSON in editions: names here are a file format: add, never rename. Texts are
 * Markdown in which images and lessons of the course already carry their addresses.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LessonContent.Text.class, name = "text"),
    @JsonSubTypes.Type(value = LessonContent.Video.class, name = "video"),
    @JsonSubTypes.Type(value = LessonContent.Document.class, name = "document"),
    @JsonSubTypes.Type(value = LessonContent.Tool.class, name = "tool"),
    @JsonSubTypes.Type(value = LessonContent.Quiz.class, name = "quiz"),
    @JsonSubTypes.Type(value = LessonContent.Link.class, name = "link")
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface LessonContent {

    /** The Markdown shown with the lesson; empty when there is none. */
    String body();

    record Text(String body) implements LessonContent {}

    /**
     * @param video the film when it is ours, else null; then it has an address
     * @param address of a film that another house serves, else null
     * @param bytes 0 for a film of another house
     * @param seconds how long the film is
     * @param captions the WebVTT file, or null
     * @param share the percent of the film to watch for completion, 1 to 100
     */
    record Video(
            String body,
            VideoLabel label,
            @Nullable FileId video,
            @Nullable URI address,
            String mediaType,
            long bytes,
            int seconds,
            @Nullable FileId captions,
            List<Cue> cues,
            List<Cue> chapters,
            String transcript,
            int share)
            implements LessonContent {}

    /** A line of captions or a chapter. Times in milliseconds from the beginning of the film. */
    record Cue(long from, long to, String text) {}

    /** Who speaks in a film. */
    enum VideoLabel {
        TEACHING,
        TESTIMONY,
        PRACTICE
    }

    /** @param pages null when the file does not let itself be counted, or was published before they were */
    record Document(
            String body,
            FileId document,
            String fileName,
            long bytes,
            @Nullable Integer pages) implements LessonContent {}

    /**
     * The tool as it was when the edition was published.
     *
     * @param format the file's ending in capitals, such as {@code ODT}
     * @param resource the tool itself, whose newest version a lesson gives; null in editions made before tools had pages
     */
    record Tool(
            String body,
            String name,
            FileId file,
            String fileName,
            String format,
            long bytes,
            String version,
            String licence,
            @Nullable ResourceId resource)
            implements LessonContent {}

    /** @param title the quiz's own, as it was at publication */
    record Quiz(String body, QuizId quiz, String title, int questions, int passPercent) implements LessonContent {}

    record Link(String body, URI address) implements LessonContent {}
}
