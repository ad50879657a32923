package org.ramure.quizzes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ramure.house.PersonalData.Words;

/**
 * What somebody answered, as she saw it: the words that she chose, in the order of her sheet. Positions in the question as
 * it was written would tell the right answers.
 *
 * @param places as in {@link Arrangement#places}
 * @param files names of those that she sent
 */
record AnswerInWords(Question question, List<Integer> places, Map<UUID, String> files) {

    AnswerInWords(Question question, List<Integer> places) {
        this(question, places, Map.of());
    }

    /** @return texts, and {@link Words} of the bundles */
    List<?> of(Answer answer) {
        return switch (answer) {
            case Answer.Choice(var chosen) ->
                places.stream().filter(chosen::contains).map(this::option).toList();
            case Answer.Text(var text) -> List.of(text);
            case Answer.Matches(var rights) -> chosen(rights);
            case Answer.Order(var items) -> steps((Question.Ordering) question, items);
            case Answer.Texts(var texts) -> numbered(texts);
            case Answer.Spots(var spots) ->
                spots.stream().map(spot -> spot.x() + " × " + spot.y()).toList();
            case Answer.Files(var ids) ->
                ids.stream().map(id -> files.getOrDefault(id, id.toString())).toList();
            case Answer.Parts(var parts) -> parts((Question.Composite) question, parts);
        };
    }

    private Object option(int place) {
        return switch (question) {
            case Question.Single single -> single.options().get(place).text();
            case Question.Multiple multiple -> multiple.options().get(place).text();
            case Question.TrueFalse _ -> new Words(place == 0 ? "quizzes.true" : "quizzes.false");
            case Question.Hotspot hotspot -> hotspot.areas().get(place).label();
            default ->
                throw new IllegalStateException("No options: " + question.stem().key());
        };
    }

    /** What was chosen for each on the left; of gaps their numbers stand there. */
    private List<String> chosen(List<Integer> rights) {
        return switch (question) {
            case Question.Matching matching ->
                chosen(matching.pairs().stream().map(Question.Pair::left).toList(), matching.choices(), rights);
            case Question.Categories categories ->
                chosen(
                        categories.items().stream().map(Question.Sorted::text).toList(),
                        categories.categories(),
                        rights);
            case Question.Opinion opinion -> chosen(opinion.statements(), opinion.scale(), rights);
            case Question.Gaps gaps ->
                chosen(
                        IntStream.rangeClosed(1, rights.size())
                                .mapToObj(String::valueOf)
                                .toList(),
                        gaps.choices().stream().map(Question.Extra::text).toList(),
                        rights);
            default ->
                throw new IllegalStateException(
                        "Nothing on the left: " + question.stem().key());
        };
    }

    private static List<String> chosen(List<String> lefts, List<String> choices, List<Integer> rights) {
        return IntStream.range(0, rights.size())
                .filter(left -> rights.get(left) >= 0)
                .mapToObj(left -> lefts.get(left) + " → " + choices.get(rights.get(left)))
                .toList();
    }

    private static List<String> numbered(List<String> texts) {
        return IntStream.range(0, texts.size())
                .filter(place -> !texts.get(place).isBlank())
                .mapToObj(place -> place + 1 + " → " + texts.get(place))
                .toList();
    }

    /** Options of a part are told as they were written: what tells most is which were chosen. */
    private static List<?> parts(Question.Composite composite, List<Answer> parts) {
        return IntStream.range(0, parts.size())
                .filter(place -> !parts.get(place).isEmpty())
                .boxed()
                .flatMap(place -> new AnswerInWords(
                                composite.parts().get(place),
                                Arrangement.upTo(optionCount(composite.parts().get(place))))
                        .of(parts.get(place)).stream())
                .toList();
    }

    private static int optionCount(Question question) {
        return switch (question) {
            case Question.Single single -> single.options().size();
            case Question.Multiple multiple -> multiple.options().size();
            case Question.TrueFalse _ -> 2;
            default -> 0;
        };
    }

    private static List<String> steps(Question.Ordering ordering, List<Integer> items) {
        return IntStream.range(0, items.size())
                .mapToObj(step -> step + 1 + ". " + ordering.items().get(items.get(step)))
                .toList();
    }
}
