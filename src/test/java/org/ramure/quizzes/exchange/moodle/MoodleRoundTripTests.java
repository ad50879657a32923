package org.ramure.quizzes.exchange.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.quizzes.exchange.moodle.MoodleFixture.keys;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionKind;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.QuizFixture;
import org.ramure.quizzes.exchange.Exported;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Attachment;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

class MoodleRoundTripTests {

    private static final MoodleXml MOODLE = new MoodleXml();

    private static Exported export(Question... questions) {
        return MOODLE.write(QuestionSet.of(Stream.of(questions).map(Entry::of).toList()), "Un quiz", Locale.FRENCH);
    }

    private static List<Question> back(Exported exported) {
        return MOODLE.read(exported.bytes()).set().entries().stream()
                .map(Entry::question)
                .toList();
    }

    /** Keys are the house's own. */
    private static Question keyed(Question question) {
        var stem = question.stem();
        var plain = QuestionTexts.with(
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
        return plain instanceof Question.Composite composite
                ? new Question.Composite(
                        composite.stem(),
                        composite.parts().stream()
                                .map(MoodleRoundTripTests::keyed)
                                .toList())
                : plain;
    }

    private static void equalsItself(Question question) {
        var exported = export(question);
        assertThat(exported.losses())
                .as(new String(exported.bytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(back(exported)).extracting(MoodleRoundTripTests::keyed).containsExactly(keyed(question));
    }

    static Stream<Question> ofEachKind() {
        return Stream.concat(
                QuizFixture.ofEachKind().questions().stream(), QuizFixture.ofTheOtherKinds().questions().stream());
    }

    @ParameterizedTest
    @MethodSource("ofEachKind")
    void givesEveryKindBackEqualOrListsWhatIsNot(Question question) {
        var exported = export(question);
        var back = back(exported);
        if (exported.losses().isEmpty()) {
            assertThat(back).extracting(MoodleRoundTripTests::keyed).containsExactly(keyed(question));
        } else if (exported.losses().getFirst().severity() == Finding.Severity.REFUSED) {
            assertThat(back).isEmpty();
        } else {
            assertThat(back).hasSize(1);
            assertThat(back.getFirst().stem().text()).isEqualTo(question.stem().text());
            assertThat(back.getFirst().stem().points())
                    .isEqualTo(question.stem().points());
        }
    }

    @Test
    void listsExactlyWhatMoodleHasNot() {
        var losses = Stream.concat(
                        QuizFixture.ofEachKind().questions().stream(),
                        QuizFixture.ofTheOtherKinds().questions().stream())
                .map(question -> QuestionKind.of(question).code() + " "
                        + keys(export(question).losses()))
                .filter(line -> !line.endsWith("[]"));
        assertThat(losses)
                .containsExactly(
                        "short-text [CHANGED out.accents]",
                        "matching [CHANGED out.pair-feedback]",
                        "gaps [CHANGED out.accents]",
                        "categories [CHANGED out.categories]",
                        "hotspot [REFUSED out.hotspot]",
                        "hotspot [REFUSED out.hotspot]",
                        "opinion [REFUSED out.opinion]",
                        "open [CHANGED out.rubric]",
                        "composite [CHANGED out.part-text]");
    }

    @Test
    void keepsAccentsThatDoNotMatterForHousesThatKnowThem() {
        var question = QuizFixture.shortText("q", "mécénat");
        assertThat(back(export(question)))
                .extracting(MoodleRoundTripTests::keyed)
                .containsExactly(keyed(question));
        var gaps = QuizFixture.gaps("g", Question.Filling.TYPED);
        assertThat(back(export(gaps))).extracting(MoodleRoundTripTests::keyed).containsExactly(keyed(gaps));
    }

    @Test
    void givesBackWhatSurroundsAQuestion() {
        var stem = new Question.Stem(
                "q", 3, "Texte", "Un", "Toujours", "", List.of("Deux", "Trois *fois*"), new BigDecimal("33.33333"));
        equalsItself(QuestionTexts.with(QuizFixture.trueFalse("q", false), stem));
        var entry = new Entry(
                QuizFixture.trueFalse("q", true), "Titre < & \"", List.of("A/B", "C"), Set.of("x", "y & z"), "id-1", 0);
        var read = MOODLE.read(MOODLE.write(
                                QuestionSet.of(List.of(entry, Entry.of(QuizFixture.trueFalse("q", true)))),
                                "T",
                                Locale.FRENCH)
                        .bytes())
                .set()
                .entries();
        assertThat(read.getFirst().title()).isEqualTo(entry.title());
        assertThat(read.getFirst().category()).isEqualTo(entry.category());
        assertThat(read.getFirst().tags()).isEqualTo(entry.tags());
        assertThat(read.getFirst().idNumber()).isEqualTo(entry.idNumber());
        assertThat(read.getLast().category()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Un **mot** et `du code`.",
                "Une liste :\n\n- a\n- b\n\net la suite.",
                "_souligné_ et __gras__",
                "* étoiles\n* étoiles",
                "|a|b|\n|---|---|\n|1|2|",
                "a < b & c > d \"e\" 'f'",
                "Un ]]> piège",
                "Soit \\(x_1 < \\frac{a}{b}\\) et $$y^2$$",
                "```\ncode <b>\n```",
                "[lien](https://exemple.fr/?a=1&b=2#c)",
                "Émoji 😀, 漢字, עברית, \u2066x\u2069",
                "## Titre\n\nTexte",
                "1) un\n2) deux",
                "Ligne  \ncoupée"
            })
    void givesTextsBackAsTheyWere(String text) {
        equalsItself(new Question.Description(new Question.Stem("q", 0, text, "", "", "")));
        equalsItself(QuestionTexts.with(
                QuizFixture.single("q", new Question.Option("a", true, text), new Question.Option("b", false, "")),
                new Question.Stem("q", 1, text, text, text, "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ~ b # c } d { e",
                "a \\ b",
                "fin \\",
                "\\} et \\~",
                "=a",
                "%50%a",
                "a < b & c > d &amp; &#38; \"e\"",
                "5:3",
                "Un ]]> piège",
                "😀 é"
            })
    void givesWordsBackAsTheyWere(String words) {
        var stem = new Question.Stem("q", 2, "Voici [[1]] et [[2]].", "", "", "");
        equalsItself(new Question.Composite(
                stem,
                List.of(
                        new Question.Single(
                                new Question.Stem("p1", 1, "", "", "", ""),
                                List.of(
                                        new Question.Option("Juste", true, "Oui ~ # } ."),
                                        new Question.Option(words, false, "Voir https://exemple.fr/#x {ici}")),
                                true),
                        new Question.ShortText(
                                new Question.Stem("p2", 1, "", "", "", ""),
                                List.of(
                                        new Question.Variant(words, BigDecimal.valueOf(100), "~"),
                                        new Question.Variant("z", BigDecimal.valueOf(50), "")),
                                "Non.",
                                true,
                                true))));
        equalsItself(QuizFixture.single(
                "q", new Question.Option(words, true, "Oui."), new Question.Option("autre", false, "Non.")));
        equalsItself(new Question.Ordering(QuizFixture.stem("q", 1), List.of(words, "b", "c"), ""));
        equalsItself(new Question.Matching(
                QuizFixture.stem("q", 1),
                List.of(new Question.Pair(words, "b", ""), new Question.Pair("c", words, "")),
                List.of()));
        equalsItself(new Question.ShortText(
                QuizFixture.stem("q", 1), List.of(new Question.Variant(words)), "", false, true));
        for (var filling : List.of(Question.Filling.LIST, Question.Filling.DRAGGED)) {
            equalsItself(new Question.Gaps(
                    new Question.Stem("q", 1, "[[1]] [[2]]", "", "", ""),
                    filling,
                    List.of(
                            new Question.Gap(List.of(new Question.Variant(words)), "1"),
                            new Question.Gap(List.of(new Question.Variant("b")), "2")),
                    List.of(new Question.Extra("c", "1"), new Question.Extra("d", "2")),
                    "",
                    false,
                    false));
        }
    }

    @Test
    void givesNumbersBackAsTheyWere() {
        equalsItself(new Question.Numeric(
                QuizFixture.stem("q", 2),
                new BigDecimal("-1.50"),
                new BigDecimal("0.05"),
                "m",
                "Non.",
                false,
                List.of(new Question.Figure(
                        new BigDecimal("2"), BigDecimal.ZERO, false, new BigDecimal("12.5"), "Presque.")),
                List.of(
                        new Question.Unit("cm", BigDecimal.valueOf(100)),
                        new Question.Unit("km", new BigDecimal("0.001")))));
        equalsItself(new Question.Multiple(
                QuizFixture.stem("q", 2),
                List.of(
                        new Question.Option("a", true, "", new BigDecimal("14.2857143")),
                        new Question.Option("b", true, "", new BigDecimal("85.7142857")),
                        new Question.Option("c", false, "", new BigDecimal("-50")),
                        new Question.Option("d", false, "")),
                false));
    }

    @Test
    void tellsWhatWouldComeBackOtherwise() {
        var relative = new Question.Numeric(
                QuizFixture.stem("q", 1),
                BigDecimal.valueOf(200),
                new BigDecimal("0.05"),
                "",
                "",
                true,
                List.of(),
                List.of());
        assertThat(keys(export(relative).losses())).containsExactly("CHANGED out.relative");
        assertThat(((Question.Numeric) back(export(relative)).getFirst()).tolerance())
                .isEqualByComparingTo("10");
        var typed = new Question.Composite(
                new Question.Stem("q", 2, "[[1]] [[2]]", "", "", ""),
                List.of(
                        new Question.ShortText(
                                new Question.Stem("a", 1, "", "", "", ""),
                                List.of(new Question.Variant("x")),
                                "",
                                true,
                                true),
                        new Question.ShortText(
                                new Question.Stem("b", 1, "", "", "", ""),
                                List.of(new Question.Variant("y")),
                                "",
                                true,
                                true)));
        assertThat(keys(export(typed).losses())).containsExactly("CHANGED out.differs");
        var whole = new Question.Multiple(
                QuizFixture.stem("q", 1),
                List.of(QuizFixture.right("a"), QuizFixture.wrong("b")),
                false,
                Question.Scoring.ALL_OR_NOTHING);
        assertThat(keys(export(whole).losses())).containsExactly("CHANGED out.all-or-nothing");
        assertThat(back(export(whole))).extracting(MoodleRoundTripTests::keyed).containsExactly(keyed(whole));
    }

    @Test
    void takesFilesAlong() {
        var image = new byte[] {1, 2, 3};
        var set = new QuestionSet(
                List.of(
                        Entry.of(new Question.Description(new Question.Stem(
                                "a", 0, "![Carte](attachment:carte.png) et [son](/files/17)", "", "", ""))),
                        Entry.of(new Question.Description(
                                new Question.Stem("b", 0, "![Autre](/files/18) ![rien](/files/19)", "", "", "")))),
                Map.of(
                        "carte.png", new Attachment("carte.png", image),
                        "/files/17", new Attachment("Mon son.mp3", new byte[] {4}),
                        "/files/18", new Attachment("carte.png", new byte[] {5})));
        var exported = MOODLE.write(set, "Fichiers", Locale.FRENCH);
        assertThat(exported.fileName()).isEqualTo("fichiers.xml");
        assertThat(keys(exported.losses())).containsExactly("CHANGED out.file-absent");
        var read = MOODLE.read(exported.bytes());
        assertThat(read.set().entries().getFirst().question().stem().text())
                .isEqualTo("![Carte](attachment:carte.png) et [son](attachment:Mon-son.mp3)");
        assertThat(read.set().files().get("carte.png").bytes()).isEqualTo(image);
        assertThat(read.set().files().get("carte-2.png").bytes()).isEqualTo(new byte[] {5});
        assertThat(read.set().files()).containsOnlyKeys("carte.png", "carte-2.png", "Mon-son.mp3");
    }

    @Test
    void writesWhatMoodleReads() {
        var text = new String(
                export(
                                QuizFixture.composite("c"),
                                QuizFixture.single("s", QuizFixture.right("A"), QuizFixture.wrong("B")))
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>")
                .contains("<question type=\"cloze\">")
                .contains("{1:NUMERICAL:=2003:0}")
                .contains("{2:MULTICHOICE:=mécénat#Oui : mécénat~%0%sport#Non : sport}")
                .contains("<answer fraction=\"100\" format=\"plain_text\">")
                .endsWith("</quiz>\n");
    }
}
