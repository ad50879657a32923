package org.ramure.quizzes.exchange.moodle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Stem;

/** Answers that people mark: words, or files where no words are asked. */
final class EssayReader {

    private static final int MOST_FILES = 10;

    private final XmlElement element;
    private final ReadTexts texts;
    private final Notes notes;

    EssayReader(XmlElement element, ReadTexts texts, Notes notes) {
        this.element = element;
        this.texts = texts;
        this.notes = notes;
    }

    Question read(Stem stem) {
        var model = texts.markdown(element.child("graderinfo"));
        var files = number("attachments");
        var filesOnly = element.said("responseformat", "editor").equals("noinline")
                || number("attachmentsrequired") > 0 && !element.says("responserequired", true);
        if (filesOnly) {
            return new Question.Upload(
                    stem, List.of(), model, types(), files < 1 ? MOST_FILES : Math.min(files, MOST_FILES));
        }
        if (files != 0) {
            notes.changed("essay-files");
        }
        return new Question.Open(
                stem,
                List.of(),
                model,
                element.child("responsetemplate").map(texts::lines).orElse(""),
                Math.max(0, number("minwordlimit")),
                Math.max(0, number("maxwordlimit")));
    }

    private int number(String name) {
        return Amounts.read(element.said(name, "0")).map(Number::intValue).orElse(0);
    }

    /** Moodle also has groups of them, such as {@code document}: those are no endings. */
    private List<String> types() {
        var named = Arrays.stream(element.said("filetypeslist").split("[,;\\s]+"))
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> !type.isEmpty() && !type.equals("*"))
                .toList();
        if (named.stream().anyMatch(type -> !type.startsWith("."))) {
            notes.changed("file-types", String.join(", ", named));
        }
        return named.stream()
                .filter(type -> type.matches("\\.[a-z0-9]{1,10}"))
                .map(type -> type.substring(1))
                .distinct()
                .toList();
    }
}
