package org.ramure.quizzes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ramure.quizzes.Question.Area;
import org.ramure.quizzes.Question.Figure;
import org.ramure.quizzes.Question.Gap;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Pair;
import org.ramure.quizzes.Question.Sorted;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.Question.Variant;

/** Changes every Markdown text of a question, and nothing else. */
public final class QuestionTexts {

    private final UnaryOperator<String> change;

    private QuestionTexts(UnaryOperator<String> change) {
        this.change = change;
    }

    public static Question map(Question question, UnaryOperator<String> change) {
        var texts = new QuestionTexts(change);
        return texts.question(with(question, texts.stem(question.stem())));
    }

    /** Every Markdown text: of the stem first, then what answers are told. */
    public static List<String> of(Question question) {
        var all = new ArrayList<String>();
        map(question, text -> {
            all.add(text);
            return text;
        });
        return List.copyOf(all);
    }

    /** The same question under another stem. */
    public static Question with(Question question, Stem stem) {
        return switch (question) {
            case Question.Single one -> new Question.Single(stem, one.options(), one.shuffle());
            case Question.Multiple one -> new Question.Multiple(stem, one.options(), one.shuffle(), one.scoring());
            case Question.TrueFalse one ->
                new Question.TrueFalse(stem, one.right(), one.feedbackTrue(), one.feedbackFalse());
            case Question.ShortText one ->
                new Question.ShortText(
                        stem, one.accepted(), one.feedbackWrong(), one.caseMatters(), one.accentsMatter());
            case Question.Numeric one ->
                new Question.Numeric(
                        stem,
                        one.right(),
                        one.tolerance(),
                        one.unit(),
                        one.feedbackWrong(),
                        one.relative(),
                        one.others(),
                        one.units());
            case Question.Matching one ->
                new Question.Matching(stem, one.pairs(), one.extra(), one.scoring(), one.shares());
            case Question.Ordering one -> new Question.Ordering(stem, one.items(), one.feedbackWrong(), one.scoring());
            case Question.Gaps one -> gaps(stem, one, one.gaps(), one.feedbackWrong());
            case Question.Categories one -> new Question.Categories(stem, one.categories(), one.items(), one.scoring());
            case Question.Hotspot one -> hotspot(stem, one, one.areas());
            case Question.Opinion one -> new Question.Opinion(stem, one.statements(), one.scale());
            case Question.Open one ->
                new Question.Open(stem, one.rubric(), one.model(), one.template(), one.fewestWords(), one.mostWords());
            case Question.Upload one -> new Question.Upload(stem, one.rubric(), one.model(), one.types(), one.most());
            case Question.Calculated one -> calculated(stem, one, one.feedbackWrong());
            case Question.Description _ -> new Question.Description(stem);
            case Question.Composite one -> new Question.Composite(stem, one.parts());
        };
    }

    private Question question(Question question) {
        var stem = question.stem();
        return switch (question) {
            case Question.Single one -> new Question.Single(stem, options(one.options()), one.shuffle());
            case Question.Multiple one ->
                new Question.Multiple(stem, options(one.options()), one.shuffle(), one.scoring());
            case Question.TrueFalse one ->
                new Question.TrueFalse(
                        stem, one.right(), change.apply(one.feedbackTrue()), change.apply(one.feedbackFalse()));
            case Question.ShortText one ->
                new Question.ShortText(
                        stem,
                        variants(one.accepted()),
                        change.apply(one.feedbackWrong()),
                        one.caseMatters(),
                        one.accentsMatter());
            case Question.Numeric one ->
                new Question.Numeric(
                        stem,
                        one.right(),
                        one.tolerance(),
                        one.unit(),
                        change.apply(one.feedbackWrong()),
                        one.relative(),
                        figures(one.others()),
                        one.units());
            case Question.Matching one ->
                new Question.Matching(stem, pairs(one.pairs()), one.extra(), one.scoring(), one.shares());
            case Question.Ordering one ->
                new Question.Ordering(stem, one.items(), change.apply(one.feedbackWrong()), one.scoring());
            case Question.Gaps one ->
                gaps(
                        stem,
                        one,
                        one.gaps().stream()
                                .map(gap -> new Gap(variants(gap.accepted()), gap.group()))
                                .toList(),
                        change.apply(one.feedbackWrong()));
            case Question.Categories one ->
                new Question.Categories(
                        stem,
                        one.categories(),
                        one.items().stream()
                                .map(item -> new Sorted(item.text(), item.category(), change.apply(item.feedback())))
                                .toList(),
                        one.scoring());
            case Question.Hotspot one -> hotspot(stem, one, areas(one.areas()));
            case Question.Open one ->
                new Question.Open(
                        stem,
                        one.rubric(),
                        change.apply(one.model()),
                        one.template(),
                        one.fewestWords(),
                        one.mostWords());
            case Question.Upload one ->
                new Question.Upload(stem, one.rubric(), change.apply(one.model()), one.types(), one.most());
            case Question.Calculated one -> calculated(stem, one, change.apply(one.feedbackWrong()));
            case Question.Composite one ->
                new Question.Composite(
                        stem,
                        one.parts().stream().map(part -> map(part, change)).toList());
            case Question.Opinion _, Question.Description _ -> question;
        };
    }

    private static Question.Gaps gaps(Stem stem, Question.Gaps one, List<Gap> gaps, String feedbackWrong) {
        return new Question.Gaps(
                stem,
                one.filling(),
                gaps,
                one.extra(),
                feedbackWrong,
                one.caseMatters(),
                one.accentsMatter(),
                one.scoring(),
                one.shares());
    }

    private static Question.Hotspot hotspot(Stem stem, Question.Hotspot one, List<Area> areas) {
        return new Question.Hotspot(
                stem,
                one.image(),
                one.alternative(),
                one.width(),
                one.height(),
                areas,
                one.hidden(),
                one.most(),
                one.scoring());
    }

    private static Question.Calculated calculated(Stem stem, Question.Calculated one, String feedbackWrong) {
        return new Question.Calculated(
                stem,
                one.formula(),
                one.variables(),
                one.tolerance(),
                one.relative(),
                one.decimals(),
                one.unit(),
                feedbackWrong);
    }

    private Stem stem(Stem stem) {
        return new Stem(
                stem.key(),
                stem.points(),
                change.apply(stem.text()),
                change.apply(stem.hint()),
                change.apply(stem.feedback()),
                stem.explains(),
                stem.furtherHints().stream().map(change).toList(),
                stem.penalty());
    }

    private List<Option> options(List<Option> options) {
        return options.stream()
                .map(option ->
                        new Option(option.text(), option.right(), change.apply(option.feedback()), option.share()))
                .toList();
    }

    private List<Variant> variants(List<Variant> variants) {
        return variants.stream()
                .map(variant -> new Variant(variant.text(), variant.share(), change.apply(variant.feedback())))
                .toList();
    }

    private List<Figure> figures(List<Figure> figures) {
        return figures.stream()
                .map(figure -> new Figure(
                        figure.right(),
                        figure.tolerance(),
                        figure.relative(),
                        figure.share(),
                        change.apply(figure.feedback())))
                .toList();
    }

    private List<Area> areas(List<Area> areas) {
        return areas.stream()
                .map(area -> new Area(
                        area.shape(),
                        area.numbers(),
                        area.label(),
                        area.right(),
                        change.apply(area.feedback()),
                        area.share()))
                .toList();
    }

    private List<Pair> pairs(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> new Pair(pair.left(), pair.right(), change.apply(pair.feedback())))
                .toList();
    }
}
