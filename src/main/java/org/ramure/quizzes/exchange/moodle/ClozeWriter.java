package org.ramure.quizzes.exchange.moodle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Variant;

/** Parts of a text in the way of {@link ClozeReader}. */
final class ClozeWriter {

    private static final Pattern MARK = Pattern.compile("\\[\\[(\\d{1,2})]]");
    private static final Pattern MEANT = Pattern.compile("[~#}]");
    private static final Pattern BEHIND = Pattern.compile("\\\\(?=[~#}\"/]|$)");

    private final WrittenTexts texts;
    private final Notes notes;

    ClozeWriter(WrittenTexts texts, Notes notes) {
        this.texts = texts;
        this.notes = notes;
    }

    /** @param weight of all parts: what Moodle takes for the points of the question */
    record Written(List<String> parts, int weight, boolean accentsMatter) {

        /** In the HTML of a text whose marks stand where the parts go. */
        String in(String html) {
            return MARK.matcher(html).replaceAll(found -> {
                var place = Integer.parseInt(found.group(1));
                return Matcher.quoteReplacement(
                        place >= 1 && place <= parts.size() ? parts.get(place - 1) : found.group());
            });
        }
    }

    Written composite(Question.Composite composite) {
        var parts = composite.parts();
        if (parts.stream().anyMatch(part -> !part.stem().text().isEmpty())) {
            notes.changed("out.part-text");
        }
        return new Written(
                parts.stream().map(this::part).toList(),
                parts.stream().mapToInt(part -> part.stem().points()).sum(),
                parts.stream().noneMatch(part -> part instanceof Question.ShortText text && !text.accentsMatter()));
    }

    Written gaps(Question.Gaps gaps) {
        var count = gaps.gaps().size();
        var weight = gaps.stem().points() % count == 0 ? gaps.stem().points() / count : 1;
        accents(gaps.accentsMatter());
        return new Written(
                gaps.gaps().stream()
                        .map(gap -> words(weight, gap.accepted(), gaps.feedbackWrong(), gaps.caseMatters()))
                        .toList(),
                weight * count,
                gaps.accentsMatter());
    }

    private void accents(boolean matter) {
        if (!matter) {
            notes.changed("out.accents");
        }
    }

    private String part(Question part) {
        var weight = part.stem().points();
        return switch (part) {
            case Question.Single one ->
                whole(
                        weight,
                        one.shuffle() ? "MULTICHOICE_S" : "MULTICHOICE",
                        one.options().stream()
                                .map(option -> alternative(
                                        option.share() != null
                                                ? option.share()
                                                : option.right() ? Amounts.HUNDRED : BigDecimal.ZERO,
                                        option.text(),
                                        option.feedback()))
                                .toList());
            case Question.Multiple one -> several(weight, one);
            case Question.ShortText one -> {
                accents(one.accentsMatter());
                yield words(weight, one.accepted(), one.feedbackWrong(), one.caseMatters());
            }
            case Question.Numeric one -> number(weight, one);
            default -> throw new IllegalStateException("No part: " + part.stem().key());
        };
    }

    private String several(int weight, Question.Multiple one) {
        if (one.scoring() == Question.Scoring.ALL_OR_NOTHING) {
            notes.changed("out.all-or-nothing");
        }
        var shares = QuestionWriter.shares(one.options());
        return whole(
                weight,
                one.shuffle() ? "MULTIRESPONSE_S" : "MULTIRESPONSE",
                IntStream.range(0, shares.size())
                        .mapToObj(place -> alternative(
                                shares.get(place),
                                one.options().get(place).text(),
                                one.options().get(place).feedback()))
                        .toList());
    }

    private String words(int weight, List<Variant> accepted, String wrong, boolean caseMatters) {
        return whole(
                weight,
                caseMatters ? "SHORTANSWER_C" : "SHORTANSWER",
                Stream.concat(
                                accepted.stream()
                                        .map(variant ->
                                                alternative(variant.share(), variant.text(), variant.feedback())),
                                otherwise(wrong))
                        .toList());
    }

    private Stream<String> otherwise(String wrong) {
        return wrong.isEmpty() ? Stream.of() : Stream.of(alternative(BigDecimal.ZERO, "*", wrong));
    }

    private String number(int weight, Question.Numeric one) {
        if (!one.unit().isEmpty() || !one.units().isEmpty()) {
            notes.changed("out.part-unit");
        }
        var all = new ArrayList<String>();
        QuestionWriter.figures(one, notes)
                .forEach(figure -> all.add(alternative(
                        figure.share(),
                        Amounts.written(figure.right()) + ":" + Amounts.written(figure.tolerance()),
                        figure.feedback())));
        otherwise(one.feedbackWrong()).forEach(all::add);
        return whole(weight, "NUMERICAL", all);
    }

    private static String whole(int weight, String type, List<String> alternatives) {
        return "{" + weight + ":" + type + ":" + alternatives.stream().collect(Collectors.joining("~")) + "}";
    }

    private String alternative(BigDecimal share, String text, String feedback) {
        return (Amounts.all(share) ? "=" : "%" + Amounts.written(share) + "%")
                + meant(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                + (feedback.isEmpty() ? "" : "#" + meant(texts.inner(feedback)));
    }

    /** Signs that would mean something stand behind a backslash; a backslash that would is written by its number. */
    private static String meant(String html) {
        var signs = MEANT.matcher(BEHIND.matcher(html).replaceAll("\uE012")).replaceAll("\\\\$0");
        return signs.replace("\uE012", "&#92;");
    }
}
