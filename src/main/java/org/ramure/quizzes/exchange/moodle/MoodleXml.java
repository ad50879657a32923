package org.ramure.quizzes.exchange.moodle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.exchange.Codec;
import org.ramure.quizzes.exchange.EntryKeys;
import org.ramure.quizzes.exchange.Exported;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Attachment;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

/** The format in which Moodle exports whole question banks, with categories and files. */
public final class MoodleXml implements Codec {

    @Override
    public Imported read(byte[] file) {
        return read(file, questions -> {});
    }

    /** @param progress is told after each question how many were met so far */
    public Imported read(byte[] file, IntConsumer progress) {
        return new Import(progress).of(file);
    }

    @Override
    public Exported write(QuestionSet set, String title, Locale language) {
        return MoodleWriter.write(set, title);
    }

    /** One file on its way in. */
    private static final class Import {

        private static final Pattern NAMED = Pattern.compile(QuestionSet.ATTACHMENT + "([^)\\s>]+)");

        private final IntConsumer progress;
        private final ReadFiles files = new ReadFiles();
        private final EntryKeys keys = new EntryKeys();
        private final List<Entry> entries = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private List<String> category = List.of();
        private int met;

        Import(IntConsumer progress) {
            this.progress = progress;
        }

        Imported of(byte[] file) {
            var questions = new XmlQuestions(file);
            var stopped = questions.each(this::element);
            if (questions.doubtful()) {
                findings.addFirst(Finding.changed(0, "", "quizzes.moodle.letters"));
            }
            stopped.ifPresent(findings::add);
            if (met == 0 && stopped.isEmpty()) {
                findings.add(Finding.refused(0, "", "quizzes.moodle.empty"));
            }
            return new Imported(new QuestionSet(entries, shown()), once(findings));
        }

        /** Not those of questions that were refused. */
        private Map<String, Attachment> shown() {
            var shown = new HashMap<String, Attachment>();
            for (var entry : entries) {
                for (var text : QuestionTexts.of(entry.question())) {
                    NAMED.matcher(text).results().map(found -> found.group(1)).forEach(name -> {
                        var file = files.all().get(name);
                        if (file != null) {
                            shown.put(name, file);
                        }
                    });
                }
            }
            return shown;
        }

        private void element(XmlElement element) {
            if (!element.name().equals("question")) {
                findings.add(
                        Finding.changed(element.line(), element.name(), "quizzes.moodle.elements", element.name()));
            } else if (element.attribute("type", "").equals("category")) {
                category(element);
            } else {
                question(element);
                progress.accept(++met);
            }
        }

        private void category(XmlElement element) {
            category = CategoryPath.read(element.said("category"));
            if (!element.said("info").isEmpty()) {
                findings.add(
                        Finding.changed(element.line(), String.join(" / ", category), "quizzes.moodle.category-info"));
            }
        }

        private void question(XmlElement element) {
            var title = element.said("name").replaceAll("\\s+", " ");
            var notes = new Notes(element.line(), title.isEmpty() ? element.attribute("type", "") : title);
            try {
                var question = new QuestionReader(element, keys.next(title), notes, files).read();
                var problems = stored(question).problems();
                problems.forEach(problem ->
                        notes.refused(problem.key(), problem.arguments().toArray()));
                if (problems.isEmpty()) {
                    entries.add(new Entry(
                            question,
                            title,
                            category,
                            Set.copyOf(QuestionReader.tags(element)),
                            element.said("idnumber"),
                            element.line()));
                }
            } catch (Notes.Refused why) {
                notes.refused(why);
            }
            findings.addAll(notes.all());
        }

        /** With its files where they will be: a text may show none from elsewhere. */
        private static Question stored(Question question) {
            return QuestionTexts.map(question, text -> text.replace("](" + QuestionSet.ATTACHMENT, "](/files/"));
        }

        /** What concerns the whole file is said once. */
        private static List<Finding> once(List<Finding> findings) {
            var seen = new java.util.HashSet<String>();
            return findings.stream()
                    .filter(finding -> finding.severity() != Finding.Severity.NOTED
                            || !WHOLE.contains(finding.key())
                            || seen.add(finding.key()))
                    .map(finding -> WHOLE.contains(finding.key()) ? Finding.noted(0, "", finding.key()) : finding)
                    .toList();
        }

        private static final Set<String> WHOLE =
                Set.of("quizzes.moodle.standard-feedback", "quizzes.moodle.drawn-again");
    }
}
