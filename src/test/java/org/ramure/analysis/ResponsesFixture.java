package org.ramure.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ramure.quizzes.Answer;
import org.ramure.quizzes.Points;
import org.ramure.quizzes.QuestionKind;

/** Answers of people who tick one option of each question: the first one is right and gains one point. */
final class ResponsesFixture {

    static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    private static final long POINT = 2520;

    private final List<StudiedQuestion> questions;
    private final List<int[]> ticked = new ArrayList<>();

    private ResponsesFixture(List<StudiedQuestion> questions) {
        this.questions = questions;
    }

    /** @param options how many each question has */
    static ResponsesFixture of(int... options) {
        return new ResponsesFixture(IntStream.range(0, options.length)
                .mapToObj(place -> new StudiedQuestion(
                        "q" + (place + 1),
                        QuestionKind.SINGLE,
                        "Question " + (place + 1),
                        1,
                        1.0 / options[place],
                        choices(options[place])))
                .toList());
    }

    private static List<Choice> choices(int size) {
        return IntStream.range(0, size)
                .mapToObj(place -> new Choice("Réponse " + (char) ('A' + place), place == 0))
                .toList();
    }

    /** @param options by question; −1 for nothing */
    ResponsesFixture people(int many, int... options) {
        for (int i = 0; i < many; i++) {
            ticked.add(options);
        }
        return this;
    }

    Responses responses() {
        var responses = new Responses(questions);
        for (int attempt = 0; attempt < ticked.size(); attempt++) {
            var marks = new TreeMap<String, Points>();
            int total = 0;
            for (int question = 0; question < questions.size(); question++) {
                boolean right = ticked.get(attempt)[question] == 0;
                total += right ? 1 : 0;
                marks.put("q" + (question + 1), new Points(right ? POINT : 0));
            }
            responses.attempt(
                    attempt,
                    START,
                    START.plusSeconds(600),
                    10 * total >= 6 * questions.size(),
                    Set.copyOf(marks.keySet()),
                    marks);
        }
        for (int attempt = 0; attempt < ticked.size(); attempt++) {
            for (int question = 0; question < questions.size(); question++) {
                int option = ticked.get(attempt)[question];
                responses.answer(
                        attempt,
                        "q" + (question + 1),
                        new Answer.Choice(option < 0 ? List.of() : List.of(option)),
                        START.plusSeconds(30L * (question + 1)));
            }
        }
        return responses;
    }

    List<QuestionReport> reports() {
        return new Calculation(responses())
                .questions().stream().map(QuestionReport::of).toList();
    }
}
