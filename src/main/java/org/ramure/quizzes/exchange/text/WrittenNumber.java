package org.ramure.quizzes.exchange.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Stem;

/** A number as people write it: spaces between thousands, a comma, what it may differ by, and its unit. */
public record WrittenNumber(BigDecimal right, BigDecimal tolerance, String unit) {

    private static final int LONGEST = 100;
    private static final Pattern NUMBER = Pattern.compile("([+−-]?\\d{1,30}(?:\\h\\d{3}){0,9}(?:[.,]\\d{1,30})?)"
            + "\\h*(?:(?:±|\\+/-|\\+-)\\h*(\\d{1,30}(?:[.,]\\d{1,30})?))?"
            + "\\h*([%€$£]|°\\h?[CF]?|\\p{L}[\\p{L}/²³.·]{0,19})?");

    public static Optional<WrittenNumber> of(String words) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        var match = NUMBER.matcher(words.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        return Optional.of(new WrittenNumber(
                number(match.group(1)),
                match.group(2) == null ? BigDecimal.ZERO : number(match.group(2)),
                match.group(3) == null ? "" : match.group(3)));
    }

    public Question.Numeric question(Stem stem) {
        return new Question.Numeric(stem, right, tolerance, unit, "", false, List.of(), List.of());
    }

    static String written(Question.Numeric number) {
        return number.right().toPlainString()
                + (number.tolerance().signum() == 0
                        ? ""
                        : " ± " + number.tolerance().toPlainString())
                + (number.unit().isEmpty() ? "" : " " + number.unit());
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replaceAll("\\h", "").replace(',', '.').replace('−', '-'));
    }
}
