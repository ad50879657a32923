package org.ramure.quizzes;

import java.util.List;
import java.util.stream.IntStream;

/** Whether an answer is one that a question could receive: what comes from a browser is hostile. */
final class Fitting {

    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TEXT = 20_000;

    private Fitting() {}

    /** As {@link #fits}, of an answer in the positions of a sheet, where choices of several groups stand mixed. */
    static boolean fitsOnSheet(Question question, Answer answer, Arrangement arrangement) {
        return question instanceof Question.Gaps gaps && gaps.filling() != Question.Filling.TYPED
                ? matches(answer, gaps.gaps().size(), gaps.choices().size())
                        && fits(gaps, arrangement.written(gaps, answer))
                : fits(question, answer);
    }

    static boolean fits(Question question, Answer answer) {
        return switch (question) {
            case Question.Single single -> chosen(answer, single.options().size(), 1);
            case Question.Multiple multiple ->
                chosen(answer, multiple.options().size(), multiple.options().size());
            case Question.TrueFalse _ -> chosen(answer, 2, 1);
            case Question.ShortText _ -> typed(answer, LONGEST_WORDS);
            case Question.Numeric _, Question.Calculated _ -> typed(answer, LONGEST_NUMBER);
            case Question.Open _ -> typed(answer, LONGEST_TEXT);
            case Question.Matching matching ->
                matches(answer, matching.pairs().size(), matching.choices().size());
            case Question.Ordering ordering -> ordered(answer, ordering.items().size());
            case Question.Gaps gaps -> gaps(answer, gaps);
            case Question.Categories categories ->
                matches(
                        answer,
                        categories.items().size(),
                        categories.categories().size());
            case Question.Opinion opinion ->
                matches(answer, opinion.statements().size(), opinion.scale().size());
            case Question.Hotspot hotspot ->
                hotspot.hidden()
                        ? spots(answer, hotspot)
                        : chosen(answer, hotspot.areas().size(), hotspot.most());
            case Question.Upload upload ->
                answer instanceof Answer.Files(var files)
                        && files.size() <= upload.most()
                        && files.stream().distinct().count() == files.size();
            case Question.Composite composite -> parts(answer, composite);
            case Question.Description _ -> false;
        };
    }

    private static boolean chosen(Answer answer, int options, int most) {
        return answer instanceof Answer.Choice(var chosen)
                && chosen.size() <= most
                && chosen.stream().distinct().count() == chosen.size()
                && chosen.stream().allMatch(option -> option >= 0 && option < options);
    }

    private static boolean typed(Answer answer, int longest) {
        return answer instanceof Answer.Text(var text) && clean(text, longest);
    }

    private static boolean clean(String text, int longest) {
        return text.length() <= longest && text.chars().noneMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t');
    }

    private static boolean matches(Answer answer, int lefts, int choices) {
        return answer instanceof Answer.Matches(var rights)
                && rights.size() == lefts
                && rights.stream().allMatch(right -> right >= -1 && right < choices);
    }

    private static boolean ordered(Answer answer, int size) {
        return answer instanceof Answer.Order order
                && (order.isEmpty() || order.items().stream().sorted().toList().equals(Arrangement.upTo(size)));
    }

    /** A choice belongs to the group of its gap. */
    private static boolean gaps(Answer answer, Question.Gaps gaps) {
        var size = gaps.gaps().size();
        if (gaps.filling() == Question.Filling.TYPED) {
            return answer instanceof Answer.Texts(var texts)
                    && texts.size() == size
                    && texts.stream().allMatch(text -> clean(text, LONGEST_WORDS));
        }
        var choices = gaps.choices();
        return matches(answer, size, choices.size())
                && answer instanceof Answer.Matches(var rights)
                && IntStream.range(0, size)
                        .allMatch(place -> rights.get(place) < 0
                                || choices.get(rights.get(place))
                                        .group()
                                        .equals(gaps.gaps().get(place).group()));
    }

    private static boolean spots(Answer answer, Question.Hotspot hotspot) {
        return answer instanceof Answer.Spots(var spots)
                && spots.size() <= hotspot.most()
                && spots.stream()
                        .allMatch(spot -> spot.x() >= 0
                                && spot.x() < hotspot.width()
                                && spot.y() >= 0
                                && spot.y() < hotspot.height());
    }

    private static boolean parts(Answer answer, Question.Composite composite) {
        List<Question> parts = composite.parts();
        return answer instanceof Answer.Parts(var given)
                && given.size() == parts.size()
                && IntStream.range(0, parts.size()).allMatch(place -> fits(parts.get(place), given.get(place)));
    }
}
