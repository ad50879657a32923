package org.ramure.quizzes.exchange.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.quizzes.exchange.qti.QtiPackages.bytes;
import static org.ramure.quizzes.exchange.qti.QtiPackages.zip;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.quizzes.Answer;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.TrialMarking;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Imported;

class QtiTests {

    private static final String MATCH = "<match><variable identifier=\"%1$s\"/><correct identifier=\"%1$s\"/></match>";

    private static String item(String declarations, String body, String rest) {
        return """
                <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="exercice-1" title="Un exercice">
                %s
                <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
                <outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>
                <itemBody>%s</itemBody>
                %s
                </assessmentItem>""".formatted(declarations, body, rest);
    }

    private static String response(String id, String cardinality, String type, String inside) {
        return "<responseDeclaration identifier=\"%s\" cardinality=\"%s\" baseType=\"%s\">%s</responseDeclaration>"
                .formatted(id, cardinality, type, inside);
    }

    private static String correct(String... values) {
        return "<correctResponse><value>" + String.join("</value><value>", values) + "</value></correctResponse>";
    }

    private static String choices(String id, int most, String... texts) {
        var choices = new StringBuilder(
                "<choiceInteraction responseIdentifier=\"%s\" maxChoices=\"%d\">".formatted(id, most));
        for (int place = 0; place < texts.length; place++) {
            choices.append(
                    "<simpleChoice identifier=\"%s\">%s</simpleChoice>".formatted((char) ('A' + place), texts[place]));
        }
        return choices.append("</choiceInteraction>").toString();
    }

    private static String template(String name) {
        return "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/" + name + "\"/>";
    }

    private static String ruled(String rules) {
        return "<responseProcessing>" + rules + "</responseProcessing>";
    }

    private static String when(String condition, String then) {
        return "<responseCondition><responseIf>" + condition + then + "</responseIf></responseCondition>";
    }

    private static String score(String value) {
        return "<setOutcomeValue identifier=\"SCORE\">" + value + "</setOutcomeValue>";
    }

    private static String number(String value) {
        return "<baseValue baseType=\"float\">" + value + "</baseValue>";
    }

    private static Imported read(String xml) {
        return new QtiCodec().read(bytes(xml));
    }

    private static Question question(String xml) {
        var imported = read(xml);
        assertThat(imported.findings()).noneMatch(finding -> finding.severity() == Finding.Severity.REFUSED);
        return imported.set().entries().getFirst().question();
    }

    private static Finding refusal(String xml) {
        var imported = read(xml);
        assertThat(imported.set().entries()).isEmpty();
        return imported.findings().getFirst();
    }

    private static BigDecimal share(Question question, Answer answer) {
        return TrialMarking.share(question, answer).stripTrailingZeros();
    }

    private static final String TWO = response("RESPONSE", "single", "identifier", correct("B"));

    @Test
    void readsAChoiceWithItsTextsAndItsName() {
        var imported = read(item(
                TWO,
                "<p>Lisez <em>bien</em>.</p><choiceInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\""
                        + " maxChoices=\"1\"><prompt>Lequel ?</prompt><simpleChoice identifier=\"A\">Un"
                        + " &amp; un</simpleChoice><simpleChoice identifier=\"B\">Deux</simpleChoice></choiceInteraction>",
                template("match_correct")));
        var entry = imported.set().entries().getFirst();
        assertThat(entry.title()).isEqualTo("Un exercice");
        assertThat(entry.idNumber()).isEqualTo("exercice-1");
        assertThat(entry.question())
                .isEqualTo(new Question.Single(
                        new Question.Stem("exercice-1", 1, "Lisez *bien*.\n\nLequel ?", "", "", ""),
                        List.of(new Question.Option("Un & un", false, ""), new Question.Option("Deux", true, "")),
                        true));
        assertThat(imported.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct",
                "http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct.xml",
                "http://www.imsglobal.org/question/qti_v2p0/rptemplates/match_correct",
                "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"
            })
    void knowsTemplatesByTheirAddresses(String address) {
        var question = question(
                item(TWO, choices("RESPONSE", 1, "x", "y"), "<responseProcessing template=\"" + address + "\"/>"));
        assertThat(share(question, new Answer.Choice(List.of(1)))).isEqualByComparingTo("1");
        assertThat(share(question, new Answer.Choice(List.of(0)))).isEqualByComparingTo("0");
    }

    @Test
    void refusesATemplateThatItDoesNotKnowByItsAddress() {
        var finding = refusal(item(
                TWO,
                choices("RESPONSE", 1, "x", "y"),
                "<responseProcessing template=\"https://ailleurs.example/rptemplates/mien\"/>"));
        assertThat(finding.key()).isEqualTo("quizzes.qti.template");
        assertThat(finding.arguments()).containsExactly("https://ailleurs.example/rptemplates/mien");
        assertThat(finding.element()).isEqualTo("Un exercice");
        assertThat(finding.line()).isEqualTo(6);
    }

    /** The same rules in the words of many authors. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<responseCondition><responseIf>M"
                        + "S1</responseIf><responseElse>S0</responseElse></responseCondition>",
                "S0<responseCondition><responseIf>MS1</responseIf></responseCondition>",
                "<responseCondition><responseIf><isNull><variable identifier=\"RESPONSE\"/></isNull>S0</responseIf>"
                        + "<responseElseIf>MS1</responseElseIf></responseCondition>",
                "<responseCondition><responseIf><match><baseValue baseType=\"identifier\">B</baseValue>"
                        + "<variable identifier=\"RESPONSE\"/></match>S1</responseIf></responseCondition>",
                "<responseCondition><responseIf>M<setOutcomeValue identifier=\"SCORE\"><sum><variable identifier=\"SCORE\"/>"
                        + "<baseValue baseType=\"float\">1</baseValue></sum></setOutcomeValue></responseIf></responseCondition>",
                "<responseProcessingFragment><responseCondition><responseIf>MS1</responseIf></responseCondition>"
                        + "</responseProcessingFragment><exitResponse/>S0"
            })
    void understandsRulesHoweverTheyAreWrittenOut(String rules) {
        var written = rules.replace("S0", score(number("0")))
                .replace("S1", score(number("1")))
                .replace("M", "\u0001")
                .replace("\u0001", MATCH.formatted("RESPONSE"));
        assertThat(question(item(TWO, choices("RESPONSE", 1, "x", "y"), ruled(written))))
                .isEqualTo(question(item(TWO, choices("RESPONSE", 1, "x", "y"), template("match_correct"))));
    }

    /** Of a response that was not given, QTI knows neither whether it matches nor whether it does not. */
    @Test
    void refusesRulesThatScoreWhoDoesNotAnswer() {
        var rules = "<responseCondition><responseIf><not>" + MATCH.formatted("RESPONSE") + "</not>" + score(number("0"))
                + "</responseIf><responseElse>" + score(number("1")) + "</responseElse></responseCondition>";
        assertThat(refusal(item(TWO, choices("RESPONSE", 1, "x", "y"), ruled(rules)))
                        .key())
                .isEqualTo("quizzes.qti.empty-scores");
    }

    @Test
    void givesEachOptionWhatTheMappingSays() {
        var question = question(item(
                response(
                        "RESPONSE",
                        "multiple",
                        "identifier",
                        correct("A", "B")
                                + "<mapping lowerBound=\"0\" upperBound=\"3\" defaultValue=\"-1\"><mapEntry"
                                + " mapKey=\"A\" mappedValue=\"2\"/><mapEntry mapKey=\"B\" mappedValue=\"1.5\"/></mapping>"),
                choices("RESPONSE", 0, "a", "b", "c"),
                template("map_response")));
        assertThat(question.stem().points()).isEqualTo(3);
        assertThat(share(question, new Answer.Choice(List.of(0, 1)))).isEqualByComparingTo("1");
        assertThat(share(question, new Answer.Choice(List.of(0)))).isEqualByComparingTo("0.66667");
        assertThat(share(question, new Answer.Choice(List.of(1)))).isEqualByComparingTo("0.5");
        assertThat(share(question, new Answer.Choice(List.of(1, 2)))).isEqualByComparingTo("0.16667");
        assertThat(share(question, new Answer.Choice(List.of(2)))).isEqualByComparingTo("0");
    }

    @Test
    void tellsThatNothingGoesBelowNothing() {
        var imported = read(item(
                response(
                        "RESPONSE",
                        "multiple",
                        "identifier",
                        "<mapping defaultValue=\"-1\"><mapEntry mapKey=\"A\" mappedValue=\"1\"/></mapping>"),
                choices("RESPONSE", 0, "a", "b"),
                template("map_response")));
        assertThat(imported.findings().stream().map(Finding::key)).containsExactly("quizzes.qti.negative");
    }

    @Test
    void keepsTheProportionsOfPointsThatAreNoWholeNumber() {
        var imported = read(item(
                response(
                        "RESPONSE",
                        "single",
                        "identifier",
                        "<mapping><mapEntry mapKey=\"A\" mappedValue=\"2.5\"/><mapEntry mapKey=\"B\""
                                + " mappedValue=\"0.5\"/></mapping>"),
                choices("RESPONSE", 1, "a", "b"),
                template("map_response")));
        var question = imported.set().entries().getFirst().question();
        assertThat(question.stem().points()).isEqualTo(3);
        assertThat(share(question, new Answer.Choice(List.of(1)))).isEqualByComparingTo("0.2");
        assertThat(imported.findings().getFirst().key()).isEqualTo("quizzes.qti.points");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<customOperator class=\"x\"><variable identifier=\"RESPONSE\"/></customOperator>; customOperator",
                "<product><randomInteger min=\"0\" max=\"3\"/><mapResponse identifier=\"RESPONSE\"/></product>; mapResponse RESPONSE, randomInteger",
                "<lookupTable><variable identifier=\"RESPONSE\"/></lookupTable>; lookupTable",
                "<variable identifier=\"duration\"/>; variable duration"
            })
    void refusesByNameWhatNobodyHereComputes(String value, String name) {
        var finding = refusal(item(TWO, choices("RESPONSE", 1, "x", "y"), ruled(score(value))));
        assertThat(finding.key()).isEqualTo("quizzes.qti.operator");
        assertThat(finding.arguments()).containsExactly(name);
    }

    @Test
    void refusesResponsesThatScoreTogether() {
        var finding = refusal(item(
                response("R1", "single", "identifier", correct("A"))
                        + response("R2", "single", "identifier", correct("A")),
                choices("R1", 1, "x", "y") + choices("R2", 1, "x", "y"),
                ruled(when("<and>" + MATCH.formatted("R1") + MATCH.formatted("R2") + "</and>", score(number("1"))))));
        assertThat(finding.key()).isEqualTo("quizzes.qti.joint");
        assertThat(finding.arguments()).containsExactly("R1, R2");
    }

    @Test
    void refusesChoicesThatScoreByTheirCombination() {
        var ids = "<multiple><baseValue baseType=\"identifier\">A</baseValue><baseValue baseType=\"identifier\">%s"
                + "</baseValue></multiple>";
        var either =
                when("<match><variable identifier=\"RESPONSE\"/>" + ids.formatted("B") + "</match>", score(number("1")))
                        + when(
                                "<match><variable identifier=\"RESPONSE\"/>" + ids.formatted("C") + "</match>",
                                score(number("1")));
        assertThat(refusal(item(
                                response("RESPONSE", "multiple", "identifier", ""),
                                choices("RESPONSE", 0, "a", "b", "c"),
                                ruled(either)))
                        .key())
                .isEqualTo("quizzes.qti.combination");
    }

    @Test
    void weighsTheInteractionsOfOneItem() {
        var question = question(item(
                response("R1", "single", "string", correct("deux"))
                        + response("R2", "single", "identifier", correct("B"))
                        + response("R3", "single", "integer", correct("7")),
                "<p>Un et un font <textEntryInteraction responseIdentifier=\"R1\"/>, ou "
                        + "<inlineChoiceInteraction responseIdentifier=\"R2\"><inlineChoice identifier=\"A\">peu</inlineChoice>"
                        + "<inlineChoice identifier=\"B\">assez</inlineChoice></inlineChoiceInteraction> ; sept s’écrit"
                        + " <textEntryInteraction responseIdentifier=\"R3\"/>.</p>",
                ruled(when(
                                MATCH.formatted("R1"),
                                score("<sum><variable identifier=\"SCORE\"/>" + number("1") + "</sum>"))
                        + when(
                                MATCH.formatted("R2"),
                                score("<sum><variable identifier=\"SCORE\"/>" + number("2") + "</sum>"))
                        + when(
                                MATCH.formatted("R3"),
                                score("<sum>" + number("1") + "<variable identifier=\"SCORE\"/></sum>")))));
        assertThat(question.stem().points()).isEqualTo(4);
        assertThat(question.stem().text()).isEqualTo("Un et un font [[1]], ou [[2]] ; sept s’écrit [[3]].");
        var right = List.<Answer>of(new Answer.Text("deux"), new Answer.Choice(List.of(1)), new Answer.Text("7"));
        assertThat(share(question, new Answer.Parts(right))).isEqualByComparingTo("1");
        assertThat(share(
                        question,
                        new Answer.Parts(List.of(new Answer.Text("Deux"), right.get(1), new Answer.Text("8")))))
                .isEqualByComparingTo("0.5");
    }

    @Test
    void makesGapsOfWordsThatAreTypedOrChosenAlike() {
        var declarations =
                response("R1", "single", "string", correct("un")) + response("R2", "single", "string", correct("deux"));
        var typed = (Question.Gaps) question(item(
                declarations,
                "<p><textEntryInteraction responseIdentifier=\"R1\"/> et <textEntryInteraction responseIdentifier=\"R2\"/></p>",
                ""));
        assertThat(typed.filling()).isEqualTo(Question.Filling.TYPED);
        assertThat(typed.caseMatters()).isTrue();
        assertThat(share(typed, new Answer.Texts(List.of("un", "trois")))).isEqualByComparingTo("0.5");
    }

    @Test
    void understandsNumbersWithTolerancesAndPartialOnes() {
        var question = (Question.Numeric) question(item(
                response("RESPONSE", "single", "float", correct("9.81")),
                "<p>Combien ?</p><p><textEntryInteraction responseIdentifier=\"RESPONSE\"/> m/s²</p>",
                ruled("<responseCondition><responseIf><equal toleranceMode=\"absolute\" tolerance=\"0.01 0.01\">"
                        + "<correct identifier=\"RESPONSE\"/><variable identifier=\"RESPONSE\"/></equal>"
                        + score(number("2"))
                        + "</responseIf><responseElseIf><equal toleranceMode=\"relative\" tolerance=\"5\">"
                        + "<correct identifier=\"RESPONSE\"/><variable identifier=\"RESPONSE\"/></equal>"
                        + score(number("1")) + "</responseElseIf></responseCondition>")));
        assertThat(question.unit()).isEqualTo("m/s²");
        assertThat(question.stem().text()).isEqualTo("Combien ?");
        for (var expected : List.of("9.81 1", "9,82 1", "10 0.5", "9.35 0.5", "11 0")) {
            var pair = expected.split(" ");
            assertThat(share(question, new Answer.Text(pair[0]))).as(pair[0]).isEqualByComparingTo(pair[1]);
        }
    }

    @Test
    void refusesATextEntryThatLooksAtCapitalsForSomeAnswersOnly() {
        assertThat(refusal(item(
                                response(
                                        "RESPONSE",
                                        "single",
                                        "string",
                                        "<mapping><mapEntry mapKey=\"Oui\" mappedValue=\"1\"/><mapEntry mapKey=\"si\""
                                                + " mappedValue=\"1\" caseSensitive=\"false\"/></mapping>"),
                                "<p><textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>",
                                template("map_response")))
                        .key())
                .isEqualTo("quizzes.qti.case");
    }

    @Test
    void tellsEachOptionWhatTheItemTellsIt() {
        var question = (Question.Single)
                question(
                        item(
                                TWO,
                                "<choiceInteraction responseIdentifier=\"RESPONSE\"><prompt>?</prompt><simpleChoice identifier=\"A\">x"
                                        + "<feedbackInline outcomeIdentifier=\"FEEDBACK\" identifier=\"A\" showHide=\"show\">Non, x.</feedbackInline>"
                                        + "</simpleChoice><simpleChoice identifier=\"B\">y</simpleChoice></choiceInteraction>",
                                ruled(
                                                when(MATCH.formatted("RESPONSE"), score(number("1")))
                                                        + "<setOutcomeValue identifier=\"FEEDBACK\"><variable identifier=\"RESPONSE\"/></setOutcomeValue>")
                                        + "<modalFeedback outcomeIdentifier=\"FEEDBACK\" identifier=\"B\" showHide=\"show\"><p>Oui !</p></modalFeedback>"
                                        + "<modalFeedback outcomeIdentifier=\"FEEDBACK\" identifier=\"B\" showHide=\"hide\"><p>C’était y.</p></modalFeedback>"
                                        + "<modalFeedback outcomeIdentifier=\"FEEDBACK\" identifier=\"Z\" showHide=\"hide\"><p>Voyez la leçon.</p></modalFeedback>"));
        assertThat(question.options())
                .extracting(Question.Option::text, Question.Option::feedback)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("x", "Non, x.\n\nC’était y."),
                        org.assertj.core.groups.Tuple.tuple("y", "Oui !"));
        assertThat(question.stem().feedback()).isEqualTo("Voyez la leçon.");
    }

    @Test
    void countsFeedbackThatHasNoPlace() {
        var imported = read(
                item(
                        TWO,
                        choices("RESPONSE", 1, "x", "y"),
                        template("match_correct")
                                + "<modalFeedback outcomeIdentifier=\"AILLEURS\" identifier=\"B\" showHide=\"show\">Perdu</modalFeedback>"));
        assertThat(imported.findings().getFirst().key()).isEqualTo("quizzes.qti.feedback");
        assertThat(imported.findings().getFirst().severity()).isEqualTo(Finding.Severity.CHANGED);
    }

    @Test
    void scoresPairsByTheirMappingAndTurnsTheListsWhereItMust() {
        var declaration = response(
                "RESPONSE",
                "multiple",
                "directedPair",
                correct("A X", "A Y", "B Z")
                        + "<mapping lowerBound=\"0\" defaultValue=\"-1\"><mapEntry mapKey=\"A X\" mappedValue=\"1\"/>"
                        + "<mapEntry mapKey=\"A Y\" mappedValue=\"1\"/><mapEntry mapKey=\"B Z\" mappedValue=\"2\"/></mapping>");
        var body = "<matchInteraction responseIdentifier=\"RESPONSE\"><prompt>Reliez</prompt><simpleMatchSet>"
                + "<simpleAssociableChoice identifier=\"A\" matchMax=\"0\">a</simpleAssociableChoice>"
                + "<simpleAssociableChoice identifier=\"B\" matchMax=\"0\">b</simpleAssociableChoice></simpleMatchSet>"
                + "<simpleMatchSet><simpleAssociableChoice identifier=\"X\" matchMax=\"1\">x</simpleAssociableChoice>"
                + "<simpleAssociableChoice identifier=\"Y\" matchMax=\"1\">y</simpleAssociableChoice>"
                + "<simpleAssociableChoice identifier=\"Z\" matchMax=\"1\">z</simpleAssociableChoice></simpleMatchSet></matchInteraction>";
        var question = (Question.Matching) question(item(declaration, body, template("map_response")));
        assertThat(question.pairs()).extracting(Question.Pair::left).containsExactly("x", "y", "z");
        assertThat(question.stem().points()).isEqualTo(4);
        assertThat(share(question, new Answer.Matches(List.of(0, 0, 1)))).isEqualByComparingTo("1");
        assertThat(share(question, new Answer.Matches(List.of(0, 0, -1)))).isEqualByComparingTo("0.5");
        assertThat(share(question, new Answer.Matches(List.of(0, 1, -1)))).isEqualByComparingTo("0");
        assertThat(share(question, new Answer.Matches(List.of(1, -1, 1)))).isEqualByComparingTo("0.25");
        var whole = question(item(declaration, body, template("match_correct")));
        assertThat(share(whole, new Answer.Matches(List.of(0, 0, 1)))).isEqualByComparingTo("1");
        assertThat(share(whole, new Answer.Matches(List.of(0, 0, 0)))).isEqualByComparingTo("0");
    }

    @Test
    void keepsTheOrderOfATestAndTheFilesOfAPackage() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("cours/imsmanifest.xml", bytes("""
                <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>
                <resource identifier="a" type="imsqti_item_xmlv2p2" href="items/a.xml"><metadata>
                <lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general><keyword><string>don</string></keyword></general></lom>
                </metadata></resource>
                <resource identifier="b" type="imsqti_item_xmlv2p2" href="items/b.xml"/>
                <resource identifier="c" type="imsqti_item_xmlv2p2" href="items/c.xml"/>
                <resource identifier="t" type="imsqti_test_xmlv2p2" href="test.xml"/></resources></manifest>"""));
        files.put("cours/test.xml", bytes("""
                <assessmentTest identifier="t" title="Test"><testPart identifier="p">
                <assessmentSection identifier="s" title="Section" visible="true"><ordering shuffle="true"/>
                <assessmentItemRef identifier="b" href="items/b.xml"/><assessmentItemRef identifier="a" href="items/a.xml"/>
                <assessmentItemRef identifier="x" href="items/x.xml"/></assessmentSection></testPart></assessmentTest>"""));
        for (var id : List.of("a", "b", "c")) {
            files.put(
                    "cours/items/" + id + ".xml",
                    bytes(item(
                                    TWO,
                                    "<p><img src=\"../images/une%20image.png\" alt=\"Une image\"/></p>"
                                            + choices("RESPONSE", 1, "x", "y"),
                                    template("match_correct"))
                            .replace("exercice-1", id)));
        }
        files.put("cours/images/une image.png", new byte[] {7});
        var imported = new QtiCodec().read(zip(files));
        var entries = imported.set().entries();
        assertThat(entries).extracting(entry -> entry.idNumber()).containsExactly("b", "a", "c");
        assertThat(entries.get(1).category()).containsExactly("Section");
        assertThat(entries.get(1).tags()).isEqualTo(Set.of("don"));
        assertThat(entries.getFirst().question().stem().text()).isEqualTo("![Une image](attachment:une-image.png)");
        assertThat(imported.set().files().get("une-image.png").bytes()).containsExactly(7);
        assertThat(imported.findings())
                .extracting(Finding::key)
                .containsExactly("quizzes.qti.test-rules", "quizzes.qti.missing");
    }

    @Test
    void readsTheNamesOfTheThirdEdition() {
        var third = item(TWO, choices("RESPONSE", 1, "x", "y"), template("match_correct"))
                .replaceAll("<(/?)(?!p>)([a-z]+)([A-Z])", "<$1qti-$2-$3")
                .replace("<value>", "<qti-value>")
                .replace("</value>", "</qti-value>")
                .replace("responseIdentifier", "response-identifier")
                .replace("maxChoices", "max-choices")
                .replace("baseType", "base-type");
        assertThat(third).contains("<qti-response-Declaration");
        var lower = java.util.regex.Pattern.compile("(</?qti-[a-z]+-)([A-Z])")
                .matcher(third)
                .replaceAll(name -> name.group(1) + name.group(2).toLowerCase(java.util.Locale.ROOT));
        assertThat(question(lower))
                .isEqualTo(question(item(TWO, choices("RESPONSE", 1, "x", "y"), template("match_correct"))));
    }

    @Test
    void readsEveryEncodingThatAFileDeclares() {
        var xml = item(TWO, choices("RESPONSE", 1, "é", "ù"), template("match_correct"));
        var expected = question(xml);
        assertThat(new QtiCodec()
                        .read(("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + xml)
                                .getBytes(StandardCharsets.ISO_8859_1))
                        .set()
                        .entries()
                        .getFirst()
                        .question())
                .isEqualTo(expected);
        assertThat(new QtiCodec()
                        .read(("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xml)
                                .getBytes(Charset.forName("UTF-16LE")))
                        .set()
                        .entries()
                        .getFirst()
                        .question())
                .isEqualTo(expected);
    }

    @Test
    void asksForAnOpinionWhereNothingIsRight() {
        var opinion = (Question.Opinion) question(item(
                response("R1", "single", "identifier", "") + response("R2", "single", "identifier", ""),
                "<p>Votre avis</p>"
                        + choices("R1", 1, "Non", "Oui")
                                .replace(
                                        "<simpleChoice identifier=\"A\"",
                                        "<prompt>Utile ?</prompt><simpleChoice identifier=\"A\"")
                        + choices("R2", 1, "Non", "Oui")
                                .replace(
                                        "<simpleChoice identifier=\"A\"",
                                        "<prompt>Clair ?</prompt><simpleChoice identifier=\"A\""),
                ""));
        assertThat(opinion.statements()).containsExactly("Utile ?", "Clair ?");
        assertThat(opinion.scale()).containsExactly("Non", "Oui");
        assertThat(opinion.stem().points()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"drawingInteraction", "mediaInteraction", "graphicOrderInteraction", "customInteraction"})
    void refusesByNameInteractionsThatThisHouseHasNot(String name) {
        var finding = refusal(item(TWO, "<" + name + " responseIdentifier=\"RESPONSE\"/>", ""));
        assertThat(finding.key()).isEqualTo("quizzes.qti.interaction");
        assertThat(finding.arguments()).containsExactly(name);
        assertThat(finding.line()).isPositive();
    }

    @Test
    void makesANumberOfASliderAndSaysSo() {
        var imported = read(item(
                response("RESPONSE", "single", "integer", correct("16")),
                "<sliderInteraction responseIdentifier=\"RESPONSE\" lowerBound=\"0\" upperBound=\"100\"><prompt>Combien ?"
                        + "</prompt></sliderInteraction>",
                template("match_correct")));
        var number = (Question.Numeric) imported.set().entries().getFirst().question();
        assertThat(number.stem().text()).isEqualTo("Combien ?");
        assertThat(number.right()).isEqualByComparingTo("16");
        assertThat(imported.findings().getFirst())
                .isEqualTo(Finding.changed(
                        imported.findings().getFirst().line(), "Un exercice", "quizzes.qti.slider", "0", "100"));
    }

    @Test
    void leavesToPeopleWhatPeopleMark() {
        var open = (Question.Open) question(item(
                response("RESPONSE", "single", "string", correct("Un mot")),
                "<extendedTextInteraction responseIdentifier=\"RESPONSE\"><prompt>Racontez.</prompt></extendedTextInteraction>",
                ""));
        assertThat(open.model()).isEqualTo("Un mot");
        assertThat(refusal(item(
                                response("RESPONSE", "single", "string", correct("Un mot")),
                                "<extendedTextInteraction responseIdentifier=\"RESPONSE\"/>",
                                template("match_correct")))
                        .key())
                .isEqualTo("quizzes.qti.by-hand");
    }

    @Test
    void refusesAPassageThatStandsElsewhere() {
        assertThat(refusal(item(
                                TWO + "<assessmentStimulusRef identifier=\"s\" href=\"s.xml\"/>",
                                choices("RESPONSE", 1, "x", "y"),
                                template("match_correct")))
                        .arguments())
                .containsExactly("assessmentStimulusRef");
    }

    @Test
    void countsAPlaceEachWhereTheRulesDo() {
        var rules = new StringBuilder();
        for (int place = 1; place <= 3; place++) {
            rules.append(when(
                    "<match><index n=\"" + place + "\"><variable identifier=\"RESPONSE\"/></index><baseValue"
                            + " baseType=\"identifier\">" + "BCA".charAt(place - 1) + "</baseValue></match>",
                    score("<sum><variable identifier=\"SCORE\"/>" + number("1") + "</sum>")));
        }
        var ordering = (Question.Ordering) question(item(
                response("RESPONSE", "ordered", "identifier", ""),
                choices("RESPONSE", 0, "trois", "un", "deux").replace("choiceInteraction", "orderInteraction"),
                ruled(rules.toString())));
        assertThat(ordering.items()).containsExactly("un", "deux", "trois");
        assertThat(ordering.scoring()).isEqualTo(Question.OrderScoring.PLACES);
        assertThat(share(ordering, new Answer.Order(List.of(0, 2, 1)))).isEqualByComparingTo("0.33333");
    }
}
