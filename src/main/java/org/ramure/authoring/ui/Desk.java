package org.ramure.authoring.ui;

import java.util.Locale;
import org.ramure.authoring.Drafts;
import org.ramure.files.FileRules;
import org.ramure.kit.Markdown;
import org.ramure.kit.ui.MarkdownEditor;

/**
 * What a form needs to write for a course: where its images and files are kept, and how its texts will look.
 *
 * @param slug of the course
 * @param language of its content
 */
record Desk(String slug, Locale language, Drafts drafts, Markdown markdown) {

    /** A field for a text in Markdown, with images and a preview. */
    MarkdownEditor editor(String label, String value) {
        var editor = new MarkdownEditor(label);
        editor.setImageKeeper(
                (name, bytes) -> drafts.keep(slug, bytes, name, FileRules.IMAGE).address());
        editor.setPreview(text -> markdown.render(text, language));
        editor.setValue(value);
        return editor;
    }
}
