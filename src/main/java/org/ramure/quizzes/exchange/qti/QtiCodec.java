package org.ramure.quizzes.exchange.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.exchange.Codec;
import org.ramure.quizzes.exchange.EntryKeys;
import org.ramure.quizzes.exchange.Exported;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Entry;
import org.ramure.quizzes.exchange.qti.Node.Element;

/**
 * Packages and items of QTI 2.1, 2.2 and 3.0 in, packages of 2.1 or 3.0 out. An item is taken when this house scores every answer
 * as the item does, and refused by the name of what prevents it otherwise.
 */
public final class QtiCodec implements Codec {

    private static final int MOST_ITEMS = 5_000;

    /** Of one XML file; a package holds larger ones, that are no XML. */
    private static final int LARGEST = 5 * 1024 * 1024;

    private final Edition edition;

    public QtiCodec() {
        this(Edition.SECOND);
    }

    /** @param edition that is written; every one is read */
    public QtiCodec(Edition edition) {
        this.edition = edition;
    }

    /** Editions of QTI that packages are written in. */
    public enum Edition {
        /** 2.1, which most others read. */
        SECOND,
        /** 3.0. */
        THIRD
    }

    @Override
    public Imported read(byte[] file) {
        var reading = new Reading();
        try {
            reading.file(file);
        } catch (NotTaken refused) {
            reading.refused(refused, "");
        }
        return reading.imported();
    }

    @Override
    public Exported write(QuestionSet set, String title, Locale language) {
        return new PackageWriter(set, title, language, edition).write();
    }

    /** One file on its way in. */
    private static final class Reading {

        private final List<Entry> entries = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final EntryKeys keys = new EntryKeys();
        private Attachments attachments = new Attachments(Map.of());
        private boolean typed;

        private void file(byte[] file) {
            if (!ZipFiles.zip(file)) {
                item(file, "", List.of(), Set.of());
                return;
            }
            var reader = new PackageReader(ZipFiles.unpack(file), findings);
            var items = reader.items();
            if (items.size() > MOST_ITEMS) {
                throw new NotTaken(0, "zip-entries", MOST_ITEMS);
            }
            attachments = new Attachments(reader.media());
            if (items.isEmpty()) {
                throw new NotTaken(0, "no-items");
            }
            for (var place : items) {
                item(Objects.requireNonNull(reader.file(place.path())), place.path(), place.category(), place.tags());
            }
        }

        private void item(byte[] file, String path, List<String> category, Set<String> tags) {
            var name = path;
            try {
                if (file.length > LARGEST) {
                    throw new NotTaken(0, "large", LARGEST / 1024 / 1024);
                }
                var root = XmlReader.read(file);
                name = root.is("assessmentItem") ? Item.name(root) : path;
                item(root, path.substring(0, path.lastIndexOf('/') + 1), category, tags);
            } catch (NotTaken refused) {
                refused(refused, name);
            }
        }

        private void item(Element root, String folder, List<String> category, Set<String> tags) {
            var told = new ArrayList<Finding>();
            var item = new Item(root, attachments, folder, told);
            var id = root.attribute("identifier").strip();
            var key = keys.next(id);
            var question = new ItemReader(item, key).question();
            var problems = stored(question).problems();
            if (!problems.isEmpty()) {
                problems.forEach(problem -> findings.add(new Finding(
                        Finding.Severity.REFUSED, root.line(), item.name(), problem.key(), problem.arguments())));
                return;
            }
            findings.addAll(told);
            if (!typed && types(question)) {
                typed = true;
                findings.add(Finding.noted(root.line(), item.name(), "quizzes.qti.typed"));
            }
            entries.add(new Entry(question, root.attribute("title").strip(), category, tags, id, root.line()));
        }

        private static boolean types(Question question) {
            return switch (question) {
                case Question.ShortText _ -> true;
                case Question.Gaps gaps -> gaps.filling() == Question.Filling.TYPED;
                case Question.Composite composite -> composite.parts().stream().anyMatch(Reading::types);
                default -> false;
            };
        }

        /** As it will be once its files are kept: only then can its problems be told. */
        private static Question stored(Question question) {
            var texts = QuestionTexts.map(question, text -> text.replace("](" + QuestionSet.ATTACHMENT, "](/files/"));
            return texts instanceof Question.Hotspot hotspot
                    ? new Question.Hotspot(
                            hotspot.stem(),
                            hotspot.image().replace(QuestionSet.ATTACHMENT, "/files/"),
                            hotspot.alternative(),
                            hotspot.width(),
                            hotspot.height(),
                            hotspot.areas(),
                            hotspot.hidden(),
                            hotspot.most(),
                            hotspot.scoring())
                    : texts;
        }

        private void refused(NotTaken refused, String name) {
            findings.add(Finding.refused(refused.line(), name, refused.key(), refused.arguments()));
        }

        private Imported imported() {
            return new Imported(new QuestionSet(entries, attachments.taken()), findings);
        }
    }
}
