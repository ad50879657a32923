package org.ramure.quizzes.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ramure.quizzes.QuizFixture.right;
import static org.ramure.quizzes.QuizFixture.wrong;

import java.math.BigDecimal;
import java.nio.charset.Charset;
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
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.QuizFixture;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

class CsvTests {

    private static final CsvCodec CSV = new CsvCodec();

    /** Of each question of the fixtures that fits a row, what it loses. */
    private static final Map<String, List<String>> LOSSES = Map.of(
            "un", List.of(),
            "deux", List.of(),
            "trois", List.of(),
            "quatre", List.of(),
            "cinq", List.of(),
            "six", List.of(),
            "sept", List.of(),
            "open", List.of("rubric", "length"),
            "description", List.of());

    private static Imported read(String csv) {
        return CSV.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<Question> ofEveryKind() {
        return Stream.concat(
                QuizFixture.ofEachKind().questions().stream(), QuizFixture.ofTheOtherKinds().questions().stream());
    }

    @ParameterizedTest
    @MethodSource("ofEveryKind")
    void isReadAsItWasWrittenOrTellsWhatIsLost(Question question) {
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            var entry = new Entry(
                    question, "Mon titre", List.of("Lois / règles", "Mécénat"), Set.of("don", "impôt"), "42", 0);
            var exported = CSV.write(QuestionSet.of(List.of(entry)), "Mon quiz", language);
            var losses = LOSSES.getOrDefault(question.stem().key(), List.of("kind"));
            assertThat(exported.losses())
                    .extracting(Finding::key)
                    .containsExactlyElementsOf(losses.stream()
                            .map(loss -> "quizzes.exchange.loss." + loss)
                            .toList());
            var read = CSV.read(exported.bytes());
            assertThat(read.set().entries()).hasSize(losses.contains("kind") ? 0 : 1);
            if (losses.isEmpty()) {
                var again = read.set().entries().getFirst();
                assertThat(keyless(again.question())).isEqualTo(keyless(question));
                assertThat(again)
                        .extracting(Entry::title, Entry::category, Entry::tags, Entry::idNumber, Entry::line)
                        .containsExactly(entry.title(), entry.category(), entry.tags(), entry.idNumber(), 2);
            }
        }
    }

    @Test
    void isMadeForFrenchExcel() {
        var exported = CSV.write(
                QuestionSet.of(List.of(Entry.of(new Question.Numeric(
                        new Stem("q", 1, "=1+1 ; \"combien\" ?", "", "@x", ""),
                        new BigDecimal("-2.5"),
                        BigDecimal.ZERO,
                        "",
                        "")))),
                "L’été",
                Locale.FRENCH);
        assertThat(exported.fileName()).isEqualTo("l-ete.csv");
        var text = new String(exported.bytes(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFType;Titre;Question;Bonne réponse;");
        assertThat(text.lines().skip(1).findFirst().orElseThrow())
                .isEqualTo("Nombre;;\"'=1+1 ; \"\"combien\"\" ?\";'-2,5;;;;'@x;;1;;;");
    }

    @Test
    void noCellIsAFormulaAndNothingIsLostByThat() {
        var words = List.of("=1", "+1", "-1", "@a", "'=1", "''-x", "'a", "\"q\"");
        var question = new Question.Single(
                new Stem("q1", 1, "=HYPERLINK(\"http://x\")", "-a", "+b", ""),
                Stream.concat(
                                Stream.of(right("=cmd|' /C calc'!A0")),
                                words.stream().map(word -> wrong(word)))
                        .toList(),
                true);
        var exported = CSV.write(QuestionSet.of(List.of(Entry.of(question))), "", Locale.FRENCH);
        assertThat(exported.losses()).isEmpty();
        for (var row : CsvRows.of(new String(exported.bytes(), StandardCharsets.UTF_8).substring(1))
                .rows()) {
            assertThat(row.cells()).noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0);
        }
        assertThat(CSV.read(exported.bytes()).set().entries().getFirst().question())
                .isEqualTo(question);
    }

    @Test
    void columnsAreKnownByTheirNamesWhateverTheirOrder() {
        var entries =
                read("Bonne réponse,OPTION B,Option A,énoncé\n\"b\",Paris,Lyon,Capitale ?\nLyon,Paris,Lyon,Autre ?\n")
                        .set()
                        .entries();
        assertThat(entries)
                .extracting(entry -> ((Question.Single) entry.question()).options())
                .containsExactly(
                        List.of(new Option("Lyon", false, ""), new Option("Paris", true, "")),
                        List.of(new Option("Lyon", true, ""), new Option("Paris", false, "")));
    }

    @Test
    void theKindIsToldFromTheAnswer() {
        assertThat(
                        read("question;a;b;c;réponse\nQui ?;x;y;z;a, c\nVrai ?;;;;Vrai\nCombien ?;;;;6 000\nDire ?;;;;mot | mots\nRacontez.;;;;\n")
                                .set()
                                .entries())
                .extracting(entry -> entry.question().getClass().getSimpleName())
                .containsExactly("Multiple", "TrueFalse", "Numeric", "ShortText", "Open");
    }

    @Test
    void windowsAndItsLineEndsAreRead() {
        var file = "Question;Réponse\r\nÀ l’été\u00a0?;“œ”\r\n".getBytes(Charset.forName("windows-1252"));
        var entry = CSV.read(file).set().entries().getFirst();
        assertThat(entry.question().stem().text()).isEqualTo("À l’été\u00a0?");
        assertThat(((Question.ShortText) entry.question()).accepted().getFirst().text())
                .isEqualTo("“œ”");
    }

    @Test
    void everyProblemHasItsLine() {
        var imported = read("""
                Type;Question;Option 1;Option 2;Réponse;Points
                Choix unique;"Un
                et deux";x;y;c;1
                Nombre;Combien ?;;;dix;1
                Vrai ou faux;Vrai ?;;;peut-être;1
                Dessin;Dessine;;;x;1
                Choix unique;Seul ?;x;;a;1
                Choix unique;Deux ?;x;y;a, b;1
                Association;Paires ?;x;y;;1
                ;Rien ?;x;y;;1
                Choix unique;Bon ?;x;y;a;beaucoup
                """);
        assertThat(imported.set().entries()).extracting(Entry::line).containsExactly(11);
        assertThat(imported.findings())
                .extracting(Finding::line, Finding::element, Finding::key)
                .containsExactly(
                        tuple(2, "Un et deux", "quizzes.text.no-such-option"),
                        tuple(4, "Combien ?", "quizzes.csv.no-number"),
                        tuple(5, "Vrai ?", "quizzes.csv.no-truth"),
                        tuple(6, "Dessine", "quizzes.csv.kind"),
                        tuple(7, "Seul ?", "quizzes.csv.few-options"),
                        tuple(8, "Deux ?", "quizzes.csv.one-right"),
                        tuple(9, "Paires ?", "quizzes.csv.no-pairs"),
                        tuple(10, "Rien ?", "quizzes.text.no-right"),
                        tuple(11, "Bon ?", "quizzes.csv.points"));
    }

    @Test
    void aTableOfSomethingElseIsRefusedAsAWhole() {
        assertThat(read("Nom;Prénom\nA;B\n").findings())
                .containsExactly(Finding.refused(1, "", "quizzes.csv.no-header"));
        assertThat(read("\n\n").findings()).containsExactly(Finding.refused(1, "", "quizzes.csv.nothing"));
        var broken = read("Question;Réponse\nQui ?;x\n\"jamais fermé;y\nQuoi ?;z\n");
        assertThat(broken.set().entries()).hasSizeLessThanOrEqualTo(2);
        assertThat(broken.findings()).isNotEmpty();
    }

    private static Question keyless(Question question) {
        var stem = question.stem();
        return QuestionTexts.with(
                question, new Stem("k", stem.points(), stem.text(), stem.hint(), stem.feedback(), stem.explains()));
    }
}
