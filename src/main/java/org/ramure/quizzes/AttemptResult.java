package org.ramure.quizzes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt went, with what may be told of it.
 *
 * @param expired whether it was closed by its deadline
 * @param bestPercent of all attempts of this learner; the best one counts
 * @param answersShown whether right answers are told: once she passed, or has no attempt left
 * @param missed how many questions of this attempt could gain more
 * @param retakeMissed whether what was missed may be asked again now
 */
public record AttemptResult(
        AttemptId id,
        QuizIntro quiz,
        int number,
        boolean missedOnly,
        boolean expired,
        Points earned,
        int possible,
        int percent,
        int passPercent,
        boolean passed,
        int bestPercent,
        boolean answersShown,
        int missed,
        boolean retakeMissed,
        List<Item> items) {

    /** How far an answer went. */
    public enum Outcome {
        RIGHT,
        PARTLY,
        WRONG,
        UNANSWERED,
        /** Answered, and nothing to gain: an opinion, a text between questions. */
        NOTED,
        /** Answered, and to be marked by somebody. */
        WAITING,
        /** Right in an earlier attempt, whose points are taken over. */
        CARRIED
    }

    /** Whether somebody has still to mark an answer of it: then the points may become more. */
    public boolean waits() {
        return items.stream().anyMatch(item -> item.outcome() == Outcome.WAITING);
    }

    /**
     * @param number the same in each attempt at what was missed; of a text between questions that of the one it introduces
     * @param given what she typed, or empty
     * @param files that she sent
     * @param picture where she pointed at an image, else null
     * @param expected what would have been right, when it may be told and the lines do not tell it; else empty
     * @param following of steps to put in order, how many follow the one that they should: that is what earns points; else null
     * @param lesson that explains, or null
     */
    public record Item(
            String key,
            QuestionKind kind,
            int number,
            Passage text,
            Outcome outcome,
            Points earned,
            int possible,
            List<Line> lines,
            String given,
            List<SentFile> files,
            @Nullable Picture picture,
            String expected,
            Passage feedback,
            @Nullable Integer following,
            QuizPlaces.@Nullable Link lesson) {}

    /**
     * An option, a pair or a step, with what it deserves to be told.
     *
     * @param text of true and false, and of a point beside all areas, a key of the message bundles; of a gap its number
     * @param given what she matched with it, or empty
     * @param right what matches it, or the place of a step, when it may be told and is not what she gave; else empty
     * @param expected whether it should be chosen, when that may be told
     */
    public record Line(
            String text, String given, String right, Passage feedback, Mark mark, boolean chosen, boolean expected) {}

    /** An image with the points that lines tell of. */
    public record Picture(String image, String alternative, int width, int height, List<Point> points) {}

    /** @param line counted from 1 */
    public record Point(int line, int x, int y, Mark mark) {}

    /** How a line is marked. */
    public enum Mark {
        GOOD,
        BAD,
        FORGOTTEN,
        NEUTRAL
    }
}
