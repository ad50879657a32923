package org.ramure.quizzes.exchange.gift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One answer between the braces.
 *
 * @param sign {@code =} or {@code ~}, or a space for what stands before the first of them
 * @param share in percent, or null when none is written
 * @param words with escaped signs hidden, without feedback
 * @param place in the text of the block
 */
record GiftAnswer(char sign, @Nullable BigDecimal share, String words, String feedback, int place) {

    static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final Pattern WEIGHT = Pattern.compile("%(-?\\d{1,3}(?:[.,]\\d{0,12})?)%");

    /** @param signs at which a further answer begins */
    static List<GiftAnswer> split(String inside, int offset, String signs) {
        var answers = new ArrayList<GiftAnswer>();
        int begin = 0;
        for (int place = 0; place <= inside.length(); place++) {
            if (place == inside.length() || signs.indexOf(inside.charAt(place)) >= 0) {
                var piece = inside.substring(begin, place);
                var signed = !piece.isEmpty() && signs.indexOf(piece.charAt(0)) >= 0;
                if (signed || !piece.isBlank()) {
                    answers.add(
                            of(signed ? piece.charAt(0) : ' ', signed ? piece.substring(1) : piece, offset + begin));
                }
                begin = place;
            }
        }
        return answers;
    }

    private static GiftAnswer of(char sign, String piece, int place) {
        var text = piece.strip();
        @Nullable BigDecimal share = null;
        var weight = WEIGHT.matcher(text);
        if (weight.lookingAt()) {
            var number = weight.group(1).replace(',', '.');
            share = new BigDecimal(number.endsWith(".") ? number.substring(0, number.length() - 1) : number);
            text = text.substring(weight.end()).strip();
        }
        var mark = text.indexOf('#');
        return mark < 0
                ? new GiftAnswer(sign, share, text, "", place)
                : new GiftAnswer(
                        sign,
                        share,
                        text.substring(0, mark).strip(),
                        text.substring(mark + 1).strip(),
                        place);
    }

    /** What it gains, when nothing else is meant by saying nothing. */
    BigDecimal shareOr(BigDecimal otherwise) {
        return share == null ? otherwise : share;
    }
}
