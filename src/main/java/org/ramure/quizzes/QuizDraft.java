package org.ramure.quizzes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A quiz as its author wants it; each version keeps one, as JSON.
 *
 * @param passPercent the share of the points to reach, 0 to 100
 * @param attempts allowed; 0 for as many as one likes
 * @param minutes allowed; 0 for as long as it takes
 * @param shuffle whether the questions come in another order at each attempt
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record QuizDraft(
        String title, int passPercent, int attempts, int minutes, boolean shuffle, List<Question> questions) {

    private static final int MOST_QUESTIONS = 200;

    public QuizDraft {
        questions = List.copyOf(questions);
    }

    /** What is wrong with it and with its questions; empty when it can be taken. */
    public List<QuizProblem> problems() {
        var found = new ArrayList<QuizProblem>();
        check(found, !title.isBlank() && title.length() <= 200, "title");
        check(found, passPercent >= 0 && passPercent <= 100, "pass", passPercent);
        check(found, attempts >= 0 && attempts <= 1000, "attempts", attempts);
        check(found, minutes >= 0 && minutes <= 24 * 60, "minutes", minutes);
        check(found, !questions.isEmpty(), "no-questions");
        check(found, questions.size() <= MOST_QUESTIONS, "many-questions", MOST_QUESTIONS);
        var keys = new HashSet<String>();
        for (var question : questions) {
            found.addAll(question.problems());
            if (!keys.add(question.stem().key())) {
                found.add(QuizProblem.of(
                        question.stem().key(),
                        "quizzes.problem.key-twice",
                        question.stem().key()));
            }
        }
        return List.copyOf(found);
    }

    /** The same with other questions. */
    public QuizDraft with(List<Question> others) {
        return new QuizDraft(title, passPercent, attempts, minutes, shuffle, others);
    }

    /** How many questions ask something: texts between them do not. */
    @JsonIgnore
    int questionCount() {
        return (int) questions.stream()
                .filter(question -> !(question instanceof Question.Description))
                .count();
    }

    @JsonIgnore
    int points() {
        return questions.stream().mapToInt(question -> question.stem().points()).sum();
    }

    Optional<Question> question(String key) {
        return questions.stream()
                .filter(question -> question.stem().key().equals(key))
                .findFirst();
    }

    private static void check(List<QuizProblem> found, boolean holds, String key, Object... arguments) {
        if (!holds) {
            found.add(QuizProblem.of("", "quizzes.problem." + key, arguments));
        }
    }
}
