package org.ramure.quizzes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a learner may see while she answers: the questions without a right answer in them.
 *
 * @param missedOnly whether only what she missed before is asked
 * @param questions how many the quiz has, asked again or not
 * @param now the server's time, by which the deadline is counted
 * @param closesAt null when there is no limit
 * @param gradedFrom when what was kept is graded unless she submits before; null when there is no limit
 * @param closed when no answer is taken any more
 */
public record AttemptSheet(
        AttemptId id,
        QuizId quiz,
        String title,
        int number,
        boolean missedOnly,
        int questions,
        Instant now,
        @Nullable Instant closesAt,
        @Nullable Instant gradedFrom,
        boolean closed,
        List<Item> items) {

    /**
     * @param number the same in each attempt at what was missed; of a text between questions that of the one it introduces
     * @param options what can be ticked, chosen, sorted into or put in order, in this attempt's order; labels of areas shown
     * @param lefts what something is chosen for: of a matching, statements of opinions, items to sort
     * @param details of the kinds that have more
     * @param sequence of the answer kept, 0 when there is none
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Item(
            String key,
            int number,
            String kind,
            int points,
            Passage text,
            Passage hint,
            List<String> options,
            List<String> lefts,
            String unit,
            @Nullable Details details,
            @Nullable Answer answer,
            @JsonInclude long sequence,
            @Nullable Receipt receipt) {

        /** As its author tries it, who may not have finished it yet: of no attempt. */
        public static Item toTry(Question question, int number) {
            var arrangement = new Arrangement(number);
            return AttemptSheets.item(arrangement.triedOut(question), number, arrangement, null, 0, null, List.of());
        }
    }

    /** What some kinds need beside options; which one, the kind of the item says. */
    public sealed interface Details {}

    /** @param choices for each gap, which of the options it offers; empty when words are typed */
    public record Gapped(boolean dragged, List<List<Integer>> choices) implements Details {}

    /**
     * @param areas to choose, each as HTML's {@code area} has it; empty when points are set
     * @param most areas or points
     */
    public record Pictured(String image, String alternative, int width, int height, List<Outline> areas, int most)
            implements Details {}

    public record Outline(Question.Shape shape, List<Integer> numbers) {}

    /** @param fewestWords and mostWords 0 for no limit */
    public record Written(int fewestWords, int mostWords, String template) implements Details {}

    /**
     * @param types endings of names that are taken; empty for what the house takes
     * @param files that she sent for this attempt, in an answer or not
     */
    public record Sent(List<String> types, int most, long mostBytes, List<SentFile> files) implements Details {}

    /** @param units further ones that a number may be followed by */
    public record Measured(List<String> units) implements Details {}

    public record Composed(List<Item> parts) implements Details {}
}
