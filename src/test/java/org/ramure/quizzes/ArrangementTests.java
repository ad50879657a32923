package org.ramure.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ArrangementTests {

    private final QuizDraft quiz = QuizFixture.ofEachKind();

    @Test
    void isTheSameForTheSameSeed() {
        for (var question : quiz.questions()) {
            assertThat(new Arrangement(42).places(question)).isEqualTo(new Arrangement(42).places(question));
        }
    }

    @Test
    void neverShowsAnOrderingInItsRightOrder() {
        var ordering = QuizFixture.ordering("o", 1);
        assertThat(LongStream.range(0, 200).mapToObj(seed -> new Arrangement(seed).places(ordering)))
                .allSatisfy(places -> assertThat(places).isNotEqualTo(List.of(0, 1, 2, 3)));
    }

    @Test
    void shufflesOptionsSoThatEachPlaceComesFirst() {
        var single = quiz.questions().getFirst();
        assertThat(LongStream.range(0, 100)
                        .mapToObj(seed -> new Arrangement(seed).places(single).getFirst()))
                .contains(0, 1, 2);
    }

    @Test
    void keepsTheOrderOfOptionsWhereTheAuthorWantsIt() {
        var kept = new Question.Single(
                QuizFixture.stem("k", 1),
                List.of(QuizFixture.right("a"), QuizFixture.wrong("b"), QuizFixture.wrong("c")),
                false);
        assertThat(LongStream.range(0, 50).mapToObj(seed -> new Arrangement(seed).places(kept)))
                .allSatisfy(places -> assertThat(places).containsExactly(0, 1, 2));
    }

    @Test
    void keepsTheOrderOfQuestionsUnlessTheQuizShufflesThem() {
        assertThat(new Arrangement(7).questions(quiz))
                .containsExactly("un", "deux", "trois", "quatre", "cinq", "six", "sept");
        var shuffled = new QuizDraft("s", 60, 0, 0, true, quiz.questions());
        assertThat(LongStream.range(0, 20)
                        .mapToObj(seed -> new Arrangement(seed).questions(shuffled))
                        .distinct()
                        .count())
                .isGreaterThan(10);
        assertThat(new Arrangement(7).questions(shuffled))
                .containsExactlyInAnyOrderElementsOf(new Arrangement(7).questions(quiz));
    }

    @Test
    void bringsAnswersFromTheSheetToTheQuestionAndBack() {
        for (long seed = 0; seed < 30; seed++) {
            var arrangement = new Arrangement(seed);
            check(arrangement, "deux", new Answer.Choice(List.of(0, 2)));
            check(arrangement, "quatre", new Answer.Text("mécénat"));
            check(arrangement, "six", new Answer.Matches(List.of(3, -1, 0, 2)));
            check(arrangement, "sept", new Answer.Order(List.of(2, 0, 3, 1)));
        }
    }

    private void check(Arrangement arrangement, String key, Answer shown) {
        var question = quiz.question(key).orElseThrow();
        assertThat(arrangement.shown(question, arrangement.written(question, shown)))
                .isEqualTo(shown);
    }
}
