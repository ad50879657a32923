package org.ramure.quizzes.exchange.moodle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ramure.kit.MarkdownAddresses;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.exchange.EntryKeys;
import org.ramure.quizzes.exchange.Exported;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

/** Writes each question, and reads it at once: what would come back otherwise than it went is told. */
final class MoodleWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Finding> losses = new ArrayList<>();
    private final WrittenFiles files;
    private List<String> category = List.of();

    private MoodleWriter(WrittenFiles files) {
        this.files = files;
    }

    static Exported write(QuestionSet set, String title) {
        var writer = new MoodleWriter(new WrittenFiles(set.files()));
        writer.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
        set.entries().forEach(writer::entry);
        writer.add("</quiz>\n");
        return new Exported(
                writer.out.toByteArray(),
                new EntryKeys().next(title.isBlank() ? "questions" : title) + ".xml",
                "application/xml",
                writer.losses);
    }

    private void add(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void entry(Entry entry) {
        var notes = new Notes(0, QuestionWriter.name(entry));
        var written = new QuestionWriter(entry, files, notes).write();
        if (!written.isEmpty()) {
            if (!entry.category().equals(category)) {
                category = entry.category();
                add(category());
            }
            add(written);
            check(entry.question(), written, notes);
        }
        losses.addAll(notes.all());
    }

    private String category() {
        return new XmlText()
                .open("question", "type", "category")
                .open("category")
                .leaf("text", CategoryPath.written(category))
                .close("category")
                .close("question")
                .toString();
    }

    private void check(Question question, String written, Notes notes) {
        var read = new MoodleXml()
                .read(("<quiz>" + written + "</quiz>").getBytes(StandardCharsets.UTF_8))
                .set()
                .entries();
        if (read.isEmpty()) {
            notes.changed("out.unreadable");
        } else if (notes.all().isEmpty()
                && !Sameness.same(moved(question), read.getFirst().question())) {
            notes.changed("out.differs");
        }
    }

    /** With the addresses that its files have in the file. */
    private Question moved(Question question) {
        return QuestionTexts.map(question, text -> MarkdownAddresses.map(text, files::readBack, files::readBack));
    }
}
