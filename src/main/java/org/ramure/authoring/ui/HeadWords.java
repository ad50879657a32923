package org.ramure.authoring.ui;

import org.ramure.authoring.DraftHead;
import org.ramure.courses.folder.CourseReader;
import org.ramure.kit.Texts;

/** What a course's page says as one text, to be compared with another by lines. */
final class HeadWords {

    private HeadWords() {}

    static String of(DraftHead head, WrittenText.Words words) {
        var text = new WrittenText(words);
        var cover = head.cover();
        text.value("authoring.head.title", head.title())
                .value("authoring.head.summary", head.summary())
                .value("authoring.head.theme", theme(head.theme(), text))
                .value("authoring.head.level", text.say("authoring.level." + head.level()))
                .value(
                        "authoring.head.language",
                        text.say("authoring.language."
                                + Texts.nearest(head.language()).getLanguage()))
                .prose("authoring.head.description", head.description())
                .list("authoring.head.aims", head.aims())
                .value("authoring.head.audience", head.audience())
                .value("authoring.head.prerequisites", head.prerequisites())
                .list(
                        "authoring.head.authors",
                        head.authors().stream().map(HeadView::line).toList())
                .value("authoring.licence", head.licence())
                .number("authoring.head.hours", head.hours());
        return (cover == null
                        ? text.value("authoring.head.drawing", drawing(head.drawing(), text))
                        : text.value("authoring.words.cover", cover.name()))
                .toString();
    }

    private static String theme(String theme, WrittenText text) {
        return HeadView.THEMES.contains(theme) ? text.say("theme." + theme) : theme;
    }

    private static String drawing(String drawing, WrittenText text) {
        return CourseReader.DRAWINGS.contains(drawing) ? text.say("authoring.drawing." + drawing) : drawing;
    }
}
