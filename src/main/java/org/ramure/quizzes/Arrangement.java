package org.ramure.quizzes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What one attempt draws, found again from its seed: the order in which it shows things and the numbers of calculated
 * questions. The browser knows only positions on the sheet: those of the question as it was written would tell the right
 * order of an ordering and the pairs of a matching.
 */
public record Arrangement(long seed) {

    List<String> questions(QuizDraft quiz) {
        var keys =
                quiz.questions().stream().map(question -> question.stem().key()).toList();
        return quiz.shuffle() ? shuffled(keys, new Random(seed)) : keys;
    }

    /** The quiz with the numbers of this attempt: no calculated question is left in it. */
    public QuizDraft drawn(QuizDraft quiz) {
        return quiz.questions().stream().noneMatch(Question.Calculated.class::isInstance)
                ? quiz
                : quiz.with(quiz.questions().stream().map(this::drawn).toList());
    }

    /** A question of no attempt, with numbers where its formula has a value already. */
    Question triedOut(Question question) {
        try {
            return drawn(question);
        } catch (IllegalArgumentException | IllegalStateException unfinished) {
            return question;
        }
    }

    private Question drawn(Question question) {
        return question instanceof Question.Calculated calculated ? Drawing.of(calculated, random(question)) : question;
    }

    /**
     * At each place on the sheet, the position in the question as it was written: of options, of choices for what stands
     * on the left or for gaps, of items to sort or to put in order.
     */
    public List<Integer> places(Question question) {
        var random = random(question);
        return switch (question) {
            case Question.Single single -> options(single.options().size(), single.shuffle(), random);
            case Question.Multiple multiple -> options(multiple.options().size(), multiple.shuffle(), random);
            case Question.TrueFalse _ -> upTo(2);
            case Question.Matching matching -> shuffled(upTo(matching.choices().size()), random);
            case Question.Ordering ordering -> disordered(upTo(ordering.items().size()), random);
            case Question.Gaps gaps -> shuffled(upTo(gaps.choices().size()), random);
            case Question.Categories categories ->
                shuffled(upTo(categories.items().size()), random);
            case Question.Hotspot hotspot ->
                hotspot.hidden() ? List.of() : upTo(hotspot.areas().size());
            case Question.Opinion opinion -> upTo(opinion.scale().size());
            case Question.ShortText _,
                    Question.Numeric _,
                    Question.Calculated _,
                    Question.Open _,
                    Question.Upload _,
                    Question.Description _,
                    Question.Composite _ -> List.of();
        };
    }

    /** Of a composite question: for one of its parts. */
    public Arrangement part(Question.Composite composite, int place) {
        return new Arrangement(seed * 31 + composite.stem().key().hashCode() * 31L + place);
    }

    /** From the sheet's positions to the question's; the answer must fit the question. */
    Answer written(Question question, Answer shown) {
        return moved(
                question,
                shown,
                places(question)::get,
                (arrangement, part, answer) -> arrangement.written(part, answer),
                true);
    }

    /** From the question's positions to the sheet's. */
    Answer shown(Question question, Answer written) {
        return moved(
                question,
                written,
                places(question)::indexOf,
                (arrangement, part, answer) -> arrangement.shown(part, answer),
                false);
    }

    private interface Part {
        Answer move(Arrangement arrangement, Question part, Answer answer);
    }

    private Answer moved(Question question, Answer answer, UnaryOperator<Integer> place, Part part, boolean fromSheet) {
        return switch (answer) {
            case Answer.Choice(var chosen) ->
                new Answer.Choice(chosen.stream().map(place).toList());
            case Answer.Matches(var rights) ->
                question instanceof Question.Categories
                        ? new Answer.Matches(lefts(question, rights, fromSheet))
                        : new Answer.Matches(rights.stream()
                                .map(right -> right < 0 ? right : place.apply(right))
                                .toList());
            case Answer.Order(var items) ->
                new Answer.Order(items.stream().map(place).toList());
            case Answer.Parts(var parts) -> {
                var composite = (Question.Composite) question;
                yield new Answer.Parts(IntStream.range(0, parts.size())
                        .mapToObj(number -> part.move(
                                part(composite, number), composite.parts().get(number), parts.get(number)))
                        .toList());
            }
            case Answer.Text _, Answer.Texts _, Answer.Spots _, Answer.Files _ -> answer;
        };
    }

    /** Items to sort are shuffled themselves; their categories are not. */
    private List<Integer> lefts(Question question, List<Integer> chosen, boolean fromSheet) {
        var places = places(question);
        return IntStream.range(0, chosen.size())
                .mapToObj(item -> chosen.get(fromSheet ? places.indexOf(item) : places.get(item)))
                .toList();
    }

    private Random random(Question question) {
        return new Random(seed * 31 + question.stem().key().hashCode());
    }

    private static List<Integer> options(int size, boolean shuffle, Random random) {
        return shuffle ? shuffled(upTo(size), random) : upTo(size);
    }

    static List<Integer> upTo(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    /** Never as it was: else the right answer would be to touch nothing. */
    private static <T> List<T> disordered(List<T> things, Random random) {
        if (things.size() < 2) {
            return things;
        }
        var result = shuffled(things, random);
        while (result.equals(things)) {
            result = shuffled(things, random);
        }
        return result;
    }

    /** Fisher and Yates by hand: Random is specified for all time, Collections.shuffle is not. */
    private static <T> List<T> shuffled(List<T> things, Random random) {
        var result = new ArrayList<>(things);
        for (var last = result.size() - 1; last > 0; last--) {
            var other = random.nextInt(last + 1);
            var kept = result.get(last);
            result.set(last, result.get(other));
            result.set(other, kept);
        }
        return List.copyOf(result);
    }
}
