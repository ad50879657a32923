package org.ramure.quizzes.exchange.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.quizzes.QuizFixture.right;
import static org.ramure.quizzes.QuizFixture.stem;
import static org.ramure.quizzes.QuizFixture.wrong;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Pair;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.Question.Variant;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.QuizFixture;
import org.ramure.quizzes.exchange.Exported;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

class GiftRoundTripTests {

    private static final GiftCodec GIFT = new GiftCodec();

    /** Of each question of the fixtures, what it loses. */
    private static final Map<String, List<String>> LOSSES = Map.ofEntries(
            Map.entry("un", List.of()),
            Map.entry("deux", List.of("points")),
            Map.entry("trois", List.of()),
            Map.entry("quatre", List.of()),
            Map.entry("cinq", List.of("unit")),
            Map.entry("six", List.of("points", "pair-feedback")),
            Map.entry("sept", List.of("points", "order-feedback")),
            Map.entry("typed", List.of("kind")),
            Map.entry("list", List.of("kind")),
            Map.entry("dragged", List.of("kind")),
            Map.entry("sorted", List.of("points", "pair-feedback", "sorting")),
            Map.entry("shown", List.of("kind")),
            Map.entry("hidden", List.of("kind")),
            Map.entry("opinion", List.of("kind")),
            Map.entry("open", List.of("points", "rubric", "model", "length")),
            Map.entry("upload", List.of("kind")),
            Map.entry("calculated", List.of("kind")),
            Map.entry("description", List.of()),
            Map.entry("composite", List.of("kind")));

    private static Exported written(Question question) {
        return GIFT.write(QuestionSet.of(List.of(Entry.of(question))), "Mon quiz", Locale.FRENCH);
    }

    private static Stream<Question> ofEveryKind() {
        return Stream.concat(
                QuizFixture.ofEachKind().questions().stream(), QuizFixture.ofTheOtherKinds().questions().stream());
    }

    @ParameterizedTest
    @MethodSource("ofEveryKind")
    void isReadAsItWasWrittenOrTellsWhatIsLost(Question question) {
        var exported = written(question);
        assertThat(exported.losses())
                .extracting(Finding::key)
                .containsExactlyElementsOf(LOSSES.get(question.stem().key()).stream()
                        .map(loss -> "quizzes.exchange.loss." + loss)
                        .toList());
        var read = GIFT.read(exported.bytes()).set().entries();
        if (exported.losses().isEmpty()) {
            assertThat(keyless(read.getFirst().question())).isEqualTo(keyless(question));
        } else {
            assertThat(read).hasSize(LOSSES.get(question.stem().key()).contains("kind") ? 0 : 1);
        }
    }

    private static Stream<Question> rich() {
        var general = new Stem(
                "q",
                1,
                "Une *question* :\n\n- a {x} = ~ #\n- `b`\n\n| a | b |\n|---|---|\n| 1 | 2 |",
                "",
                "[Lien](https://example.org) : *oui* -> non\n\n// rien",
                "");
        return Stream.of(
                new Question.Single(
                        general,
                        List.of(
                                right("%50% ~=#{}:\\"),
                                wrong("[html] a"),
                                wrong("// x"),
                                new Option("50", false, "", new BigDecimal("33.33333"))),
                        true),
                new Question.Single(general, List.of(right("a"), right("b")), true),
                new Question.Multiple(general, List.of(right("a"), wrong("b -> c")), true),
                new Question.Multiple(
                        general,
                        List.of(
                                new Option("%1%", false, ""),
                                new Option("b", true, "", new BigDecimal("66.66667")),
                                new Option("c", true, "", new BigDecimal("33.33333")),
                                new Option("d", false, "", new BigDecimal("-100"))),
                        true),
                new Question.TrueFalse(general, false, "", "[plain] # oui"),
                new Question.TrueFalse(general, false, "a # b ~ c", ""),
                new Question.ShortText(
                        general,
                        List.of(
                                new Variant("[plain]a \\* b*"),
                                new Variant("%5% = 3", new BigDecimal(50), "**Presque** {}")),
                        "Non",
                        false,
                        false),
                new Question.Numeric(
                        general,
                        new BigDecimal("-0.50"),
                        new BigDecimal("0.001"),
                        "",
                        "Faux",
                        false,
                        List.of(new Question.Figure(
                                new BigDecimal(3), BigDecimal.ONE, false, new BigDecimal(25), "x = 3")),
                        List.of()),
                new Question.Matching(
                        general, List.of(new Pair("a : b", "[html]c", ""), new Pair("d", "e", "")), List.of("f -> g")),
                new Question.Ordering(general, List.of("a = b", "c", "{d}"), "", Question.OrderScoring.PLACES),
                new Question.Open(general, List.of(), "", "", 0, 0),
                new Question.Description(new Stem("q", 0, "{=Pas} une ~ question\n$CATEGORY: x", "", "", "")));
    }

    @ParameterizedTest
    @MethodSource("rich")
    void losesNothingOfWhatGiftHolds(Question question) {
        var entry = new Entry(
                question, "Titre :: {un} #", List.of("Lois/règles", "a = b"), Set.of("don", "x ] y"), "id-[1]", 0);
        var exported = GIFT.write(QuestionSet.of(List.of(entry)), "Mon quiz", Locale.FRENCH);
        assertThat(exported.losses()).isEmpty();
        var read = GIFT.read(exported.bytes());
        assertThat(read.findings()).isEmpty();
        var again = read.set().entries().getFirst();
        assertThat(keyless(again.question())).isEqualTo(keyless(question));
        assertThat(again.title()).isEqualTo(entry.title());
        assertThat(again.category()).isEqualTo(entry.category());
        assertThat(again.tags()).isEqualTo(entry.tags());
        assertThat(again.idNumber()).isEqualTo(entry.idNumber());
    }

    @Test
    void whatNoTraitTellsIsToldAsADetail() {
        assertThat(written(QuizFixture.shortText("a", "b -> c")).losses())
                .containsExactly(Finding.changed(0, "Question a ?", "quizzes.exchange.loss.detail"));
        assertThat(written(QuizFixture.single("a", right(" b "), wrong("c"))).losses())
                .containsExactly(Finding.changed(0, "Question a ?", "quizzes.exchange.loss.detail"));
    }

    @Test
    void aToleranceInPercentIsWrittenAsANumber() {
        var number = new Question.Numeric(
                stem("a", 1), BigDecimal.valueOf(-200), new BigDecimal("0.05"), "", "", true, List.of(), List.of());
        var exported = written(number);
        assertThat(exported.losses()).extracting(Finding::key).containsExactly("quizzes.exchange.loss.relative");
        var read = (Question.Numeric)
                GIFT.read(exported.bytes()).set().entries().getFirst().question();
        assertThat(read.tolerance()).isEqualByComparingTo("10");
    }

    @Test
    void aSelectionHasItsCategoriesAndAFileName() {
        var set = QuestionSet.of(List.of(
                new Entry(QuizFixture.trueFalse("a", true), "A", List.of("x"), Set.of(), "", 0),
                new Entry(QuizFixture.trueFalse("b", true), "B", List.of("x"), Set.of(), "", 0),
                new Entry(QuizFixture.trueFalse("c", true), "C", List.of(), Set.of(), "", 0)));
        var exported = GIFT.write(set, "L’été : quiz n° 1", Locale.FRENCH);
        assertThat(exported.fileName()).isEqualTo("l-ete-quiz-n-1.gift");
        assertThat(new String(exported.bytes(), StandardCharsets.UTF_8)).isEqualTo("""
                        $CATEGORY: $course$/top/x

                        ::A::[markdown]Question **a** ?{TRUE#C’est faux.#C’est vrai.}

                        ::B::[markdown]Question **b** ?{TRUE#C’est faux.#C’est vrai.}

                        $CATEGORY: $course$/top

                        ::C::[markdown]Question **c** ?{TRUE#C’est faux.#C’est vrai.}

                        """);
        assertThat(GIFT.read(exported.bytes()).set().entries())
                .extracting(Entry::category)
                .containsExactly(List.of("x"), List.of("x"), List.of());
    }

    private static Question keyless(Question question) {
        var stem = question.stem();
        return QuestionTexts.with(
                question, new Stem("k", stem.points(), stem.text(), stem.hint(), stem.feedback(), stem.explains()));
    }
}
