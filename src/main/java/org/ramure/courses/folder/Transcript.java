package org.ramure.courses.folder;

import java.util.ArrayList;
import java.util.List;
import org.ramure.courses.LessonContent.Cue;

/** A transcript made of captions: a paragraph ends where one pauses, or after a few sentences. */
public final class Transcript {

    private static final long PAUSE_MILLIS = 1500;
    private static final int LONG_PARAGRAPH = 500;

    /** Of captions in which no sentence ends. */
    private static final int LONGEST_PARAGRAPH = 4_000;

    private Transcript() {}

    public static String of(List<Cue> cues) {
        var paragraphs = new ArrayList<String>();
        var paragraph = new StringBuilder();
        long last = 0;
        for (var cue : cues) {
            if (paragraph.length() > LONGEST_PARAGRAPH
                    || isEnded(paragraph)
                            && (cue.from() - last > PAUSE_MILLIS || paragraph.length() > LONG_PARAGRAPH)) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(escaped(cue.text()));
            last = cue.to();
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
        }
        return String.join("\n\n", paragraphs);
    }

    private static boolean isEnded(StringBuilder paragraph) {
        return !paragraph.isEmpty() && ".!?…".indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
    }

    /** What is said means nothing to Markdown. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|~!])", "\\\\$1")
                .replaceAll("^(\\d+)([.)])", "$1\\\\$2")
                .replaceAll("^([-+=])", "\\\\$1");
    }
}
