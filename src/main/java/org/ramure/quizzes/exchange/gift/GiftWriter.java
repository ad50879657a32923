package org.ramure.quizzes.exchange.gift;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.OrderScoring;
import org.ramure.quizzes.Question.Pair;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

/** Writes questions so that Moodle reads them: texts as Markdown, on one line each; words that are no Markdown as such. */
final class GiftWriter {

    private GiftWriter() {}

    /** Nothing when GIFT has no such kind. */
    static Optional<String> written(Entry entry) {
        return answers(entry.question())
                .map(answers -> marks(entry) + name(entry.title()) + "[markdown]"
                        + GiftEscapes.written(entry.question().stem().text()) + answers + "\n");
    }

    private static String marks(Entry entry) {
        var marks = Stream.concat(
                        Stream.of(entry.idNumber()).filter(id -> !id.isEmpty()).map(id -> mark("id", id)),
                        entry.tags().stream().sorted().map(tag -> mark("tag", tag)))
                .collect(Collectors.joining(" "));
        return marks.isEmpty() ? "" : "// " + marks + "\n";
    }

    private static String mark(String name, String value) {
        return "[" + name + ":" + value.replaceAll("\\p{Cntrl}+", " ").replace("]", "\\]") + "]";
    }

    private static String name(String title) {
        return title.isEmpty() ? "" : "::" + GiftEscapes.written(title.replaceAll("\\s+", " ")) + "::";
    }

    private static Optional<String> answers(Question question) {
        var general = general(question.stem().feedback());
        return switch (question) {
            case Question.Description _ -> Optional.of("");
            case Question.Open _ -> Optional.of("{" + general + "}");
            case Question.TrueFalse one -> Optional.of("{" + trueFalse(one) + general + "}");
            case Question.Single one -> Optional.of(lines("", one(one.options()), general));
            case Question.Multiple several ->
                Optional.of(lines(
                        "", several.options().stream().map(option -> ofSeveral(option, several.options())), general));
            case Question.ShortText text -> Optional.of(lines("", shortText(text), general));
            case Question.Numeric number -> Optional.of(lines("#", numeric(number), general));
            case Question.Matching matching -> Optional.of(lines("", pairs(matching), general));
            case Question.Categories categories -> Optional.of(lines("", pairs(asMatching(categories)), general));
            case Question.Ordering ordering ->
                Optional.of(lines(
                        ">" + ordering.items().size() + " ALL VERTICAL " + scoring(ordering.scoring()) + " SHOW none",
                        ordering.items().stream().map(GiftEscapes::written),
                        general));
            case Question.Gaps _,
                    Question.Hotspot _,
                    Question.Opinion _,
                    Question.Upload _,
                    Question.Calculated _,
                    Question.Composite _ -> Optional.empty();
        };
    }

    private static String lines(String first, Stream<String> answers, String general) {
        return answers.map(answer -> "\t" + answer + "\n").collect(Collectors.joining("", "{" + first + "\n", ""))
                + (general.isEmpty() ? "" : "\t" + general + "\n")
                + "}";
    }

    private static String general(String feedback) {
        return feedback.isEmpty() ? "" : "####" + markdown(feedback);
    }

    /** In the format of the question, which is said where the words would be taken for another. */
    private static String markdown(String text) {
        return (text.startsWith("[") ? "[markdown]" : "") + GiftEscapes.written(text);
    }

    private static String plain(String words) {
        return "[plain]" + GiftEscapes.written(words);
    }

    private static String feedback(String text) {
        return text.isEmpty() ? "" : "#" + markdown(text);
    }

    private static String trueFalse(Question.TrueFalse one) {
        var onWrong = one.right() ? one.feedbackFalse() : one.feedbackTrue();
        var onRight = one.right() ? one.feedbackTrue() : one.feedbackFalse();
        return (one.right() ? "TRUE" : "FALSE")
                + (onWrong.isEmpty() && onRight.isEmpty() ? "" : "#" + markdown(onWrong))
                + (onRight.isEmpty() ? "" : "#" + markdown(onRight));
    }

    private static boolean whole(Option option) {
        return option.share() == null ? option.right() : option.share().compareTo(GiftAnswer.ALL) == 0;
    }

    /** Without a wave Moodle would see no choice: where every option is right, all but the first have one. */
    private static Stream<String> one(List<Option> options) {
        var waves = options.stream().allMatch(GiftWriter::whole);
        return IntStream.range(0, options.size()).mapToObj(place -> {
            var option = options.get(place);
            return whole(option) && !(waves && place > 0)
                    ? answer("=", option)
                    : answer("~" + weight(whole(option) ? GiftAnswer.ALL : option.share(), option.text()), option);
        });
    }

    private static String ofSeveral(Option option, List<Option> options) {
        var shared = options.stream().anyMatch(one -> one.share() != null);
        var part = EqualShares.part(options.stream().filter(Option::right).count());
        var share = shared ? option.share() : option.right() ? part : part.negate();
        return answer("~" + weight(share, option.text()), option);
    }

    private static String weight(@Nullable BigDecimal share, String text) {
        return share != null ? percent(share) : text.startsWith("%") ? "%0%" : "";
    }

    private static String percent(BigDecimal share) {
        return "%" + share.toPlainString() + "%";
    }

    private static String answer(String sign, Option option) {
        return sign + plain(option.text()) + feedback(option.feedback());
    }

    /** Moodle takes an arrow anywhere between the braces for a question of pairs. */
    private static Stream<String> shortText(Question.ShortText text) {
        var variants = text.accepted().stream()
                .map(variant -> "=" + percent(variant.share())
                        + withoutArrow(
                                (variant.text().startsWith("[") ? "[plain]" : "") + GiftEscapes.written(variant.text()))
                        + withoutArrow(feedback(variant.feedback())));
        return text.feedbackWrong().isEmpty()
                ? variants
                : Stream.concat(variants, Stream.of("=%0%*" + withoutArrow(feedback(text.feedbackWrong()))));
    }

    private static String withoutArrow(String written) {
        return written.replace("->", "→");
    }

    private static Stream<String> numeric(Question.Numeric number) {
        var right = "=" + percent(GiftAnswer.ALL) + figure(number.right(), number.tolerance(), number.relative());
        var others = number.others().stream()
                .map(other -> "=" + percent(other.share())
                        + figure(other.right(), other.tolerance(), other.relative())
                        + feedback(other.feedback()));
        var wrong = Stream.of(number.feedbackWrong())
                .filter(feedback -> !feedback.isEmpty())
                .map(feedback -> "~" + feedback(feedback));
        return Stream.of(Stream.of(right), others, wrong).flatMap(lines -> lines);
    }

    private static String figure(BigDecimal right, BigDecimal tolerance, boolean relative) {
        return right.toPlainString() + ":" + (relative ? right.abs().multiply(tolerance) : tolerance).toPlainString();
    }

    private static Stream<String> pairs(Question.Matching matching) {
        return Stream.concat(
                matching.pairs().stream()
                        .map(pair ->
                                "=" + withoutArrow(plain(pair.left())) + " -> " + GiftEscapes.written(pair.right())),
                matching.extra().stream().map(extra -> "= -> " + GiftEscapes.written(extra)));
    }

    private static Question.Matching asMatching(Question.Categories categories) {
        var used = categories.items().stream().map(Question.Sorted::category).toList();
        return new Question.Matching(
                categories.stem(),
                categories.items().stream()
                        .map(item ->
                                new Pair(item.text(), categories.categories().get(item.category()), ""))
                        .toList(),
                IntStream.range(0, categories.categories().size())
                        .filter(category -> !used.contains(category))
                        .mapToObj(categories.categories()::get)
                        .toList());
    }

    private static String scoring(OrderScoring scoring) {
        return switch (scoring) {
            case FOLLOWING -> "RELATIVE_NEXT_EXCLUDE_LAST";
            case PLACES -> "ABSOLUTE_POSITION";
            case ALL_OR_NOTHING -> "ALL_OR_NOTHING";
        };
    }
}
