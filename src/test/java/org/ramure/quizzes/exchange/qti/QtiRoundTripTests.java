package org.ramure.quizzes.exchange.qti;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.QuizFixture;
import org.ramure.quizzes.exchange.Exported;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Attachment;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

class QtiRoundTripTests {

    /** What a kind of the fixtures loses, by what is told before; of others nothing. */
    private static final Map<String, Set<String>> LOST = Map.of(
            "quatre", Set.of("accents"),
            "six", Set.of("pair-feedback"),
            "sept", Set.of("following"),
            "typed", Set.of("accents"),
            "sorted", Set.of("pair-feedback"),
            "hidden", Set.of("area-feedback", "area-labels"),
            "open", Set.of("words", "rubric"),
            "upload", Set.of("files", "types"),
            "calculated", Set.of("calculated"));

    static Stream<Question> kinds() {
        return Stream.concat(
                QuizFixture.ofEachKind().questions().stream(), QuizFixture.ofTheOtherKinds().questions().stream());
    }

    private static Exported written(Question... questions) {
        return written(new QtiCodec(), questions);
    }

    private static Exported written(QtiCodec codec, Question... questions) {
        return codec.write(
                new QuestionSet(
                        Stream.of(questions).map(Entry::of).toList(),
                        Map.of("/files/carte", new Attachment("carte.png", new byte[] {1, 2, 3}))),
                "Un essai",
                Locale.FRENCH);
    }

    private static Imported again(Exported exported) {
        return new QtiCodec().read(exported.bytes());
    }

    /** Without keys, which are given anew, and addresses of files. */
    private static Question bare(Question question) {
        var stem = question.stem();
        var named = QuestionTexts.with(
                question,
                new Question.Stem(
                        "k",
                        stem.points(),
                        stem.text(),
                        stem.hint(),
                        stem.feedback(),
                        stem.explains(),
                        stem.furtherHints(),
                        stem.penalty()));
        return switch (named) {
            case Question.Composite one ->
                new Question.Composite(
                        one.stem(),
                        one.parts().stream().map(QtiRoundTripTests::bare).toList());
            case Question.Hotspot one ->
                new Question.Hotspot(
                        one.stem(),
                        "/files/x",
                        one.alternative(),
                        one.width(),
                        one.height(),
                        one.areas(),
                        one.hidden(),
                        one.most(),
                        one.scoring());
            default -> named;
        };
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void findsEachKindAgainOrHasToldWhatIsLost(Question question) {
        var exported = written(question);
        var lost = LOST.getOrDefault(question.stem().key(), Set.of());
        assertThat(keys(exported.losses()))
                .containsExactlyInAnyOrderElementsOf(
                        lost.stream().map(one -> "quizzes.qti.loss." + one).toList());
        var imported = again(exported);
        if (question instanceof Question.Calculated) {
            assertThat(imported.set().entries()).isEmpty();
            return;
        }
        assertThat(imported.findings()).allMatch(finding -> finding.severity() == Finding.Severity.NOTED, "only noted");
        assertThat(imported.set().entries()).hasSize(1);
        var found = imported.set().entries().getFirst().question();
        assertThat(bare(found)).isEqualTo(bare(lost(question)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void findsTheSameInTheThirdEdition(Question question) {
        var third = written(new QtiCodec(QtiCodec.Edition.THIRD), question);
        var second = written(question);
        assertThat(third.losses()).isEqualTo(second.losses());
        if (question instanceof Question.Calculated) {
            return;
        }
        var item = ZipFiles.unpack(third.bytes()).entrySet().stream()
                .filter(file -> file.getKey().startsWith("items/"))
                .map(file -> new String(file.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        assertThat(item)
                .contains("<qti-assessment-item xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0\"")
                .contains("<qti-item-body")
                .doesNotContain("<itemBody")
                .doesNotContain("responseIdentifier")
                .doesNotContain("qti_v2p1");
        assertThat(again(third).set().entries().getFirst().question())
                .isEqualTo(again(second).set().entries().getFirst().question());
    }

    /** As it comes back after the losses that were told. */
    private static Question lost(Question question) {
        return switch (question) {
            case Question.ShortText one ->
                new Question.ShortText(one.stem(), one.accepted(), one.feedbackWrong(), one.caseMatters(), true);
            case Question.Matching one ->
                new Question.Matching(
                        one.stem(),
                        one.pairs().stream()
                                .map(pair -> new Question.Pair(pair.left(), pair.right(), ""))
                                .toList(),
                        one.extra());
            case Question.Ordering one ->
                new Question.Ordering(
                        one.stem(), one.items(), one.feedbackWrong(), Question.OrderScoring.ALL_OR_NOTHING);
            case Question.Gaps one
            when one.filling() == Question.Filling.TYPED ->
                new Question.Gaps(one.stem(), one.filling(), one.gaps(), one.extra(), one.feedbackWrong(), false, true);
            case Question.Categories one ->
                new Question.Categories(
                        one.stem(),
                        one.categories(),
                        one.items().stream()
                                .map(item -> new Question.Sorted(item.text(), item.category(), ""))
                                .toList());
            case Question.Hotspot one
            when one.hidden() ->
                new Question.Hotspot(
                        one.stem(),
                        one.image(),
                        one.alternative(),
                        one.width(),
                        one.height(),
                        java.util.stream.IntStream.range(0, one.areas().size())
                                .mapToObj(place -> new Question.Area(
                                        one.areas().get(place).shape(),
                                        one.areas().get(place).numbers(),
                                        "Zone " + (place + 1),
                                        one.areas().get(place).right(),
                                        "",
                                        null))
                                .toList(),
                        true,
                        one.most(),
                        one.scoring());
            case Question.Open one ->
                new Question.Open(
                        one.stem(),
                        List.of(),
                        one.model()
                                + "\n\nLes faits\n\n- Justes (3)\n- Faux (0)\n\nLa langue\n\n- Claire (1)\n- Confuse (0)",
                        one.template(),
                        0,
                        0);
            case Question.Upload one -> new Question.Upload(one.stem(), one.rubric(), one.model(), List.of(), 1);
            default -> question;
        };
    }

    @Test
    void keepsSharesOfOptionsAndOfPairs() {
        var stem = QuizFixture.stem("s", 3);
        var third = new BigDecimal("33.33333");
        var single = new Question.Single(
                stem,
                List.of(
                        new Question.Option("juste", true, "", BigDecimal.valueOf(100)),
                        new Question.Option("presque", false, "Presque.", third),
                        new Question.Option("faux", false, "", BigDecimal.valueOf(-50))),
                true);
        var multiple = new Question.Multiple(
                stem,
                List.of(
                        new Question.Option("a", true, "", new BigDecimal("75")),
                        new Question.Option("b", true, "", new BigDecimal("25")),
                        new Question.Option("c", false, "", new BigDecimal("-100"))),
                false);
        var matching = new Question.Matching(
                stem,
                List.of(new Question.Pair("x", "X", ""), new Question.Pair("y", "Y", "")),
                List.of("Z"),
                Question.Scoring.PARTS,
                List.of(
                        new Question.Share(0, "X", new BigDecimal("60")),
                        new Question.Share(0, "Z", new BigDecimal("-20")),
                        new Question.Share(1, "Y", new BigDecimal("40"))));
        var whole = new Question.Matching(
                stem, matching.pairs(), matching.extra(), Question.Scoring.ALL_OR_NOTHING, List.of());
        var strict = new Question.Multiple(
                stem,
                List.of(
                        new Question.Option("a", true, ""),
                        new Question.Option("b", true, ""),
                        new Question.Option("c", false, "")),
                true,
                Question.Scoring.ALL_OR_NOTHING);
        var places = new Question.Ordering(stem, List.of("un", "deux", "trois"), "", Question.OrderScoring.PLACES);
        for (var question : List.of(single, multiple, matching, whole, strict, places)) {
            var exported = written(question);
            assertThat(exported.losses()).isEmpty();
            var imported = again(exported);
            assertThat(bare(imported.set().entries().getFirst().question())).isEqualTo(bare(question));
        }
    }

    @Test
    void keepsVariantsFiguresAndWhatTheyAreTold() {
        var stem = new Question.Stem("s", 3, "Quoi *donc* ?", "", "Toujours.", "");
        var text = new Question.ShortText(
                stem,
                List.of(
                        new Question.Variant("York"),
                        new Question.Variant("york", BigDecimal.valueOf(50), "Une majuscule."),
                        new Question.Variant("a\\*b", BigDecimal.valueOf(10), "")),
                "Non.",
                true,
                true);
        var number = new Question.Numeric(
                stem,
                new BigDecimal("100"),
                new BigDecimal("0.01"),
                "%",
                "Non.",
                true,
                List.of(new Question.Figure(
                        new BigDecimal("100"), BigDecimal.TEN, false, BigDecimal.valueOf(50), "Presque.")),
                List.of());
        for (var question : List.of(text, number)) {
            var exported = written(question);
            assertThat(exported.losses()).isEmpty();
            var imported = again(exported);
            assertThat(bare(imported.set().entries().getFirst().question())).isEqualTo(bare(question));
        }
    }

    @Test
    void tellsEverythingElseThatDoesNotGo() {
        var stem = new Question.Stem(
                "s", 1, "![Carte](/files/ailleurs)", "Un indice", "", "une-lecon", List.of("Autre"), BigDecimal.TEN);
        var exported = written(new Question.Numeric(
                stem,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                "mètres par heure",
                "",
                false,
                List.of(),
                List.of(new Question.Unit("km", BigDecimal.ONE))));
        assertThat(keys(exported.losses()))
                .containsExactlyInAnyOrder(
                        "quizzes.qti.loss.hint",
                        "quizzes.qti.loss.penalty",
                        "quizzes.qti.loss.lesson",
                        "quizzes.qti.loss.file",
                        "quizzes.qti.loss.units",
                        "quizzes.qti.loss.unit");
    }

    @Test
    void keepsOrderCategoriesTagsTitlesAndFiles() {
        var first = new Entry(
                new Question.Description(
                        new Question.Stem("a", 0, "Voyez ![La carte](/files/carte) **ici**.", "", "", "")),
                "Une carte & « le reste »",
                List.of("Droit", "Mécénat"),
                Set.of("loi", "2003"),
                "carte-1",
                0);
        var second = new Entry(QuizFixture.trueFalse("b", false), "", List.of(), Set.of(), "", 0);
        var set = new QuestionSet(
                List.of(first, second), Map.of("/files/carte", new Attachment("Ma carte.png", new byte[] {1, 2})));
        var imported = again(new QtiCodec().write(set, "Essai", Locale.FRENCH));
        assertThat(imported.findings()).isEmpty();
        var found = imported.set().entries();
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().title()).isEqualTo("Une carte & « le reste »");
        assertThat(found.getFirst().category()).containsExactly("Droit", "Mécénat");
        assertThat(found.getFirst().tags()).containsExactlyInAnyOrder("loi", "2003");
        assertThat(found.getFirst().idNumber()).isEqualTo("carte-1");
        assertThat(found.getFirst().question().stem().text())
                .isEqualTo("Voyez ![La carte](attachment:Ma-carte.png) **ici**.");
        assertThat(imported.set().files().get("Ma-carte.png").bytes()).containsExactly(1, 2);
        assertThat(found.getLast().category()).isEmpty();
    }
}
