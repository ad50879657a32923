package org.ramure.authoring.ui;

import org.jspecify.annotations.Nullable;
import org.ramure.authoring.DraftContent;
import org.ramure.authoring.DraftFile;
import org.ramure.authoring.LessonDraft;

/** A lesson as one text, to be compared with another by lines. */
final class LessonWords {

    private LessonWords() {}

    static String of(LessonDraft lesson, WrittenText.Words words) {
        var text = new WrittenText(words);
        text.value("authoring.lesson.title", lesson.title())
                .number("authoring.minutes", lesson.minutes())
                .truth("authoring.required", lesson.required());
        switch (lesson.content()) {
            case DraftContent.Text written -> text.prose("authoring.body", written.body());
            case DraftContent.Video video -> video(video, text);
            case DraftContent.Document document ->
                text.value("authoring.document", name(document.document()))
                        .prose("authoring.body.beside", document.body());
            case DraftContent.Tool tool ->
                text.value("authoring.tool.name", tool.name())
                        .value("authoring.tool.file", name(tool.file()))
                        .value("authoring.tool.version", tool.version())
                        .value("authoring.licence", tool.licence())
                        .prose("authoring.tool.body", tool.body());
            case DraftContent.Quiz quiz -> {
                text.prose("authoring.quiz.body", quiz.body());
                QuizWords.add(quiz.quiz(), text);
            }
            case DraftContent.Link link ->
                text.value("authoring.link.address", link.address()).prose("authoring.link.body", link.body());
        }
        return text.toString();
    }

    private static void video(DraftContent.Video video, WrittenText text) {
        text.value("authoring.video", name(video.film()))
                .value("authoring.video.address", video.address())
                .number("authoring.video.seconds", video.seconds())
                .value("authoring.video.label", text.say("learning.label." + video.label()))
                .number("authoring.video.share", video.share())
                .prose("authoring.body.beside", video.body())
                .prose("authoring.video.captions", video.captions())
                .prose("authoring.video.chapters", video.chapters())
                .prose("authoring.video.transcript", video.transcript());
    }

    private static String name(@Nullable DraftFile file) {
        return file == null ? "" : file.name();
    }
}
