package org.ramure.analysis;

import java.util.List;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionKind;

/**
 * What the figures need to know of a question.
 *
 * @param points that it gives; 0 for what is not scored
 * @param guess as {@link Guessing#score}
 */
record StudiedQuestion(String key, QuestionKind kind, String text, double points, double guess, List<Choice> choices) {

    static StudiedQuestion of(Question question) {
        var stem = question.stem();
        return new StudiedQuestion(
                stem.key(),
                QuestionKind.of(question),
                org.ramure.quizzes.Passage.of(stem.text()).words(),
                QuestionKind.of(question).scored() ? stem.points() : 0,
                Guessing.score(question),
                Choice.of(question));
    }

    boolean scored() {
        return points > 0;
    }
}
