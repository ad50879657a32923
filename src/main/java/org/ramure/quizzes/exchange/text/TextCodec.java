package org.ramure.quizzes.exchange.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.ramure.quizzes.exchange.Codec;
import org.ramure.quizzes.exchange.EntryKeys;
import org.ramure.quizzes.exchange.EntryName;
import org.ramure.quizzes.exchange.ExportName;
import org.ramure.quizzes.exchange.Exported;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Formats;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Entry;
import org.ramure.quizzes.exchange.TextBytes;
import org.ramure.quizzes.exchange.Trait;
import org.ramure.quizzes.exchange.WritingCheck;
import org.ramure.quizzes.exchange.gift.GiftCodec;

/** Questions as people write them in a document: numbered or apart, with options and marks, in French or in English. */
public final class TextCodec implements Codec {

    private static final WritingCheck CHECK = new WritingCheck(
            EnumSet.of(
                    Trait.POINTS,
                    Trait.HINT,
                    Trait.FEEDBACK,
                    Trait.ANSWER_FEEDBACK,
                    Trait.PAIR_FEEDBACK,
                    Trait.UNIT,
                    Trait.EXTRA,
                    Trait.TAGS),
            text -> PastedText.read(text).imported());

    /** A text that turns out to be Aiken or GIFT is read as such. */
    @Override
    public Imported read(byte[] file) {
        return PastedText.read(TextBytes.of(file)).imported();
    }

    /** Whether a file is GIFT rather than anything else that it might look like. */
    public static boolean isGift(byte[] file) {
        var text = TextBytes.of(file);
        return TextBytes.isText(file)
                && GiftCodec.recognises(text)
                && PastedText.read(text).format() == Formats.GIFT;
    }

    static Imported plain(String text) {
        var gathered = PlainReader.read(text);
        var numbered = gathered.drafts().stream().anyMatch(PlainDraft::numbered);
        var keys = new EntryKeys();
        var entries = new ArrayList<Entry>();
        var findings = new ArrayList<>(gathered.findings());
        for (var draft : gathered.drafts()) {
            if (draft.text().length() > PlainLine.LONGEST) {
                findings.add(Finding.refused(
                        draft.line, EntryName.beginning(draft.text()), "quizzes.problem.long", PlainLine.LONGEST));
                continue;
            }
            var read = PlainQuestion.of(draft, keys.next(""), numbered);
            findings.addAll(read.findings());
            read.question().ifPresent(question -> {
                var problems = question.problems();
                problems.stream()
                        .distinct()
                        .forEach(problem -> findings.add(Finding.refused(
                                draft.line,
                                EntryName.beginning(draft.text()),
                                problem.key(),
                                problem.arguments().toArray())));
                if (problems.isEmpty()) {
                    entries.add(new Entry(question, "", List.of(), draft.tags, "", draft.line));
                }
            });
        }
        findings.sort(Comparator.comparingInt(Finding::line));
        return new Imported(QuestionSet.of(entries), findings);
    }

    @Override
    public Exported write(QuestionSet set, String title, Locale language) {
        var text = new StringBuilder();
        var losses = new ArrayList<Finding>();
        var writer = new PlainWriter(language);
        int number = 0;
        for (var entry : set.entries()) {
            var written = writer.written(entry);
            if (written.isEmpty()) {
                losses.add(WritingCheck.leftOut(entry));
            } else {
                var numbered = ++number + ". " + written.get();
                losses.addAll(CHECK.losses(entry, numbered));
                text.append(numbered).append('\n');
            }
        }
        return new Exported(
                text.toString().getBytes(StandardCharsets.UTF_8),
                ExportName.of(title, ".txt"),
                "text/plain;charset=UTF-8",
                losses);
    }
}
