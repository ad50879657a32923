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
     * @param number the same in each attempt at what was missed
     * @param options what can be ticked, chosen on the right or put in order, in this attempt's order
     * @param lefts of a matching
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
            @Nullable Answer answer,
            @JsonInclude long sequence,
            @Nullable Receipt receipt) {

        /** As its author tries it, who may not have finished it yet: of no attempt. */
        public static Item toTry(Question question, int number) {
            return AttemptSheets.item(question, number, new Arrangement(number), null, 0, null);
        }
    }
}
