package org.ramure.analysis;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ramure.quizzes.QuestionKind;

/** Figures and findings in words, by the texts {@code analysis.…}. What is not defined is a dash. */
public final class AnalysisWords {

    /** What is not defined. */
    public static final String NOTHING = "–";

    /** Where texts come from. */
    public interface Texts {
        String of(String key, Object... arguments);
    }

    private final Texts texts;
    private final Locale language;

    public AnalysisWords(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    public String text(String key, Object... arguments) {
        return texts.of("analysis." + key, arguments);
    }

    /** A share of 1 in whole percents. */
    public String percent(double share) {
        return Double.isNaN(share) ? NOTHING : text("percent", Math.round(100 * share));
    }

    /** @param digits after the comma at most */
    public String number(double value, int digits) {
        if (Double.isNaN(value)) {
            return NOTHING;
        }
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(digits);
        format.setGroupingUsed(false);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    public String time(double seconds) {
        if (Double.isNaN(seconds)) {
            return NOTHING;
        }
        long whole = Math.round(seconds);
        return whole < 60
                ? text("time.seconds", whole)
                : text("time.minutes", whole / 60, String.format(Locale.ROOT, "%02d", whole % 60));
    }

    public String finding(QuestionFigures question, Finding finding) {
        return text("finding." + finding.kind(), arguments(question, finding));
    }

    public String advice(Finding finding) {
        return text("advice." + finding.kind());
    }

    private Object[] arguments(QuestionFigures question, Finding finding) {
        var numbers = finding.numbers();
        var options = finding.options().stream()
                .map(letter -> named(question, letter))
                .collect(Collectors.joining(", "));
        return switch (finding.kind()) {
            case TOO_FEW -> numbers.stream().map(Double::intValue).toArray();
            case IDLE_OPTION -> new Object[] {options, numbers.getFirst().intValue()};
            case KEY_DOUBT -> new Object[] {options, percent(numbers.getFirst()), percent(numbers.getLast())};
            default -> numbers.stream().map(this::percent).toArray();
        };
    }

    private String named(QuestionFigures question, String letter) {
        return question.options().stream()
                .filter(option -> question.kind() == QuestionKind.TRUE_FALSE
                        && option.letter().equals(letter))
                .findFirst()
                .map(option -> option(question, option))
                .orElse(letter);
    }

    public String optionText(QuestionFigures question, QuestionFigures.Option option) {
        return question.kind() == QuestionKind.TRUE_FALSE ? option(question, option) : option.text();
    }

    /** « B. Un mécénat »; true and false have no letter. */
    public String option(QuestionFigures question, QuestionFigures.Option option) {
        return question.kind() == QuestionKind.TRUE_FALSE
                ? text(option.place() == 0 ? "true" : "false")
                : text("option", option.letter(), option.text());
    }
}
