package org.ramure.quizzes.exchange.text;

import java.util.regex.Pattern;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.exchange.Formats;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.TextBytes;
import org.ramure.quizzes.exchange.gift.GiftCodec;

/**
 * What somebody pastes or types, read as what it turns out to be.
 *
 * @param format one of {@link Formats#GIFT}, {@link Formats#AIKEN} and {@link Formats#TEXT}
 */
public record PastedText(Formats format, Imported imported) {

    private static final Pattern PLAIN = Pattern.compile(
            "(?imu)^\\h*(?:(?:bonnes?\\h+)?r[ée]ponses?\\h*:|answers?\\h*:|\\d{1,4}\\h?[.)]\\h|\\(?[a-z]\\)\\h|[-*•]\\h|\\[[ x]?]\\h)");

    public static PastedText read(String pasted) {
        var text = TextBytes.lines(pasted);
        if (!GiftCodec.recognises(text)) {
            return AikenCodec.recognises(text)
                    ? new PastedText(Formats.AIKEN, new AikenCodec().read(text))
                    : new PastedText(Formats.TEXT, TextCodec.plain(text));
        }
        var gift = new PastedText(Formats.GIFT, new GiftCodec().read(text));
        if (!PLAIN.matcher(text).find()) {
            return gift;
        }
        var plain = new PastedText(Formats.TEXT, TextCodec.plain(text));
        return plain.scored() > gift.scored() ? plain : gift;
    }

    /** Signs of both are in some texts: it is what makes more questions of it that know what is right. */
    private long scored() {
        return imported.set().entries().stream()
                .map(QuestionSet.Entry::question)
                .filter(question -> !(question instanceof Question.Open || question instanceof Question.Description))
                .count();
    }
}
