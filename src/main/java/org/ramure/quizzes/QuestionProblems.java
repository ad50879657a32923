package org.ramure.quizzes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question.Area;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Variant;

/** What must hold before a question is asked. */
final class QuestionProblems {

    private static final int LONGEST = 500;

    /** Options, pairs, gaps and so on: as many as a screen can still be read with. */
    private static final int MOST = 30;

    private static final int LONGEST_TEXT = 20_000;

    private final String question;
    private final List<QuizProblem> found = new ArrayList<>();

    private QuestionProblems(String question) {
        this.question = question;
    }

    static List<QuizProblem> of(Question question) {
        var problems = new QuestionProblems(question.stem().key());
        problems.stem(question);
        problems.images(question);
        problems.kind(question);
        return List.copyOf(problems.found);
    }

    private void kind(Question asked) {
        switch (asked) {
            case Question.Single single -> single(single.options());
            case Question.Multiple multiple -> multiple(multiple.options());
            case Question.TrueFalse _, Question.Description _ -> {}
            case Question.ShortText text -> variants(text.accepted());
            case Question.Numeric number -> numeric(number);
            case Question.Matching matching -> matching(matching);
            case Question.Ordering ordering -> ordering(ordering);
            case Question.Gaps gaps -> gaps(gaps);
            case Question.Categories categories -> categories(categories);
            case Question.Hotspot hotspot -> hotspot(hotspot);
            case Question.Opinion opinion -> opinion(opinion);
            case Question.Open open -> open(open);
            case Question.Upload upload -> upload(upload);
            case Question.Calculated calculated -> calculated(calculated);
            case Question.Composite composite -> composite(composite);
        }
    }

    private void stem(Question asked) {
        var stem = asked.stem();
        check(stem.key().matches("[a-z0-9][a-z0-9-]{0,59}"), "key", stem.key());
        if (QuestionKind.of(asked).scored()) {
            check(stem.points() >= 1 && stem.points() <= 100, "points", stem.points());
        } else {
            check(stem.points() == 0, "no-points", stem.points());
        }
        check(!stem.text().isBlank(), "no-text");
        check(stem.text().length() <= LONGEST_TEXT, "long", LONGEST_TEXT);
    }

    private void images(Question asked) {
        QuestionTexts.of(asked).stream()
                .flatMap(text -> PassageReader.imagesFromElsewhere(text).stream())
                .forEach(address -> check(false, "image-outside", address));
    }

    private void single(List<Option> options) {
        options(options);
        check(options.stream().anyMatch(Option::right), "some-right");
    }

    private void multiple(List<Option> options) {
        options(options);
        check(options.stream().anyMatch(Option::right), "some-right");
    }

    private void options(List<Option> options) {
        between(options.size(), 2, MOST, "options");
        texts(options.stream().map(Option::text).toList());
        options.stream().map(Option::share).forEach(this::share);
    }

    private void variants(List<Variant> accepted) {
        check(accepted.stream().anyMatch(Variant::full), "no-accepted");
        check(accepted.size() <= 50, "accepted", accepted.size());
        check(
                accepted.stream()
                        .noneMatch(variant -> Reading.words(variant.text()).isEmpty()),
                "empty");
        check(accepted.stream().allMatch(variant -> variant.text().length() <= LONGEST), "long", LONGEST);
        accepted.stream().map(Variant::share).forEach(this::share);
    }

    private void share(@Nullable BigDecimal share) {
        check(
                share == null || share.abs().compareTo(BigDecimal.valueOf(100)) <= 0 && share.scale() <= 12,
                "share",
                String.valueOf(share));
    }

    private void numeric(Question.Numeric number) {
        check(number.tolerance().signum() >= 0, "tolerance");
        check(number.unit().length() <= 40, "unit");
        for (var other : number.others()) {
            check(other.tolerance().signum() >= 0, "tolerance");
            share(other.share());
        }
        check(number.others().size() <= 50, "accepted", number.others().size());
        for (var unit : number.units()) {
            check(!unit.name().isBlank() && unit.name().length() <= 40, "unit");
            check(unit.factor().signum() > 0, "factor", unit.name());
        }
    }

    private void matching(Question.Matching matching) {
        between(matching.pairs().size(), 2, MOST, "pairs");
        check(matching.extra().size() <= MOST, "extra", matching.extra().size());
        check(matching.choices().size() >= 2, "one-choice");
        texts(matching.pairs().stream().map(Question.Pair::left).toList());
        filled(matching.choices());
        shares(matching.shares(), matching.pairs().size(), matching.choices());
    }

    private void ordering(Question.Ordering ordering) {
        between(ordering.items().size(), 2, MOST, "items");
        texts(ordering.items());
    }

    private void gaps(Question.Gaps gaps) {
        var count = gaps.gaps().size();
        between(count, 1, MOST, "gaps");
        markers(gaps.stem().text(), count);
        gaps.gaps().forEach(gap -> variants(gap.accepted()));
        if (gaps.filling() != Question.Filling.TYPED) {
            for (var gap : gaps.gaps()) {
                check(
                        gaps.choices().stream()
                                        .filter(choice -> choice.group().equals(gap.group()))
                                        .count()
                                >= 2,
                        "gap-choice",
                        gaps.gaps().indexOf(gap) + 1);
            }
            filled(gaps.choices().stream().map(Question.Extra::text).toList());
        }
        shares(
                gaps.shares(),
                count,
                gaps.choices().stream().map(Question.Extra::text).toList());
    }

    /** Each of something that can be chosen, once. */
    private void shares(List<Question.Share> shares, int places, List<String> choices) {
        shares.stream().map(Question.Share::share).forEach(this::share);
        check(
                shares.stream()
                                .allMatch(share -> share.place() >= 0
                                        && share.place() < places
                                        && choices.contains(share.choice()))
                        && shares.stream()
                                        .map(share -> share.place() + " " + share.choice())
                                        .distinct()
                                        .count()
                                == shares.size(),
                "shares");
    }

    /** Each gap stands in the text, once. */
    private void markers(String text, int count) {
        for (int number = 1; number <= count; number++) {
            var marker = "[[" + number + "]]";
            check(text.contains(marker) && text.indexOf(marker) == text.lastIndexOf(marker), "gap-marker", marker);
        }
        check(!text.contains("[[" + (count + 1) + "]]"), "gap-marker", "[[" + (count + 1) + "]]");
    }

    private void categories(Question.Categories categories) {
        between(categories.categories().size(), 2, 8, "categories");
        between(categories.items().size(), 2, MOST, "sorted");
        texts(categories.categories());
        texts(categories.items().stream().map(Question.Sorted::text).toList());
        check(
                categories.items().stream()
                        .allMatch(item -> item.category() >= 0
                                && item.category() < categories.categories().size()),
                "category");
    }

    private void hotspot(Question.Hotspot hotspot) {
        check(hotspot.image().startsWith("/files/"), "image");
        check(!hotspot.alternative().isBlank(), "alternative");
        check(hotspot.width() > 0 && hotspot.height() > 0, "image");
        between(hotspot.areas().size(), hotspot.hidden() ? 1 : 2, MOST, "areas");
        check(hotspot.areas().stream().anyMatch(Area::right), "some-right");
        between(hotspot.most(), 1, MOST, "most");
        texts(hotspot.areas().stream().map(Area::label).toList());
        for (var area : hotspot.areas()) {
            var numbers = area.numbers().size();
            check(
                    switch (area.shape()) {
                        case CIRCLE -> numbers == 3;
                        case RECTANGLE -> numbers == 4;
                        case POLYGON -> numbers >= 6 && numbers % 2 == 0 && numbers <= 200;
                    },
                    "area",
                    area.label());
            share(area.share());
        }
    }

    private void opinion(Question.Opinion opinion) {
        between(opinion.statements().size(), 1, MOST, "statements");
        between(opinion.scale().size(), 2, 11, "scale");
        texts(opinion.statements());
        texts(opinion.scale());
    }

    private void open(Question.Open open) {
        rubric(open.rubric(), open.stem().points());
        check(
                open.fewestWords() >= 0
                        && open.mostWords() >= 0
                        && (open.mostWords() == 0 || open.fewestWords() <= open.mostWords()),
                "words");
        check(open.template().length() <= LONGEST_TEXT, "long", LONGEST_TEXT);
    }

    private void upload(Question.Upload upload) {
        rubric(upload.rubric(), upload.stem().points());
        between(upload.most(), 1, 10, "files");
        check(upload.types().stream().allMatch(type -> type.matches("[a-z0-9]{1,10}")), "types");
    }

    private void rubric(List<Question.Criterion> rubric, int points) {
        check(rubric.size() <= MOST, "criteria", rubric.size());
        var best = 0;
        for (var criterion : rubric) {
            between(criterion.levels().size(), 2, 10, "levels");
            filled(List.of(criterion.text()));
            filled(criterion.levels().stream().map(Question.Level::text).toList());
            check(criterion.levels().stream().allMatch(level -> level.points() >= 0), "level-points");
            best += criterion.levels().stream()
                    .mapToInt(Question.Level::points)
                    .max()
                    .orElse(0);
        }
        check(rubric.isEmpty() || best == points, "rubric-points", best, points);
    }

    private void calculated(Question.Calculated calculated) {
        check(calculated.tolerance().signum() >= 0, "tolerance");
        check(calculated.unit().length() <= 40, "unit");
        check(calculated.decimals() >= 0 && calculated.decimals() <= 10, "decimals");
        between(calculated.variables().size(), 1, MOST, "variables");
        for (var variable : calculated.variables()) {
            check(variable.name().matches("[A-Za-z][A-Za-z0-9_]{0,19}"), "variable", variable.name());
            check(
                    variable.from().compareTo(variable.to()) <= 0
                            && variable.decimals() >= 0
                            && variable.decimals() <= 10,
                    "variable-range",
                    variable.name());
        }
        formula(calculated);
    }

    /** Tried with a few draws: what never has a value is found here rather than by a learner. */
    private void formula(Question.Calculated calculated) {
        try {
            var formula = Formula.of(calculated.formula());
            var known =
                    calculated.variables().stream().map(Question.Variable::name).toList();
            for (var name : formula.variables()) {
                check(known.contains(name), "unknown-variable", name);
            }
            if (found.isEmpty()) {
                Drawing.of(calculated, new Random(1));
            }
        } catch (IllegalArgumentException unreadable) {
            check(false, "formula", calculated.formula());
        } catch (IllegalStateException noValue) {
            check(false, "formula-value", calculated.formula());
        }
    }

    private void composite(Question.Composite composite) {
        between(composite.parts().size(), 1, MOST, "parts");
        markers(composite.stem().text(), composite.parts().size());
        for (var part : composite.parts()) {
            check(
                    part instanceof Question.Single
                            || part instanceof Question.Multiple
                            || part instanceof Question.ShortText
                            || part instanceof Question.Numeric,
                    "part-kind");
            check(
                    part.stem().points() >= 1 && part.stem().points() <= 100,
                    "points",
                    part.stem().points());
            kind(part);
        }
    }

    private void between(int count, int fewest, int most, String key) {
        check(count >= fewest && count <= most, key, count);
    }

    private void texts(List<String> texts) {
        filled(texts);
        check(new HashSet<>(texts).size() == texts.size(), "twice");
    }

    private void filled(List<String> texts) {
        check(texts.stream().noneMatch(String::isBlank), "empty");
        check(texts.stream().allMatch(text -> text.length() <= LONGEST), "long", LONGEST);
    }

    private void check(boolean holds, String key, Object... arguments) {
        if (!holds) {
            found.add(QuizProblem.of(question, "quizzes.problem." + key, arguments));
        }
    }
}
