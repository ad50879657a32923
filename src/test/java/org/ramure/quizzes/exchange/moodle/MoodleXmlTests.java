package org.ramure.quizzes.exchange.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.ramure.quizzes.exchange.moodle.MoodleFixture.answer;
import static org.ramure.quizzes.exchange.moodle.MoodleFixture.category;
import static org.ramure.quizzes.exchange.moodle.MoodleFixture.image;
import static org.ramure.quizzes.exchange.moodle.MoodleFixture.keys;
import static org.ramure.quizzes.exchange.moodle.MoodleFixture.one;
import static org.ramure.quizzes.exchange.moodle.MoodleFixture.question;
import static org.ramure.quizzes.exchange.moodle.MoodleFixture.read;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Extra;
import org.ramure.quizzes.Question.Figure;
import org.ramure.quizzes.Question.Filling;
import org.ramure.quizzes.Question.Gap;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Pair;
import org.ramure.quizzes.Question.Unit;
import org.ramure.quizzes.Question.Variable;
import org.ramure.quizzes.Question.Variant;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

class MoodleXmlTests {

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static final String TWO = answer("100", "Oui", "Bien.") + answer("0", "Non", "Relisez.");

    @Test
    void readsWhatEveryQuestionHas() {
        var entry = read(question("multichoice", "<p>Un <b>gros</b> mot ?</p>", TWO + """
                        <generalfeedback format="html"><text>En général.</text></generalfeedback>
                        <defaultgrade>3.0000000</defaultgrade><penalty>0.3333333</penalty><idnumber>Q-17</idnumber>
                        <hint format="html"><text>Un</text></hint><hint format="html"><text></text></hint>
                        <hint format="html"><text>Deux</text><clearwrong/></hint>
                        <tags><tag><text>don</text></tag><tag><text>loi &amp; impôt</text></tag></tags>"""))
                .set()
                .entries()
                .getFirst();
        assertThat(entry.title()).isEqualTo("Question");
        assertThat(entry.idNumber()).isEqualTo("Q-17");
        assertThat(entry.tags()).containsExactlyInAnyOrder("don", "loi & impôt");
        assertThat(entry.line()).isEqualTo(3);
        assertThat(entry.question().stem())
                .isEqualTo(new Question.Stem(
                        "question",
                        3,
                        "Un **gros** mot ?",
                        "Un",
                        "En général.",
                        "",
                        List.of("Deux"),
                        number("33.33333")));
    }

    @Test
    void readsCategoriesInAnyOrder() {
        var plain = question("truefalse", "?", answer("100", "true", "") + answer("0", "false", ""));
        assertThat(read(
                                plain,
                                category("$course$/top/Chimie/Acides"),
                                plain,
                                category("$course$/top/Chimie"),
                                plain,
                                category("top/Histoire // Géographie"),
                                plain,
                                category("$cat1$/Rien"),
                                plain,
                                category("$course$/top"),
                                plain)
                        .set()
                        .entries())
                .extracting(Entry::category)
                .containsExactly(
                        List.of(),
                        List.of("Chimie", "Acides"),
                        List.of("Chimie"),
                        List.of("Histoire / Géographie"),
                        List.of("Rien"),
                        List.of());
    }

    @Test
    void readsASingleChoiceWithFractionsOfManyDecimals() {
        assertThat(one(question(
                        "multichoice",
                        "?",
                        "<single>true</single><shuffleanswers>1</shuffleanswers>"
                                + answer("100", "A &lt; <i>B</i>", "<p>Oui</p>") + answer("33.3333333", "C", "")
                                + answer("-16.66667", "D", "") + answer("0", "E", ""))))
                .isEqualTo(new Question.Single(
                        new Question.Stem("question", 1, "?", "", "", ""),
                        List.of(
                                new Option("A < B", true, "Oui"),
                                new Option("C", false, "", number("33.3333333")),
                                new Option("D", false, "", number("-16.66667")),
                                new Option("E", false, "")),
                        true));
    }

    @Test
    void readsSeveralRightAnswersWithEqualOrOtherParts() {
        var even = (Question.Multiple) one(question(
                "multichoice",
                "?",
                "<single>false</single>" + answer("33.33333", "A", "") + answer("33.333", "B", "")
                        + answer("33.33333", "C", "") + answer("-33.33333", "D", "")));
        assertThat(even.options()).extracting(Option::right).containsExactly(true, true, true, false);
        assertThat(even.options()).extracting(Option::share).containsOnlyNulls();
        var uneven = (Question.Multiple) one(question(
                "multichoice",
                "?",
                "<single>0</single>" + answer("75", "A", "") + answer("25", "B", "") + answer("0", "C", "")));
        assertThat(uneven.options()).extracting(Option::share).containsExactly(number("75"), number("25"), null);
        assertThat(((Question.Multiple) one(question("multichoiceset", "?", TWO))).scoring())
                .isEqualTo(Question.Scoring.ALL_OR_NOTHING);
    }

    @Test
    void tellsCombinedFeedbackWhereItBelongs() {
        var combined = """
                <correctfeedback format="html"><text>Juste !</text></correctfeedback>
                <partiallycorrectfeedback format="html"><text>À moitié.</text></partiallycorrectfeedback>
                <incorrectfeedback format="html"><text>Votre réponse est incorrecte.</text></incorrectfeedback>""";
        var single = read(question("multichoice", "?", TWO + answer("50", "Un peu", "") + combined));
        assertThat(((Question.Single) single.set().entries().getFirst().question()).options())
                .extracting(Option::feedback)
                .containsExactly("Bien.\n\nJuste !", "Relisez.", "À moitié.");
        assertThat(keys(single)).containsExactly("NOTED standard-feedback");
        var multiple = read(question("multichoice", "?", "<single>false</single>" + TWO + combined));
        assertThat(multiple.set().entries().getFirst().question().stem().feedback())
                .isEqualTo("✓ Juste !\n\n≈ À moitié.");
        assertThat(keys(multiple)).containsExactly("NOTED standard-feedback", "CHANGED combined");
    }

    @ParameterizedTest
    @CsvSource({"100,0,true", "0,100,false"})
    void readsTrueAndFalseInAnyOrder(String forTrue, String forFalse, boolean right) {
        var expected = new Question.TrueFalse(new Question.Stem("question", 1, "?", "", "", ""), right, "V", "F");
        var yes = answer(forTrue, "true", "V");
        var no = answer(forFalse, "false", "F");
        assertThat(one(question("truefalse", "?", yes + no))).isEqualTo(expected);
        assertThat(one(question("truefalse", "?", no + yes))).isEqualTo(expected);
        assertThat(one(question("truefalse", "?", answer(forTrue, "Vrai", "V") + answer(forFalse, "Faux", "F"))))
                .isEqualTo(expected);
    }

    @Test
    void readsShortAnswersWithWildcardsAndWhatIsToldOtherwise() {
        assertThat(one(question(
                        "shortanswer",
                        "?",
                        "<usecase>1</usecase>" + answer("100", "m*c\\*nat", "Oui.") + answer("50", "don", "")
                                + answer("0", "vente", "Non.") + answer("0", "*", "Relisez."))))
                .isEqualTo(new Question.ShortText(
                        new Question.Stem("question", 1, "?", "", "", ""),
                        List.of(
                                new Variant("m*c\\*nat", number("100"), "Oui."),
                                new Variant("don", number("50"), ""),
                                new Variant("vente", number("0"), "Non.")),
                        "Relisez.",
                        true,
                        true));
    }

    @Test
    void readsNumbersWithTolerancesAndUnits() {
        assertThat(one(question("numerical", "?", """
                        <answer fraction="50"><text>5,5</text><feedback><text>Presque.</text></feedback><tolerance>0.1</tolerance></answer>
                        <answer fraction="100"><text>4</text><tolerance>0.0010000</tolerance></answer>
                        <answer fraction="0"><text>*</text><feedback><text>Non.</text></feedback></answer>
                        <units><unit><multiplier>100</multiplier><unit_name>cm</unit_name></unit>
                        <unit><multiplier>1.000</multiplier><unit_name>m</unit_name></unit></units>""")))
                .isEqualTo(new Question.Numeric(
                        new Question.Stem("question", 1, "?", "", "", ""),
                        number("4"),
                        number("0.0010000"),
                        "m",
                        "Non.",
                        false,
                        List.of(new Figure(number("5.5"), number("0.1"), false, number("50"), "Presque.")),
                        List.of(new Unit("cm", number("100")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"match", "matching", "ddmatch"})
    void readsPairsWithFurtherChoices(String type) {
        assertThat(one(question(type, "?", """
                        <subquestion format="html"><text><![CDATA[<p>Un don</p>]]></text><answer><text>Mécénat</text></answer></subquestion>
                        <subquestion format="html"><text>Un achat</text><answer><text>Commerce</text></answer></subquestion>
                        <subquestion format="html"><text></text><answer><text>Autre</text></answer></subquestion>""")))
                .isEqualTo(new Question.Matching(
                        new Question.Stem("question", 1, "?", "", "", ""),
                        List.of(new Pair("Un don", "Mécénat", ""), new Pair("Un achat", "Commerce", "")),
                        List.of("Autre")));
    }

    @Test
    void readsEssaysAndEssaysThatAreFiles() {
        assertThat(one(question("essay", "?", """
                        <responseformat>editor</responseformat><minwordlimit>10</minwordlimit><maxwordlimit>200</maxwordlimit>
                        <graderinfo format="html"><text><![CDATA[<p>Deux idées.</p>]]></text></graderinfo>
                        <responsetemplate format="html"><text><![CDATA[<p>Pour :</p><p>Contre :</p>]]></text></responsetemplate>""")))
                .isEqualTo(new Question.Open(
                        new Question.Stem("question", 1, "?", "", "", ""),
                        List.of(),
                        "Deux idées.",
                        "Pour :\nContre :",
                        10,
                        200));
        assertThat(
                        one(
                                question(
                                        "essay",
                                        "?",
                                        "<responseformat>noinline</responseformat><responserequired>0</responserequired><attachments>3</attachments>"
                                                + "<attachmentsrequired>1</attachmentsrequired><filetypeslist>.pdf,.ODS</filetypeslist>")))
                .isEqualTo(new Question.Upload(
                        new Question.Stem("question", 1, "?", "", "", ""), List.of(), "", List.of("pdf", "ods"), 3));
        assertThat(keys(read(question("essay", "?", "<attachments>2</attachments>"))))
                .containsExactly("CHANGED essay-files");
    }

    @Test
    void readsEveryKindOfPartOfACloze() {
        var composite = (Question.Composite) one(question("cloze", """
                <p>La loi de {1:NUMERICAL:=2003:0#Oui.~%50%2004:1~*#Non.} vise le {2:MULTICHOICE:=mécénat#Bien.~%33.33333%don~sport} et
                {:MCS:a~=b} {1:MULTIRESPONSE:=a~=b~c} {1:MR:%75%a~%25%b~%-50%c} {1:SHORTANSWER_C:=Été~*#Non \\} \\~ \\#.} {3:SA:=x~%50%y}</p>""", "<penalty>0.1</penalty>"));
        assertThat(composite.stem().points()).isEqualTo(10);
        assertThat(composite.stem().text()).isEqualTo("La loi de [[1]] vise le [[2]] et [[3]] [[4]] [[5]] [[6]] [[7]]");
        var parts = composite.parts();
        assertThat(parts.get(0)).asInstanceOf(type(Question.Numeric.class)).satisfies(part -> {
            assertThat(part.right()).isEqualTo("2003");
            assertThat(part.stem().feedback()).isEqualTo("✓ Oui.");
            assertThat(part.others()).containsExactly(new Figure(number("2004"), number("1"), false, number("50"), ""));
            assertThat(part.feedbackWrong()).isEqualTo("Non.");
        });
        assertThat(parts.get(1))
                .isEqualTo(new Question.Single(
                        new Question.Stem("p2", 2, "", "", "", ""),
                        List.of(
                                new Option("mécénat", true, "Bien."),
                                new Option("don", false, "", number("33.33333")),
                                new Option("sport", false, "")),
                        false));
        assertThat(parts.get(2))
                .asInstanceOf(type(Question.Single.class))
                .satisfies(part -> assertThat(part.shuffle()).isTrue());
        assertThat(((Question.Multiple) parts.get(3)).options())
                .extracting(Option::share)
                .containsOnlyNulls();
        assertThat(((Question.Multiple) parts.get(4)).options())
                .extracting(Option::share)
                .containsExactly(number("75"), number("25"), number("-50"));
        assertThat(parts.get(5)).asInstanceOf(type(Question.ShortText.class)).satisfies(part -> {
            assertThat(part.caseMatters()).isTrue();
            assertThat(part.feedbackWrong()).isEqualTo("Non } ~ #.");
        });
        assertThat(((Question.ShortText) parts.get(6)).accepted())
                .containsExactly(new Variant("x", number("100"), ""), new Variant("y", number("50"), ""));
    }

    @Test
    void takesAClozeOfWordsForATextWithGaps() {
        assertThat(one(question("cloze", "Le {1:SHORTANSWER:=mécénat~=don} est un {1:MW:=don\\~}.", "")))
                .isEqualTo(new Question.Gaps(
                        new Question.Stem("question", 2, "Le [[1]] est un [[2]].", "", "", ""),
                        Filling.TYPED,
                        List.of(
                                new Gap(List.of(new Variant("mécénat"), new Variant("don")), ""),
                                new Gap(List.of(new Variant("don~")), "")),
                        List.of(),
                        "",
                        false,
                        true));
    }

    @ParameterizedTest
    @CsvSource({
        "{1:SA:=a&#38;b}, a&b",
        "{1:SA:=a&amp;#38;b}, a&b",
        "{1:SA:=a&lt;b}, a<b",
        "'{1:SA:= a ~%0%=b}', a",
        "{1:SA:=a\\/b}, a/b",
        "{1:SA:=a\\*b}, a\\*b"
    })
    void readsSignsBehindBackslashesAndEntities(String cloze, String accepted) {
        var gaps = one(question("cloze", "x " + cloze, ""));
        assertThat(
                        gaps instanceof Question.Gaps typed
                                ? typed.gaps().getFirst().accepted().getFirst().text()
                                : ((Question.ShortText) ((Question.Composite) gaps)
                                                .parts()
                                                .getFirst())
                                        .accepted()
                                        .getFirst()
                                        .text())
                .isEqualTo(accepted);
    }

    @Test
    void readsGapsToChooseAndToDrag() {
        var options = """
                <selectoption><text>SELECT</text><group>1</group></selectoption>
                <selectoption><text>WHERE</text><group>2</group></selectoption>
                <selectoption><text>FROM</text><group>1</group></selectoption>
                <selectoption><text>SIGMA</text><group>2</group></selectoption>
                <incorrectfeedback format="html"><text>Non.</text></incorrectfeedback>""";
        assertThat(one(question("gapselect", "<p>[[3]] puis [[1]], [[2]] et [[1]]</p>", options)))
                .isEqualTo(new Question.Gaps(
                        new Question.Stem("question", 1, "[[1]] puis [[2]], [[3]] et [[4]]", "", "", ""),
                        Filling.LIST,
                        List.of(
                                new Gap(List.of(new Variant("FROM")), "1"),
                                new Gap(List.of(new Variant("SELECT")), "1"),
                                new Gap(List.of(new Variant("WHERE")), "2"),
                                new Gap(List.of(new Variant("SELECT")), "1")),
                        List.of(new Extra("SIGMA", "2")),
                        "Non.",
                        false,
                        false));
        assertThat(one(question(
                        "ddwtos",
                        "[[1]]",
                        "<dragbox><text>H<sub>2</sub>O</text><group>1</group><infinite/></dragbox>"
                                + "<dragbox><text>CO</text><group>1</group></dragbox>")))
                .isEqualTo(new Question.Gaps(
                        new Question.Stem("question", 1, "[[1]]", "", "", ""),
                        Filling.DRAGGED,
                        List.of(new Gap(List.of(new Variant("H2O")), "")),
                        List.of(new Extra("CO", "")),
                        "",
                        false,
                        false));
    }

    @ParameterizedTest
    @CsvSource({
        "ALL_OR_NOTHING,ALL_OR_NOTHING,0",
        "ABSOLUTE_POSITION,PLACES,0",
        "RELATIVE_NEXT_EXCLUDE_LAST,FOLLOWING,0",
        "LONGEST_ORDERED_SUBSET,FOLLOWING,1"
    })
    void readsOrdersByTheirPlaces(String grading, Question.OrderScoring scoring, int told) {
        var file = question(
                "ordering",
                "?",
                "<selecttype>ALL</selecttype><gradingtype>" + grading + "</gradingtype>"
                        + answer("2.0000000", "deux", "") + answer("10.0000000", "dix", "")
                        + answer("1.0000000", "un", ""));
        assertThat(one(file))
                .isEqualTo(new Question.Ordering(
                        new Question.Stem("question", 1, "?", "", "", ""), List.of("un", "deux", "dix"), "", scoring));
        assertThat(read(file).findings()).hasSize(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"calculated", "calculatedsimple"})
    void readsFormulasWithTheRangesOfTheirVariables(String type) {
        assertThat(one(question(type, "Combien font {a} et {b} ?", """
                        <answer fraction="100"><text>{a} + pow({b}, 2)</text><tolerance>0.01</tolerance><tolerancetype>1</tolerancetype>
                        <correctanswerformat>1</correctanswerformat><correctanswerlength>3</correctanswerlength>
                        <feedback format="html"><text></text></feedback></answer>
                        <units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>
                        <dataset_definitions>
                        <dataset_definition><status><text>private</text></status><name><text>a</text></name><type>calculated</type>
                        <distribution><text>uniform</text></distribution><minimum><text>1</text></minimum>
                        <maximum><text>10.0</text></maximum><decimals><text>1</text></decimals><itemcount>1</itemcount>
                        <dataset_items><dataset_item><number>1</number><value>4.3</value></dataset_item></dataset_items></dataset_definition>
                        <dataset_definition><name><text>b</text></name><minimum><text>-2</text></minimum>
                        <maximum><text>2</text></maximum><decimals><text>0</text></decimals></dataset_definition></dataset_definitions>""")))
                .isEqualTo(new Question.Calculated(
                        new Question.Stem("question", 1, "Combien font {a} et {b} ?", "", "", ""),
                        "{a} + pow({b}, 2)",
                        List.of(
                                new Variable("a", number("1"), number("10"), 1),
                                new Variable("b", number("-2"), number("2"), 0)),
                        number("0.01"),
                        true,
                        3,
                        "m",
                        ""));
    }

    @Test
    void bringsFilesUnderNamesOfTheirOwn() {
        var text =
                "<questiontext format=\"html\"><text><![CDATA[<p><img src=\"@@PLUGINFILE@@/une%%20carte.png\" alt=\"Carte\"> "
                        + "<audio controls><source src=\"@@PLUGINFILE@@/son.mp3\"></audio></p>]]></text>%s%s</questiontext>";
        var rest =
                "<answer fraction=\"100\"><text>true</text></answer><answer fraction=\"0\"><text>false</text></answer>";
        var first = "<question type=\"truefalse\"><name><text>a</text></name>"
                + text.formatted(image("une carte.png"), image("son.mp3")) + rest + "</question>";
        var second = "<question type=\"truefalse\"><name><text>b</text></name>"
                + text.formatted(image("une carte.png").replace("iVBO", "iVBP"), image("son.mp3")) + rest
                + "</question>";
        var imported = read(first, second);
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.set().files()).containsOnlyKeys("une-carte.png", "une-carte-2.png", "son.mp3");
        assertThat(imported.set().files().get("une-carte.png").bytes()).isEqualTo(MoodleFixture.IMAGE);
        assertThat(imported.set().files().get("une-carte.png").fileName()).isEqualTo("une carte.png");
        assertThat(imported.set().entries())
                .extracting(entry -> entry.question().stem().text())
                .containsExactly(
                        "![Carte](attachment:une-carte.png) [son.mp3](attachment:son.mp3)",
                        "![Carte](attachment:une-carte-2.png) [son.mp3](attachment:son.mp3)");
    }

    @Test
    void tellsOfFilesThatAreBrokenMissingOrElsewhere() {
        var broken = "<file name=\"a.png\" encoding=\"base64\">%%%%%%</file>";
        var file =
                "<question type=\"description\"><name><text>a</text></name><questiontext format=\"html\"><text><![CDATA[%s]]></text>"
                        + broken + "</questiontext></question>";
        var first = read(file.formatted("Voyez <img src='@@PLUGINFILE@@/a.png' alt='une carte'>"));
        assertThat(first.set().entries().getFirst().question().stem().text()).isEqualTo("Voyez une carte");
        assertThat(keys(first)).containsExactly("CHANGED file-broken");
        assertThat(keys(read(file.formatted("Voyez <img src='@@PLUGINFILE@@/b.png'>"))))
                .containsExactly("CHANGED file-missing", "NOTED file-unused");
        var elsewhere = read(file.formatted("<img src='https://exemple.fr/b.png' alt='b'>"));
        assertThat(elsewhere.set().entries().getFirst().question().stem().text())
                .isEqualTo("[b](https://exemple.fr/b.png)");
        assertThat(keys(elsewhere)).containsExactly("CHANGED image-outside", "NOTED file-unused");
        assertThat(read(file.formatted("").replace("description", "random") + question("description", "?", ""))
                        .set()
                        .files())
                .isEmpty();
        assertThat(read(file.formatted("<img alt='b' src='data:image/png;base64,iVBORw=='>"))
                        .set()
                        .files())
                .containsOnlyKeys("image.png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "html § a<br>b &amp; *c* § 'a  |b & \\*c\\*'",
                "plain_text § a *b* <i> § a \\*b\\* \\<i>",
                "markdown § a *b* `c` § a *b* `c`",
                "markdown § a <b>b</b> § a **b**",
                "moodle_auto_format § a|b <i>c</i> § 'a  |b *c*'",
                "moodle_auto_format § <p>a|b</p> § a b"
            })
    void readsTextsInEveryFormat(String format, String text, String markdown) {
        var file = "<question type=\"description\"><questiontext format=\"" + format + "\"><text><![CDATA["
                + text.replace("|", "\n") + "]]></text></questiontext></question>";
        assertThat(one(file).stem().text()).isEqualTo(markdown.replace("|", "\n"));
    }

    @Test
    void readsLettersOfWindowsAndSaysSo() {
        var file = MoodleFixture.file(question("description", "Éléphant d’été", ""))
                .replace("UTF-8", "windows-1252");
        var windows = java.nio.charset.Charset.forName("windows-1252");
        var declared = new MoodleXml().read(file.getBytes(windows));
        assertThat(declared.set().entries().getFirst().question().stem().text()).isEqualTo("Éléphant d’été");
        assertThat(declared.findings()).isEmpty();
        var undeclared =
                new MoodleXml().read(file.replace("windows-1252", "UTF-8").getBytes(windows));
        assertThat(undeclared.set().entries().getFirst().question().stem().text())
                .isEqualTo("Éléphant d’été");
        assertThat(keys(undeclared)).containsExactly("CHANGED letters");
    }

    @Test
    void readsHtmlThatNobodyEscaped() {
        assertThat(
                        one("<question type=\"description\"><questiontext format=\"html\"><text><p>Un <b>mot</b></p></text></questiontext></question>")
                                .stem()
                                .text())
                .isEqualTo("Un **mot**");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"randomsamatch", "random", "calculatedmulti", "ddmarker", "ddimageortext", "stack", "order"})
    void namesWhatItDoesNotKnow(String type) {
        var imported = read(question(type, "?", ""), question("description", "?", ""));
        assertThat(imported.set().entries()).hasSize(1);
        assertThat(keys(imported)).containsExactly("REFUSED unsupported");
        assertThat(imported.findings().getFirst().arguments()).containsExactly(type);
        assertThat(imported.findings().getFirst().line()).isEqualTo(3);
    }

    @Test
    void namesWhatCannotBeAskedAndWhatItLeavesOut() {
        assertThat(keys(read(question("multichoice", "?", answer("50", "a", "") + answer("0", "b", "")))))
                .containsExactly("REFUSED problem.some-right");
        assertThat(keys(read(question("cloze", "rien", "")))).containsExactly("REFUSED cloze-none");
        assertThat(keys(read(question("multichoice", "", TWO)))).containsExactly("REFUSED problem.no-text");
        assertThat(keys(read(question("gapselect", "[[4]]", "")))).containsExactly("REFUSED gap-choice");
        assertThat(keys(read("<question><name><text>x</text></name></question>")))
                .containsExactly("REFUSED no-type");
        assertThat(keys(read(question(
                        "multichoice",
                        "H<sub>2</sub>O",
                        TWO + "<foo/><defaultgrade>0.5</defaultgrade><penalty>2</penalty>"))))
                .containsExactly("CHANGED points", "CHANGED html", "CHANGED penalty", "CHANGED elements");
        assertThat(keys(read())).containsExactly("REFUSED empty");
        assertThat(keys(read(question(
                        "multichoice",
                        "?",
                        answer("100", "<img src='@@PLUGINFILE@@/a/b.png'>", "") + answer("0", "b", "")))))
                .containsExactly("CHANGED image-in-words");
    }

    @Test
    void tellsHowFarItIs() {
        var seen = new ArrayList<Integer>();
        var plain = question("description", "?", "");
        new MoodleXml().read(MoodleFixture.file(plain, plain, plain).getBytes(StandardCharsets.UTF_8), seen::add);
        assertThat(seen).containsExactly(1, 2, 3);
    }

    @Test
    void readsFiveThousandQuestionsWithinSeconds() {
        var bank = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
        for (int number = 0; number < 5_000; number++) {
            if (number % 50 == 0) {
                bank.append(category("$course$/top/Banque/Partie " + number / 50));
            }
            bank.append(question(
                    number % 5 == 0 ? "cloze" : "multichoice",
                    number % 5 == 0
                            ? "<p>Question " + number + " : {1:MULTICHOICE:=a#Oui.~b~c} et {1:NUMERICAL:=5:0.1}</p>"
                            : "<p>Question <b>" + number
                                    + "</b> : <img src=\"@@PLUGINFILE@@/a.png\" alt=\"\"> que dit la loi ?</p>",
                    TWO + answer("0", "Peut-être", "<p>Voyez <a href=\"https://exemple.fr\">ici</a>.</p>")
                            + "<tags><tag><text>t" + number % 7 + "</text></tag></tags>"));
        }
        var bytes = bank.append("</quiz>").toString().getBytes(StandardCharsets.UTF_8);
        var start = System.nanoTime();
        var imported = new MoodleXml().read(bytes);
        System.out.println("5,000 questions of Moodle XML, " + bytes.length / 1024 + " KB: "
                + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(imported.set().entries()).hasSize(5_000);
        assertThat(imported.set().entries().getLast().category()).containsExactly("Banque", "Partie 99");
    }
}
