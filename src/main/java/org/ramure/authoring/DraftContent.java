package org.ramure.authoring;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.LessonContent.VideoLabel;
import org.ramure.quizzes.QuizDraft;

/**
 * What a lesson will be made of; anything may still be missing. Kept as JSON: names here are a file format: add, never
 * rename. In texts, images have the address of a file of the draft, and lessons are linked as {@code lesson:key}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DraftContent.Text.class, name = "text"),
    @JsonSubTypes.Type(value = DraftContent.Video.class, name = "video"),
    @JsonSubTypes.Type(value = DraftContent.Document.class, name = "document"),
    @JsonSubTypes.Type(value = DraftContent.Tool.class, name = "tool"),
    @JsonSubTypes.Type(value = DraftContent.Quiz.class, name = "quiz"),
    @JsonSubTypes.Type(value = DraftContent.Link.class, name = "link")
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface DraftContent {

    /** Markdown; empty when there is none. */
    String body();

    record Text(String body) implements DraftContent {}

    /**
     * @param film when it is ours; else it has an address
     * @param address of a film that another house serves, or empty
     * @param seconds the length of a film of another house
     * @param captions WebVTT, or empty
     * @param captionsName what the file of captions is called
     * @param chapters WebVTT, or empty
     * @param transcript Markdown; empty: made from the captions
     */
    record Video(
            String body,
            VideoLabel label,
            @Nullable DraftFile film,
            String address,
            int seconds,
            String captions,
            String captionsName,
            String chapters,
            String transcript,
            int share)
            implements DraftContent {}

    record Document(String body, @Nullable DraftFile document) implements DraftContent {}

    /** @param licence empty: the course's */
    record Tool(String body, String name, @Nullable DraftFile file, String version, String licence)
            implements DraftContent {}

    record Quiz(String body, QuizDraft quiz) implements DraftContent {}

    record Link(String body, String address) implements DraftContent {}

    default LessonKind kind() {
        return switch (this) {
            case Text _ -> LessonKind.TEXT;
            case Video _ -> LessonKind.VIDEO;
            case Document _ -> LessonKind.DOCUMENT;
            case Tool _ -> LessonKind.TOOL;
            case Quiz _ -> LessonKind.QUIZ;
            case Link _ -> LessonKind.LINK;
        };
    }

    /** The same with another text. */
    default DraftContent with(String text) {
        return switch (this) {
            case Text _ -> new Text(text);
            case Video film ->
                new Video(
                        text,
                        film.label,
                        film.film,
                        film.address,
                        film.seconds,
                        film.captions,
                        film.captionsName,
                        film.chapters,
                        film.transcript,
                        film.share);
            case Document document -> new Document(text, document.document);
            case Tool tool -> new Tool(text, tool.name, tool.file, tool.version, tool.licence);
            case Quiz quiz -> new Quiz(text, quiz.quiz);
            case Link link -> new Link(text, link.address);
        };
    }

    /** A lesson of this kind in which nothing is yet. */
    static DraftContent empty(LessonKind kind, String title) {
        return switch (kind) {
            case TEXT -> new Text("");
            case VIDEO -> new Video("", VideoLabel.TEACHING, null, "", 0, "", "", "", "", 80);
            case DOCUMENT -> new Document("", null);
            case TOOL -> new Tool("", title, null, "1.0", "");
            case QUIZ -> new Quiz("", new QuizDraft(title, 60, 0, 0, false, List.of()));
            case LINK -> new Link("", "");
        };
    }
}
