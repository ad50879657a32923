package org.ramure.authoring;

import java.util.LinkedHashMap;

/** A lesson as one text, to be compared with another by lines. */
public final class LessonWords {

    private LessonWords() {}

    public static String of(LessonDraft lesson) {
        var content = lesson.content();
        var properties = new LinkedHashMap<String, Object>();
        properties.put("title", lesson.title());
        properties.put("minutes", lesson.minutes());
        properties.put("required", lesson.required());
        switch (content) {
            case DraftContent.Text _, DraftContent.Quiz _ -> {}
            case DraftContent.Video video -> {
                properties.put("label", video.label().name().toLowerCase(java.util.Locale.ROOT));
                properties.put(
                        "video",
                        video.film() == null ? video.address() : video.film().name());
                properties.put("share", video.share());
            }
            case DraftContent.Document document ->
                properties.put(
                        "document",
                        document.document() == null ? "" : document.document().name());
            case DraftContent.Tool tool -> {
                properties.put("tool", tool.name());
                properties.put("file", tool.file() == null ? "" : tool.file().name());
                properties.put("version", tool.version());
                properties.put("licence", tool.licence());
            }
            case DraftContent.Link link -> properties.put("address", link.address());
        }
        var words = new StringBuilder(DraftYaml.write(properties));
        part(words, content.body());
        if (content instanceof DraftContent.Quiz quiz) {
            part(words, DraftYaml.write(DraftYaml.quiz(quiz.quiz())));
        }
        if (content instanceof DraftContent.Video video) {
            part(words, video.captions());
            part(words, video.chapters());
            part(words, video.transcript());
        }
        return words.toString();
    }

    private static void part(StringBuilder words, String text) {
        if (!text.isBlank()) {
            words.append('\n').append(text.stripTrailing()).append('\n');
        }
    }
}
