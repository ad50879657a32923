package org.ramure.quizzes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.AttemptResult.Line;
import org.ramure.quizzes.AttemptResult.Mark;

/**
 * One question of a result, option by option, in the order of the sheet. Until right answers may be told, only what was
 * chosen is marked: an option that is left out, good or bad, says nothing.
 */
final class ResultLines {

    /** Key of the text for a point that hits no area. */
    private static final String OUTSIDE = "quizzes.result.outside";

    private final Question question;
    private final @Nullable Answer answer;
    private final boolean shown;
    private final List<Integer> places;

    ResultLines(Question question, @Nullable Answer answer, boolean shown, List<Integer> places) {
        this.question = question;
        this.answer = answer;
        this.shown = shown;
        this.places = places;
    }

    List<Line> lines() {
        return switch (question) {
            case Question.Single single -> options(single.options());
            case Question.Multiple multiple -> options(multiple.options());
            case Question.TrueFalse statement ->
                options(List.of(
                        new Question.Option("quizzes.true", statement.right(), statement.feedbackTrue()),
                        new Question.Option("quizzes.false", !statement.right(), statement.feedbackFalse())));
            case Question.Matching matching -> pairs(matching);
            case Question.Ordering ordering -> steps(ordering);
            case Question.Gaps gaps -> gaps(gaps);
            case Question.Categories categories -> sorted(categories);
            case Question.Hotspot hotspot -> hotspot.hidden() ? spots(hotspot) : areas(hotspot);
            case Question.Opinion opinion -> opinions(opinion);
            case Question.Composite composite -> parts(composite);
            case Question.ShortText _,
                    Question.Numeric _,
                    Question.Open _,
                    Question.Upload _,
                    Question.Description _,
                    Question.Calculated _ -> List.of();
        };
    }

    /** Of a gap its number stands for what is asked. */
    private List<Line> gaps(Question.Gaps gaps) {
        var choices = gaps.choices();
        return IntStream.range(0, gaps.gaps().size())
                .mapToObj(place -> {
                    var given =
                            switch (answer) {
                                case Answer.Texts(var texts) -> texts.get(place);
                                case Answer.Matches(var rights) ->
                                    rights.get(place) < 0
                                            ? ""
                                            : choices.get(rights.get(place)).text();
                                case null, default -> "";
                            };
                    return filled(
                            String.valueOf(place + 1),
                            given,
                            gaps.gaps().get(place).accepted().getFirst().text(),
                            answer instanceof Answer.Texts ? said(gaps, place, given) : "",
                            answer != null && Marking.filled(gaps, place, answer));
                })
                .toList();
    }

    /** Of the variant that she typed. */
    private static String said(Question.Gaps gaps, int place, String typed) {
        return Marking.variant(gaps.gaps().get(place).accepted(), typed, gaps.caseMatters(), gaps.accentsMatter())
                .map(Question.Variant::feedback)
                .orElse("");
    }

    private List<Line> sorted(Question.Categories categories) {
        return places.stream()
                .map(item -> {
                    var thing = categories.items().get(item);
                    var chosen = answer instanceof Answer.Matches(var rights) ? rights.get(item) : -1;
                    return filled(
                            thing.text(),
                            chosen < 0 ? "" : categories.categories().get(chosen),
                            categories.categories().get(thing.category()),
                            thing.feedback(),
                            answer != null && Marking.sorted(categories, item, answer));
                })
                .toList();
    }

    /** Something on the left that was given something on the right. */
    private Line filled(String text, String given, String expected, String feedback, boolean right) {
        var answered = !given.isBlank();
        return new Line(
                text,
                given,
                shown && !right ? expected : "",
                answered || shown ? Passage.of(feedback) : Passage.EMPTY,
                right ? Mark.GOOD : answered ? Mark.BAD : shown ? Mark.FORGOTTEN : Mark.NEUTRAL,
                answered,
                false);
    }

    private List<Line> areas(Question.Hotspot hotspot) {
        return options(hotspot.areas().stream()
                .map(area -> new Question.Option(area.label(), area.right(), area.feedback(), area.share()))
                .toList());
    }

    /** Each point that was set, then the areas that were missed, when they may be told. */
    private List<Line> spots(Question.Hotspot hotspot) {
        var lines = new ArrayList<Line>();
        var hit = new HashSet<Integer>();
        for (var spot : answer instanceof Answer.Spots(var spots) ? spots : List.<Answer.Spot>of()) {
            var area = Hitting.at(hotspot.areas(), spot);
            hit.add(area);
            var right = area >= 0 && hotspot.areas().get(area).right();
            lines.add(new Line(
                    area < 0 ? OUTSIDE : hotspot.areas().get(area).label(),
                    "",
                    "",
                    area < 0
                            ? Passage.EMPTY
                            : Passage.of(hotspot.areas().get(area).feedback()),
                    right ? Mark.GOOD : Mark.BAD,
                    true,
                    right));
        }
        for (int area = 0; shown && area < hotspot.areas().size(); area++) {
            var missed = hotspot.areas().get(area);
            if (missed.right() && !hit.contains(area)) {
                lines.add(new Line(missed.label(), "", "", Passage.of(missed.feedback()), Mark.FORGOTTEN, false, true));
            }
        }
        return List.copyOf(lines);
    }

    private List<Line> opinions(Question.Opinion opinion) {
        return IntStream.range(0, opinion.statements().size())
                .mapToObj(place -> {
                    var chosen = answer instanceof Answer.Matches(var rights) ? rights.get(place) : -1;
                    return new Line(
                            opinion.statements().get(place),
                            chosen < 0 ? "" : opinion.scale().get(chosen),
                            "",
                            Passage.EMPTY,
                            Mark.NEUTRAL,
                            chosen >= 0,
                            false);
                })
                .toList();
    }

    private List<Line> parts(Question.Composite composite) {
        return IntStream.range(0, composite.parts().size())
                .mapToObj(place -> part(
                        place,
                        composite.parts().get(place),
                        answer instanceof Answer.Parts(var given) ? given.get(place) : null))
                .toList();
    }

    private Line part(int place, Question part, @Nullable Answer given) {
        var right = Marking.mark(part, given).equals(Points.of(part.stem().points()));
        var told = given == null ? "" : PartInWords.given(part, given);
        var words = Passage.of(part.stem().text()).words();
        return filled(
                words.isEmpty() ? String.valueOf(place + 1) : words,
                told,
                PartInWords.expected(part),
                PartInWords.feedback(part, given, right),
                right);
    }

    private List<Line> options(List<Question.Option> options) {
        return places.stream()
                .map(place -> option(
                        options.get(place), answer instanceof Answer.Choice(var chosen) && chosen.contains(place)))
                .toList();
    }

    private Line option(Question.Option option, boolean chosen) {
        var told = chosen || shown;
        return new Line(
                option.text(),
                "",
                "",
                told ? Passage.of(option.feedback()) : Passage.EMPTY,
                mark(option.right(), chosen),
                chosen,
                told && option.right());
    }

    private List<Line> pairs(Question.Matching matching) {
        return IntStream.range(0, matching.pairs().size())
                .mapToObj(left -> pair(matching, left))
                .toList();
    }

    private Line pair(Question.Matching matching, int left) {
        var pair = matching.pairs().get(left);
        var chosen = answer instanceof Answer.Matches(var rights) ? rights.get(left) : -1;
        var right = answer != null && Marking.matched(matching, left, answer);
        return new Line(
                pair.left(),
                chosen < 0 ? "" : matching.choices().get(chosen),
                shown && !right ? pair.right() : "",
                chosen >= 0 || shown ? Passage.of(pair.feedback()) : Passage.EMPTY,
                right ? Mark.GOOD : chosen >= 0 ? Mark.BAD : shown ? Mark.FORGOTTEN : Mark.NEUTRAL,
                chosen >= 0,
                false);
    }

    /** In her order; a step is good where it stands in its place. */
    private List<Line> steps(Question.Ordering ordering) {
        var items = answer instanceof Answer.Order(var hers) ? hers : shown ? Arrangement.upTo(places.size()) : places;
        return IntStream.range(0, items.size())
                .mapToObj(place -> step(ordering, items, place))
                .toList();
    }

    /** Marked as it earns: for following the step that comes before it, so that the first one earns nothing. */
    private Line step(Question.Ordering ordering, List<Integer> items, int place) {
        var item = items.get(place);
        return new Line(
                ordering.items().get(item),
                "",
                shown && answer != null && item != place ? String.valueOf(item + 1) : "",
                Passage.EMPTY,
                answer == null || place == 0 ? Mark.NEUTRAL : item == items.get(place - 1) + 1 ? Mark.GOOD : Mark.BAD,
                answer != null,
                false);
    }

    private Mark mark(boolean right, boolean chosen) {
        if (chosen) {
            return right ? Mark.GOOD : Mark.BAD;
        }
        return right && shown ? Mark.FORGOTTEN : Mark.NEUTRAL;
    }
}
