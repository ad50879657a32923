package org.ramure.quizzes.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Pair;
import org.ramure.quizzes.Question.Variant;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Formats;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

class PlainTextTests {

    private static Imported read(String text) {
        var pasted = PastedText.read(text);
        assertThat(pasted.format()).isEqualTo(Formats.TEXT);
        return pasted.imported();
    }

    private static Question question(String text) {
        var imported = read(text);
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.set().entries()).hasSize(1);
        return imported.set().entries().getFirst().question();
    }

    private static Finding refusal(String text) {
        var imported = read(text);
        assertThat(imported.set().entries()).isEmpty();
        assertThat(imported.findings()).hasSize(1);
        return imported.findings().getFirst();
    }

    private static List<String> right(Question question) {
        var options =
                question instanceof Question.Single one ? one.options() : ((Question.Multiple) question).options();
        return options.stream().filter(Option::right).map(Option::text).toList();
    }

    @Test
    void twentyQuestionsAreNineteenAndOneErrorWithItsLine() {
        var text = IntStream.rangeClosed(1, 20)
                .mapToObj(number ->
                        number + ". Question " + number + " ?\na) Un\nb) Deux\n" + (number == 7 ? "" : "Réponse : b\n"))
                .collect(Collectors.joining("\n"));
        var imported = read(text);
        assertThat(imported.set().entries()).hasSize(19);
        assertThat(imported.findings()).containsExactly(Finding.refused(31, "Question 7 ?", "quizzes.text.no-right"));
    }

    @Test
    void soAreTheyInGiftAndInAiken() {
        var gift = pasted("Question %d ?{~Un =Deux}\n\n", "Question 7 ?{~Un ~Deux}\n\n");
        assertThat(gift.format()).isEqualTo(Formats.GIFT);
        assertThat(gift.imported().set().entries()).hasSize(19);
        assertThat(gift.imported().findings())
                .containsExactly(Finding.refused(13, "Question 7 ?", "quizzes.problem.some-right"));
        var aiken =
                pasted("Question %d ?\nA. Un\nB. Deux\nANSWER: B\n\n", "Question 7 ?\nA. Un\nB. Deux\nANSWER: C\n\n");
        assertThat(aiken.format()).isEqualTo(Formats.AIKEN);
        assertThat(aiken.imported().set().entries()).hasSize(19);
        assertThat(aiken.imported().findings())
                .containsExactly(Finding.refused(34, "Question 7 ?", "quizzes.aiken.no-such-option", "C"));
    }

    private static PastedText pasted(String good, String seventh) {
        return PastedText.read(IntStream.rangeClosed(1, 20)
                .mapToObj(number -> number == 7 ? seventh : good.formatted(number))
                .collect(Collectors.joining()));
    }

    @Test
    void theRightOneHasAStarBeforeOrBehindItOrIsNamed() {
        for (var text : List.of(
                "1. Capitale ?\na) Lyon\nb) *Paris\nc) Nice",
                "1) Capitale ?\na. Lyon\nb. Paris*\nc. Nice",
                "1 - Capitale ?\na. Lyon\nb. Paris *\nc. Nice".replace("1 -", "Question 1 -"),
                "Capitale ?\n- Lyon\n* Paris\n- Nice",
                "Capitale ?\n• Lyon\n• Paris (x)\n• Nice",
                "Capitale ?\na) Lyon\n*b) Paris\nc) Nice",
                "Capitale ?\na) Lyon\nb) **Paris**\nc) Nice",
                "Capitale ?\n( ) Lyon\n(x) Paris\n( ) Nice",
                "Capitale ?\nLyon\nParis *\nNice",
                "Capitale ?\nLyon\nParis\nNice\nRéponse : Paris",
                "Capitale ?\n☐ Lyon\n☑ Paris\n☐ Nice",
                "Capitale ?\nA) Lyon\nB) Paris\nC) Nice\nRéponse : B",
                "Capitale ?\nA) Lyon\nB) Paris\nC) Nice\nBonne réponse\u202f: b) Paris",
                "Capitale ?\nA) Lyon\nB) Paris\nC) Nice\nAnswer: paris",
                "Capitale ?\n- Lyon\n- Paris\n- Nice\nSolution : 2",
                "Capitale ?\n1) Lyon\n2) Paris\n3) Nice\nRéponse : 2",
                "1. Capitale ?\n1) Lyon\n2) Paris\n3) Nice\nRéponse : 2",
                "Capitale ?\n\nA) Lyon\n\nB) Paris\n\nC) Nice\n\nRéponse : B")) {
            var question = question(text);
            assertThat(question).as(text).isInstanceOf(Question.Single.class);
            assertThat(question.stem().text()).as(text).isEqualTo("Capitale ?");
            assertThat(((Question.Single) question).options())
                    .as(text)
                    .extracting(Option::text, Option::right)
                    .containsExactly(tuple("Lyon", false), tuple("Paris", true), tuple("Nice", false));
        }
    }

    @Test
    void severalRightOnesMakeAChoiceOfSeveral() {
        for (var answer : List.of("A, C", "a et c", "A C", "Un ; Trois", "1, 3", "(a), (c)")) {
            assertThat(right(question("Lesquels ?\na) Un\nb) Deux\nc) Trois\nRéponses : " + answer)))
                    .as(answer)
                    .containsExactly("Un", "Trois");
        }
        assertThat(question("Lequel ?\n[x] Un\n[ ] Deux")).isInstanceOf(Question.Multiple.class);
        assertThat(question("Lequel ?\n[x] a) Un\n[ ] b) Deux")).isInstanceOf(Question.Multiple.class);
    }

    @Test
    void whatIsTrueIsAnsweredOrChosen() {
        for (var text : List.of(
                "La Terre tourne.\nRéponse : Vrai",
                "La Terre tourne.\nAnswer: true",
                "La Terre tourne.\n- Vrai *\n- Faux",
                "La Terre tourne.\na) Faux\nb) Vrai\nRéponse : b",
                "La Terre tourne.\nVrai\nFaux\nRéponse : Vrai")) {
            assertThat(question(text))
                    .as(text)
                    .isInstanceOfSatisfying(
                            Question.TrueFalse.class,
                            one -> assertThat(one.right()).isTrue());
        }
    }

    @Test
    void anAnswerWithoutOptionsIsTyped() {
        assertThat(((Question.ShortText) question("Comment dit-on ?\nRéponse : mécénat ; le mécénat")).accepted())
                .containsExactly(new Variant("mécénat"), new Variant("le mécénat"));
        var number = (Question.Numeric) question("Combien ?\nRéponse : 6 000 ± 0,5 euros");
        assertThat(number.right()).isEqualByComparingTo("6000");
        assertThat(number.tolerance()).isEqualByComparingTo("0.5");
        assertThat(number.unit()).isEqualTo("euros");
        assertThat(question("Racontez.\nRéponse :")).isInstanceOf(Question.Open.class);
    }

    @Test
    void aQuestionWithoutAnythingIsOpenAndSaysSo() {
        var imported = read("1. Racontez.\n\n2. Vrai ?\nRéponse : vrai");
        assertThat(imported.set().entries().getFirst().question()).isInstanceOf(Question.Open.class);
        assertThat(imported.findings()).containsExactly(Finding.noted(1, "Racontez.", "quizzes.text.open"));
    }

    @Test
    void pairsHaveArrows() {
        var matching =
                (Question.Matching) question("Associez.\n- Un don -> Mécénat\n- Un achat → Économie\n- -> Autre");
        assertThat(matching.pairs())
                .containsExactly(new Pair("Un don", "Mécénat", ""), new Pair("Un achat", "Économie", ""));
        assertThat(matching.extra()).containsExactly("Autre");
    }

    @Test
    void moreIsSaidByName() {
        var entry = read("""
                3. Un texte
                sur deux lignes.

                Et un second alinéa :
                a) Un
                   > Non.
                b) Deux *
                   > Oui,
                   > vraiment.
                Explication : parce que
                c’est ainsi.
                Indice : comptez
                Points : 3
                Étiquettes : don, impôt
                """).set().entries().getFirst();
        var single = (Question.Single) entry.question();
        assertThat(single.stem())
                .isEqualTo(new Question.Stem(
                        "q1",
                        3,
                        "Un texte\nsur deux lignes.\n\nEt un second alinéa :",
                        "comptez",
                        "parce que\nc’est ainsi.",
                        ""));
        assertThat(single.options())
                .containsExactly(new Option("Un", false, "Non."), new Option("Deux", true, "Oui,\nvraiment."));
        assertThat(entry.tags()).containsExactlyInAnyOrder("don", "impôt");
    }

    @Test
    void questionsNeedNoEmptyLineBetween() {
        assertThat(read("1. A ?\na) x*\nb) y\n2. B ?\na) x\nb) y*\n3. C\nRéponse : z")
                        .set()
                        .entries())
                .extracting(entry -> entry.question().stem().text(), Entry::line)
                .containsExactly(tuple("A ?", 1), tuple("B ?", 4), tuple("C", 7));
        assertThat(read("A ?\n- x*\n- y\nB ?\n- x\n- y*").set().entries()).hasSize(2);
    }

    @Test
    void titlesAreSkippedAndSaidSo() {
        var imported = read("Quiz sur le mécénat\n\n1. A ?\nRéponse : x");
        assertThat(imported.set().entries()).hasSize(1);
        assertThat(imported.findings())
                .containsExactly(Finding.noted(1, "Quiz sur le mécénat", "quizzes.text.skipped"));
    }

    @Test
    void lettersOfNamesAreNoOptions() {
        assertThat(question("M. Dupont donne. Combien ?\nMme. Durand aussi.\nRéponse : 3 euros")
                        .stem()
                        .text())
                .isEqualTo("M. Dupont donne. Combien ?\nMme. Durand aussi.");
        assertThat(question("Il dit :\nM. Dupont donne.\nRéponse : oui").stem().text())
                .isEqualTo("Il dit :\nM. Dupont donne.");
    }

    @Test
    void everyProblemHasItsLine() {
        assertThat(refusal("1. A ?\na) x\nb) y\nRéponse : d"))
                .isEqualTo(Finding.refused(4, "A ?", "quizzes.text.no-such-option", "d"));
        assertThat(refusal("1. A ?\na) x\nb) y*\nRéponse : a"))
                .isEqualTo(Finding.refused(4, "A ?", "quizzes.text.two-answers"));
        assertThat(refusal("1. A ?\na) x *")).isEqualTo(Finding.refused(2, "A ?", "quizzes.text.one-option"));
        assertThat(refusal("\nUn simple texte."))
                .isEqualTo(Finding.refused(2, "Un simple texte.", "quizzes.text.no-question"));
        assertThat(refusal("Réponse : B")).isEqualTo(Finding.refused(1, "B", "quizzes.text.answer-alone"));
        assertThat(refusal("- Paris")).isEqualTo(Finding.refused(1, "Paris", "quizzes.text.option-alone"));
        assertThat(refusal("1. A ?\na) x *\nb) x")).isEqualTo(Finding.refused(1, "A ?", "quizzes.problem.twice"));
        assertThat(refusal("1. A ?\na) x *\nb)")).isEqualTo(Finding.refused(1, "A ?", "quizzes.problem.empty"));
        assertThat(read("1. A ?\nRéponse : x\nRéponse : y").findings())
                .containsExactly(Finding.refused(3, "y", "quizzes.text.answer-twice"));
    }

    @Test
    void giftAndAikenAreRecognised() {
        assertThat(PastedText.read("Qui ?{=a ~b}").format()).isEqualTo(Formats.GIFT);
        assertThat(PastedText.read("::T::Vrai ?{TRUE}").format()).isEqualTo(Formats.GIFT);
        assertThat(PastedText.read("$CATEGORY: a\n\nTexte").format()).isEqualTo(Formats.GIFT);
        assertThat(PastedText.read("Racontez.{}").format()).isEqualTo(Formats.GIFT);
        assertThat(PastedText.read("Qui ?\nA. a\nB. b\nANSWER: B").format()).isEqualTo(Formats.AIKEN);
        assertThat(PastedText.read("Qui ?\nA. a\nB. b\nRéponse : B").format()).isEqualTo(Formats.TEXT);
        assertThat(PastedText.read("").imported().findings()).isEmpty();
    }

    @Test
    void twoHundredQuestionsTakeAFewMilliseconds() {
        for (var one : List.of(
                "%d. Quelle est la réponse à la question %d, pour « tous » ?\na) Lyon\nb) Paris *\nc) Nice\nd) Lille\n\n",
                "::Q%d::Quelle est la réponse à la question %d ?{\n~Lyon#Non\n=Paris#Oui\n~Nice\n~Lille####Voilà}\n\n",
                "Question %d, ou bien %d ?\nA) Lyon\nB) Paris\nC) Nice\nANSWER: B\n\n")) {
            var text = IntStream.range(0, 200)
                    .mapToObj(number -> one.formatted(number, number))
                    .collect(Collectors.joining());
            var fastest = IntStream.range(0, 60)
                    .mapToLong(_ -> {
                        var begin = System.nanoTime();
                        assertThat(PastedText.read(text).imported().set().entries())
                                .hasSize(200);
                        return System.nanoTime() - begin;
                    })
                    .min()
                    .orElseThrow();
            System.out.println("200 questions in " + fastest / 1000 + " µs");
            assertThat(fastest).isLessThan(40_000_000);
        }
    }
}
