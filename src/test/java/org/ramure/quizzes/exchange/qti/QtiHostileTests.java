package org.ramure.quizzes.exchange.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.ramure.quizzes.exchange.qti.QtiPackages.bytes;
import static org.ramure.quizzes.exchange.qti.QtiPackages.zip;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.Given;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Imported;

@Timeout(20)
class QtiHostileTests {

    private static final String ITEM = """
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="Un exercice">
            <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
            <correctResponse><value>A</value></correctResponse></responseDeclaration>
            <itemBody>%s<choiceInteraction responseIdentifier="RESPONSE" maxChoices="1">
            <prompt>Que choisir ?</prompt>
            <simpleChoice identifier="A">Ceci</simpleChoice><simpleChoice identifier="B">Cela</simpleChoice>
            </choiceInteraction></itemBody>
            <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>
            </assessmentItem>""";

    private static Imported read(String xml) {
        return new QtiCodec().read(bytes(xml));
    }

    private static void refused(Imported imported, String key) {
        assertThat(imported.set().entries()).isEmpty();
        assertThat(imported.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.REFUSED);
            assertThat(finding.key()).isEqualTo("quizzes.qti." + key);
        });
    }

    @Test
    void looksForNoEntityAndReadsNoOtherFile() {
        refused(
                read("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + ITEM.formatted("<p>&x;</p>")),
                "doctype");
        refused(read("<!DOCTYPE assessmentItem SYSTEM \"http://127.0.0.1:9/x.dtd\">" + ITEM.formatted("")), "doctype");
        refused(
                read("<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x\"> %x;]>" + ITEM.formatted("")),
                "doctype");
        refused(
                read(ITEM.formatted("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\""
                        + " parse=\"text\"/>")),
                "include");
    }

    @Test
    void isNotDrownedByEntities() {
        var bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 40; level++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(level, level - 1, level - 1));
        }
        refused(read(bomb + "]>" + ITEM.formatted("<p>&a39;</p>")), "doctype");
    }

    @Test
    void isNotDrownedByDepthNorByNumber() {
        refused(read(ITEM.formatted("<div>".repeat(500) + "</div>".repeat(500))), "too-much");
        refused(read(ITEM.formatted("<br/>".repeat(70_000))), "too-much");
        refused(read(ITEM.formatted("x".repeat(6_000_000))), "large");
    }

    @Test
    void isNotDrownedByRules() {
        var rules = new StringBuilder("<responseProcessing>");
        for (int number = 0; number < 3_000; number++) {
            rules.append("<responseCondition><responseIf><match><variable identifier=\"RESPONSE\"/><baseValue"
                            + " baseType=\"identifier\">A")
                    .append(number)
                    .append("</baseValue></match><setOutcomeValue identifier=\"SCORE\"><product><variable"
                            + " identifier=\"SCORE\"/><variable identifier=\"SCORE\"/></product></setOutcomeValue>"
                            + "</responseIf></responseCondition>");
        }
        rules.append("</responseProcessing>");
        var item = ITEM.formatted("")
                .replaceFirst("<responseProcessing.*/>", rules.toString())
                .replace(
                        "<itemBody>",
                        "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\">"
                                + "<defaultValue><value>2</value></defaultValue></outcomeDeclaration><itemBody>");
        refused(read(item), "too-long");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 480, 900, 9_000})
    void followsOrRefusesLongChainsOfConditions(int branches) {
        var rules = new StringBuilder("<responseProcessing><responseCondition>");
        for (int number = 0; number < branches; number++) {
            rules.append(number == 0 ? "<responseIf>" : "<responseElseIf>")
                    .append("<match><variable identifier=\"RESPONSE\"/><baseValue baseType=\"identifier\">")
                    .append(number == 7 ? "A" : "X" + number)
                    .append("</baseValue></match><setOutcomeValue identifier=\"SCORE\"><baseValue baseType=\"float\">")
                    .append(number)
                    .append("</baseValue></setOutcomeValue>")
                    .append(number == 0 ? "</responseIf>" : "</responseElseIf>");
        }
        var item = ITEM.formatted("")
                .replaceFirst("<responseProcessing.*/>", rules + "</responseCondition></responseProcessing>")
                .replace(
                        "<itemBody>",
                        "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"/><itemBody>");
        var imported = read(item);
        assertThat(imported.set().entries().size() + imported.findings().size()).isEqualTo(1);
        if (branches > 500) {
            refused(imported, "too-long");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../imsmanifest.xml",
                "/etc/passwd",
                "a/../../b.xml",
                "C:/b.xml",
                "a\\b.xml",
                "a/./b.xml",
                "a//b.xml",
                "a/b/c/d/e/f/g/h/i/j/k.xml",
                "a\nb.xml"
            })
    void refusesNamesThatLeadElsewhere(String name) {
        refused(new QtiCodec().read(zip(Map.of(name, bytes("x")))), "zip-name");
    }

    @Test
    void refusesTheSameNameTwice() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a.xml", bytes("x"));
        files.put("A.xml", bytes("y"));
        refused(new QtiCodec().read(zip(files)), "zip-name");
    }

    @Test
    void refusesABombAndTooManyFiles() {
        refused(new QtiCodec().read(zip(Map.of("a.xml", new byte[30_000_000]))), "zip-size");
        var many = new LinkedHashMap<String, byte[]>();
        for (int number = 0; number <= ZipFiles.MOST_ENTRIES; number++) {
            many.put("f" + number, new byte[0]);
        }
        refused(new QtiCodec().read(zip(many)), "zip-entries");
    }

    @Test
    void refusesWhatIsDamaged() {
        var whole = zip(Map.of("imsmanifest.xml", bytes("<manifest/>"), "item.xml", bytes(ITEM.formatted(""))));
        var random = new Random(7);
        for (int turn = 0; turn < 300; turn++) {
            var damaged = whole.clone();
            for (int place = 0; place < 5; place++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(new QtiCodec().read(damaged)).isNotNull();
        }
        refused(new QtiCodec().read(new byte[] {'P', 'K', 3, 4, 0}), "zip-damaged");
        refused(new QtiCodec().read(new byte[0]), "ill-formed");
        refused(new QtiCodec().read("\0\0\0".getBytes(StandardCharsets.UTF_8)), "ill-formed");
    }

    @Test
    void survivesEveryWayToCutAnItem() {
        var item = ITEM.formatted("<p>Bonjour</p>");
        for (int end = 0; end < item.length(); end += 3) {
            assertThat(read(item.substring(0, end)).set().entries()).isEmpty();
        }
        assertThat(read(item).set().entries()).hasSize(1);
    }

    @Test
    void letsNoScriptIntoTexts() {
        var imported = read(ITEM.formatted("<p onclick=\"x()\">Un <script>alert(1)</script><b>mot</b></p>"
                + "<p><a href=\"javascript:alert(1)\">lien</a> <img src=\"http://ailleurs.example/x.png\" alt=\"image\"/></p>"
                + "<p>&lt;img src=x onerror=alert(1)&gt;</p>"));
        var text = imported.set().entries().getFirst().question().stem().text();
        assertThat(text).contains("**mot**").contains("lien").contains("image");
        assertThat(text)
                .doesNotContain("alert(1)</")
                .doesNotContain("javascript:")
                .doesNotContain("http://ailleurs");
        assertThat(org.ramure.quizzes.exchange.HtmlTexts.html(text, address -> address))
                .doesNotContain("<img")
                .doesNotContain("<script");
    }

    @Test
    void takesNoFileFromOutsideOfThePackage() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("imsmanifest.xml", bytes("""
                <manifest><resources>
                <resource identifier="a" type="imsqti_item_xmlv2p1" href="../../etc/passwd"/>
                <resource identifier="b" type="imsqti_item_xmlv2p1" href="file:///etc/passwd"/>
                <resource identifier="c" type="imsqti_item_xmlv2p1" href="items/item.xml"/>
                </resources></manifest>"""));
        files.put("items/item.xml", bytes(ITEM.formatted("<p><img src=\"../../secret.png\" alt=\"rien\"/></p>")));
        files.put("secret.png", new byte[] {1});
        var imported = new QtiCodec().read(zip(files));
        assertThat(imported.set().entries()).hasSize(1);
        assertThat(imported.set().files()).isEmpty();
        assertThat(imported.findings().stream().map(Finding::key))
                .containsExactlyInAnyOrder("quizzes.qti.missing", "quizzes.qti.missing", "quizzes.qti.image");
    }

    @Test
    void saysWhereAFileOfTheCorpusIsNoItem() throws Exception {
        var folder = Given.corpora().resolve("qti21/jqtiplus-tests/reading");
        var broken = new QtiCodec().read(Files.readAllBytes(folder.resolve("illformed.xml")));
        refused(broken, "ill-formed");
        assertThat(broken.findings().getFirst().line()).isPositive();
        var invalid = new QtiCodec().read(Files.readAllBytes(folder.resolve("invalid.xml")));
        refused(invalid, "root");
        assertThat(invalid.findings().getFirst().line()).isEqualTo(3);
        assertThat(invalid.findings().getFirst().arguments()).containsExactly("invalid");
    }

    @Test
    void readsALargePackageInReasonableTime() {
        var files = new LinkedHashMap<String, byte[]>();
        var resources = new StringBuilder("<manifest><resources>");
        for (int number = 0; number < 1_000; number++) {
            files.put("i" + number + ".xml", bytes(ITEM.formatted("<p>Numéro " + number + "</p>")));
            resources
                    .append("<resource type=\"imsqti_item_xmlv2p1\" href=\"i")
                    .append(number)
                    .append(".xml\"/>");
        }
        files.put(
                "imsmanifest.xml",
                bytes(resources.append("</resources></manifest>").toString()));
        var file = zip(files);
        var before = System.nanoTime();
        assertThat(new QtiCodec().read(file).set().entries()).hasSize(1_000);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
    }

    /** Elements taken away, doubled or moved, attributes changed: it is taken or refused, and nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"qti21", "qti22", "qti30"})
    @Timeout(120)
    void takesOrRefusesItemsOfTheCorpusWithAnythingChangedInThem(String corpus) throws Exception {
        var random = new Random(12);
        try (var all = Files.walk(Given.corpora().resolve(corpus))) {
            for (var file :
                    all.filter(one -> one.toString().endsWith(".xml")).sorted().toList()) {
                var whole = Files.readString(file);
                for (int turn = 0; turn < 10; turn++) {
                    var changed = changed(whole, random);
                    assertThatCode(() -> {
                                var imported = QtiPackages.item(bytes(changed));
                                var exported = new QtiCodec().write(imported.set(), "x", Locale.FRENCH);
                                new QtiCodec().read(exported.bytes());
                            })
                            .as(file + "\n" + changed)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    private static String changed(String xml, Random random) {
        var document = Jsoup.parse(xml, "", Parser.xmlParser());
        for (int change = 0; change <= random.nextInt(3); change++) {
            var elements = document.select("assessmentItem *, qti-assessment-item *");
            if (elements.isEmpty()) {
                return xml;
            }
            var element = elements.get(random.nextInt(elements.size()));
            var other = elements.get(random.nextInt(elements.size()));
            switch (random.nextInt(5)) {
                case 0 -> element.remove();
                case 1 -> element.after(element.clone());
                case 2 -> other.appendChild(element.clone());
                case 3 -> element.text("-1 1e9 \uE010é");
                default -> {
                    for (var attribute : element.attributes().asList()) {
                        if (random.nextBoolean()) {
                            element.attr(
                                    attribute.getKey(),
                                    List.of(
                                                    "",
                                                    "0",
                                                    "-7",
                                                    "multiple",
                                                    "point",
                                                    "float",
                                                    "RESPONSE",
                                                    "NaN",
                                                    "99999999999")
                                            .get(random.nextInt(9)));
                        }
                    }
                }
            }
        }
        return document.outerHtml();
    }
}
