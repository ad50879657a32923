package org.ramure.quizzes.exchange.gift;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ramure.quizzes.exchange.Codec;
import org.ramure.quizzes.exchange.ExportName;
import org.ramure.quizzes.exchange.Exported;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.TextBytes;
import org.ramure.quizzes.exchange.Trait;
import org.ramure.quizzes.exchange.WritingCheck;

/**
 * GIFT as Moodle reads and writes it, with its question of order, its identifiers and its tags.
 *
 * @see <a href="https://docs.moodle.org/en/GIFT_format">GIFT format, Moodle documentation</a>
 */
public final class GiftCodec implements Codec {

    private static final WritingCheck CHECK = new WritingCheck(
            EnumSet.of(
                    Trait.FEEDBACK,
                    Trait.ANSWER_FEEDBACK,
                    Trait.WRONG_FEEDBACK,
                    Trait.SHARES,
                    Trait.FIGURES,
                    Trait.EXTRA,
                    Trait.ORDER_SCORING,
                    Trait.TITLE,
                    Trait.CATEGORY,
                    Trait.TAGS,
                    Trait.ID),
            GiftReader::read);

    /** What no other text begins with, or braces that hold what GIFT has in them. */
    private static final Pattern SIGNS = Pattern.compile(
            "(?m)^\\h*(?:\\$CATEGORY:|::[^\\n]{1,500}?::)|(?<!\\\\)\\{\\s*(?:[=~#>}]|T(?:RUE)?\\s*[#}]|F(?:ALSE)?\\s*[#}])");

    @Override
    public Imported read(byte[] file) {
        return read(TextBytes.of(file));
    }

    public Imported read(String text) {
        return GiftReader.read(TextBytes.lines(text));
    }

    /** Whether a text looks like GIFT. */
    public static boolean recognises(String text) {
        return SIGNS.matcher(text).find();
    }

    @Override
    public Exported write(QuestionSet set, String title, Locale language) {
        var text = new StringBuilder();
        var losses = new ArrayList<Finding>();
        var category = List.<String>of();
        for (var entry : set.entries()) {
            var written = GiftWriter.written(entry);
            if (written.isEmpty()) {
                losses.add(WritingCheck.leftOut(entry));
                continue;
            }
            var place = "$CATEGORY: " + CategoryPath.written(entry.category()) + "\n\n";
            losses.addAll(CHECK.losses(entry, place + written.get()));
            if (!entry.category().equals(category)) {
                text.append(place);
                category = entry.category();
            }
            text.append(written.get()).append('\n');
        }
        return new Exported(
                text.toString().getBytes(StandardCharsets.UTF_8),
                ExportName.of(title, ".gift"),
                "text/plain;charset=UTF-8",
                losses);
    }
}
