package org.ramure.courses.folder;

import java.util.function.UnaryOperator;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.QuizDraft;

/** Changes every Markdown text of a quiz, and nothing else. */
public final class QuizTexts {

    private QuizTexts() {}

    public static QuizDraft map(QuizDraft quiz, UnaryOperator<String> change) {
        return quiz.with(quiz.questions().stream()
                .map(question -> QuestionTexts.map(question, change))
                .toList());
    }
}
