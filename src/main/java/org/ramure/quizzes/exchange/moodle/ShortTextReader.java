package org.ramure.quizzes.exchange.moodle;

import java.util.List;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.Question.Variant;

/** Short answers; what is told to whom answers something else is their last one, a star that gains nothing. */
final class ShortTextReader {

    private ShortTextReader() {}

    static Question.ShortText read(Stem stem, List<Given> given, boolean caseMatters, boolean accentsMatter) {
        var otherwise = !given.isEmpty() && given.getLast().otherwise();
        return new Question.ShortText(
                stem,
                (otherwise ? given.subList(0, given.size() - 1) : given)
                        .stream()
                                .map(answer -> new Variant(answer.text(), answer.share(), answer.feedback()))
                                .toList(),
                otherwise ? given.getLast().feedback() : "",
                caseMatters,
                accentsMatter);
    }
}
