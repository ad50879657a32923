package org.ramure.quizzes.exchange;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Variant;
import org.ramure.quizzes.QuestionKind;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

/** What a question may have and a plain format has no place for; each is told in words when it is left out. */
public enum Trait {
    POINTS(entry -> QuestionKind.of(entry.question()).scored()
            && entry.question().stem().points() != 1),
    HINT(entry -> !entry.question().stem().hint().isEmpty()),
    FURTHER_HINTS(entry -> !entry.question().stem().furtherHints().isEmpty()
            || entry.question().stem().penalty() != null),
    LESSON(entry -> !entry.question().stem().explains().isEmpty()),
    FEEDBACK(entry -> !entry.question().stem().feedback().isEmpty()),
    ANSWER_FEEDBACK(entry -> answers(entry.question()).anyMatch(feedback -> !feedback.isEmpty())),
    WRONG_FEEDBACK(entry -> !wrong(entry.question()).isEmpty()),
    ORDER_FEEDBACK(entry -> entry.question() instanceof Question.Ordering one
            && !one.feedbackWrong().isEmpty()),
    PAIR_FEEDBACK(entry -> pairs(entry.question()).anyMatch(feedback -> !feedback.isEmpty())),
    FIXED_ORDER(entry -> entry.question() instanceof Question.Single one && !one.shuffle()
            || entry.question() instanceof Question.Multiple several && !several.shuffle()),
    SHARES(entry -> options(entry.question()).stream().anyMatch(option -> option.share() != null)
            || variants(entry.question()).stream()
                    .anyMatch(variant -> variant.share().compareTo(BigDecimal.valueOf(100)) != 0)),
    ALL_OR_NOTHING(entry -> entry.question() instanceof Question.Multiple several
            && several.scoring() == Question.Scoring.ALL_OR_NOTHING),
    EXACT_LETTERS(entry ->
            entry.question() instanceof Question.ShortText text && (text.caseMatters() || text.accentsMatter())),
    RELATIVE(entry -> entry.question() instanceof Question.Numeric number
            && (number.relative() || number.others().stream().anyMatch(Question.Figure::relative))),
    FIGURES(entry -> entry.question() instanceof Question.Numeric number
            && !number.others().isEmpty()),
    UNIT(entry -> entry.question() instanceof Question.Numeric number
            && !number.unit().isEmpty()),
    UNITS(entry -> entry.question() instanceof Question.Numeric number
            && !number.units().isEmpty()),
    EXTRA(entry -> entry.question() instanceof Question.Matching matching
            && !matching.extra().isEmpty()),
    ORDER_SCORING(entry ->
            entry.question() instanceof Question.Ordering one && one.scoring() != Question.OrderScoring.FOLLOWING),
    RUBRIC(entry ->
            entry.question() instanceof Question.Open open && !open.rubric().isEmpty()),
    MODEL(entry ->
            entry.question() instanceof Question.Open open && !open.model().isEmpty()),
    LENGTH(entry -> entry.question() instanceof Question.Open open
            && (open.fewestWords() > 0
                    || open.mostWords() > 0
                    || !open.template().isEmpty())),
    SORTING(entry -> entry.question() instanceof Question.Categories),
    FILES(entry -> QuestionTexts.of(entry.question()).stream()
            .anyMatch(text -> text.contains("](/files/") || text.contains("](" + QuestionSet.ATTACHMENT))),
    TITLE(entry -> !entry.title().isEmpty()),
    CATEGORY(entry -> !entry.category().isEmpty()),
    TAGS(entry -> !entry.tags().isEmpty()),
    ID(entry -> !entry.idNumber().isEmpty());

    private final Predicate<Entry> has;

    Trait(Predicate<Entry> has) {
        this.has = has;
    }

    /** What this entry has and a format that keeps these does not. */
    public static List<Finding> lost(Entry entry, Set<Trait> kept) {
        return Arrays.stream(values())
                .filter(trait -> !kept.contains(trait) && trait.has.test(entry))
                .map(trait -> Finding.changed(0, EntryName.of(entry), trait.key()))
                .toList();
    }

    String key() {
        return "quizzes.exchange.loss." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Option> options(Question question) {
        return switch (question) {
            case Question.Single one -> one.options();
            case Question.Multiple several -> several.options();
            default -> List.of();
        };
    }

    private static List<Variant> variants(Question question) {
        return question instanceof Question.ShortText text ? text.accepted() : List.of();
    }

    private static Stream<String> answers(Question question) {
        return switch (question) {
            case Question.TrueFalse one -> Stream.of(one.feedbackTrue(), one.feedbackFalse());
            case Question.Numeric number -> number.others().stream().map(Question.Figure::feedback);
            default ->
                Stream.concat(
                        options(question).stream().map(Option::feedback),
                        variants(question).stream().map(Variant::feedback));
        };
    }

    private static String wrong(Question question) {
        return switch (question) {
            case Question.ShortText text -> text.feedbackWrong();
            case Question.Numeric number -> number.feedbackWrong();
            default -> "";
        };
    }

    private static Stream<String> pairs(Question question) {
        return switch (question) {
            case Question.Matching matching -> matching.pairs().stream().map(Question.Pair::feedback);
            case Question.Categories categories -> categories.items().stream().map(Question.Sorted::feedback);
            default -> Stream.of();
        };
    }
}
