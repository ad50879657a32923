package org.ramure.quizzes.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.ramure.Given;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.QuizDraft;
import org.ramure.quizzes.QuizFixture;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

class QuizPaperTests {

    private static final String TITLE = "Les partenariats, de l’idée à l’accord";
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final QuizPaper paper = new QuizPaper(texts(), Clock.fixed(NOW, ZoneOffset.UTC));

    private static MessageSource texts() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("texts/quizzes");
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.FRENCH);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    static QuizDraft every() {
        return all(Stream.concat(
                        QuizFixture.ofEachKind().questions().stream(),
                        QuizFixture.ofTheOtherKinds().questions().stream())
                .toArray(Question[]::new));
    }

    private static QuizDraft all(Question... questions) {
        return new QuizDraft(TITLE, 60, 0, 30, false, List.of(questions));
    }

    @Test
    void isTitledAndSpeaksItsLanguage() throws IOException {
        try (var pdf = read(every(), Locale.FRENCH, false)) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(TITLE);
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>", TITLE, "2026-11-23T08:00:00Z");
            assertThat(text(pdf)).contains("Nom", "Date", "/ 35", "35 points", "60 %", "30 minutes", "Page 1 sur");
        }
        try (var pdf = read(every(), Locale.ENGLISH, true)) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(TITLE + " — Answers");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(text(pdf)).contains("Tick one box only.", "Page 1 of").doesNotContain("Name:");
        }
    }

    @Test
    void printsOnA4AndNumbersEachPage() throws IOException {
        try (var pdf = read(every(), Locale.FRENCH, false)) {
            var pages = pdf.getNumberOfPages();
            assertThat(pages).isBetween(4, 8);
            for (var i = 1; i <= pages; i++) {
                assertThat(pdf.getPage(i - 1).getMediaBox().getWidth()).isCloseTo(595, within(1f));
                assertThat(pdf.getPage(i - 1).getMediaBox().getHeight()).isCloseTo(842, within(1f));
                assertThat(text(pdf, i)).contains("Page " + i + " sur " + pages);
            }
        }
    }

    @Test
    void tellsNoAnswerWhereNoneIsWanted() throws IOException {
        try (var pdf = read(every(), Locale.FRENCH, false)) {
            assertThat(text(pdf) + spoken(pdf))
                    .doesNotContain(
                            "Oui : ",
                            "Relisez la leçon",
                            "Sans contrepartie",
                            "6000",
                            "juste,",
                            "Un partenariat se prépare")
                    .doesNotContain("le mécénat\n", "317,34", "cochée", "2003");
        }
    }

    @Test
    void leavesGapsEmptyForTheEyeTooWhereNoAnswerIsWanted() throws IOException {
        var quiz = all(QuizFixture.gaps("a", Question.Filling.TYPED), QuizFixture.shortText("b", "mécénat"));
        try (var asked = read(quiz, Locale.FRENCH, false);
                var told = read(quiz, Locale.FRENCH, true)) {
            assertThat(drawn(asked)).contains("est un don").doesNotContain("mécénat", "responsable");
            assertThat(drawn(told)).contains("mécénat", "économie responsable");
        }
    }

    @Test
    void printsKeyVariantsFeedbackAndExplanationWithTheAnswers() throws IOException {
        var stem = new Stem("a", 3, "Combien ?", "Un indice.", "Parce que **voilà**.", "", List.of("Un autre."), null);
        var number = new Question.Numeric(
                stem,
                new BigDecimal("60000.5"),
                new BigDecimal("0.05"),
                "m",
                "Recomptez.",
                true,
                List.of(new Question.Figure(
                        BigDecimal.TEN, BigDecimal.ZERO, false, BigDecimal.valueOf(50), "Presque.")),
                List.of(new Question.Unit("cm", BigDecimal.valueOf(100))));
        try (var pdf = read(all(number), Locale.FRENCH, true)) {
            assertThat(text(pdf))
                    .contains("60 000,5", "à 5 % près", "10 (50 % des points)", "Presque.", "cm (100 cm font 1 m)")
                    .contains("Retour si la réponse est fausse : Recomptez.", "Explication : Parce que voilà.")
                    .contains("Indice : Un indice.", "Indice : Un autre.");
        }
        try (var pdf = read(every(), Locale.FRENCH, true)) {
            assertThat(text(pdf))
                    .contains("Oui : Peut-être".replace("Oui", "Non"), "Réponses acceptées : mécénat ; le mécénat")
                    .contains("Ordre juste : Clarifier → Rencontrer → Écrire → Évaluer")
                    .contains("Une bonne réponse : Un partenariat se prépare.", "Justes", "3 points", "B. Lille");
        }
    }

    @Test
    void saysTheSameLettersInQuestionsAndAnswers() throws IOException {
        var matching = QuizFixture.matching("m", 2);
        try (var asked = read(all(matching), Locale.FRENCH, false);
                var told = read(all(matching), Locale.FRENCH, true)) {
            for (var letter : List.of("A.", "B.", "C.", "D.")) {
                assertThat(line(told, letter)).isEqualTo(line(asked, letter));
            }
            var letters = elements(told, "Lbl").stream()
                    .map(label -> label.getString(COSName.ACTUAL_TEXT))
                    .limit(4)
                    .toList();
            for (var i = 0; i < 4; i++) {
                assertThat(line(told, letters.get(i) + "."))
                        .endsWith(matching.pairs().get(i).right());
            }
        }
    }

    @Test
    void givesEveryKindOfPieceItsTag() throws IOException {
        for (var answers : List.of(false, true)) {
            try (var pdf = read(every(), Locale.FRENCH, answers)) {
                var kinds = elements(pdf).stream()
                        .map(element -> element.getNameAsString(COSName.S))
                        .toList();
                assertThat(kinds).startsWith("Document", "H1", "P");
                assertThat(kinds)
                        .contains("Sect", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure", "H3");
                assertThat(kinds.stream().filter("H2"::equals)).hasSize(19);
                assertThat(elements(pdf, "Figure"))
                        .hasSize(2)
                        .allSatisfy(figure ->
                                assertThat(figure.getString(COSName.ALT)).startsWith("Une carte de France"))
                        .allSatisfy(figure -> assertThat(((COSDictionary) figure.getDictionaryObject(COSName.A))
                                        .containsKey(COSName.BBOX))
                                .isTrue());
            }
        }
    }

    @Test
    void lettersAreasThatAreShownAndKeepsHiddenOnesToItself() throws IOException {
        try (var pdf =
                read(all(QuizFixture.hotspot("a", false), QuizFixture.hotspot("b", true)), Locale.FRENCH, false)) {
            assertThat(elements(pdf, "Figure").stream().map(figure -> figure.getString(COSName.ALT)))
                    .containsExactly(
                            "Une carte de France. Zones\u202f: A : Nantes ; B : Lille ; C : Nice.",
                            "Une carte de France");
        }
    }

    @Test
    void marksAllContentAndLeadsBackFromEachPieceToItsTag() throws IOException {
        for (var answers : List.of(false, true)) {
            try (var pdf = read(rich(), Locale.FRENCH, answers)) {
                assertAllMarked(pdf);
            }
        }
    }

    /** Text outside marked content, or marked by a number that no tag has, is lost to who hears the document. */
    private static void assertAllMarked(PDDocument pdf) throws IOException {
        var parents = (COSArray) ((COSDictionary) pdf.getDocumentCatalog()
                        .getStructureTreeRoot()
                        .getCOSObject()
                        .getDictionaryObject(COSName.PARENT_TREE))
                .getDictionaryObject(COSName.NUMS);
        for (PDPage page : pdf.getPages()) {
            var depth = 0;
            var numbers = new ArrayList<Integer>();
            var operands = new ArrayList<COSBase>();
            var parser = new PDFStreamParser(page);
            for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                if (!(token instanceof Operator operator)) {
                    operands.add((COSBase) token);
                    continue;
                }
                switch (operator.getName()) {
                    case "BDC", "BMC" -> {
                        depth++;
                        if (operands.getLast() instanceof COSDictionary properties
                                && properties.containsKey(COSName.MCID)) {
                            numbers.add(properties.getInt(COSName.MCID));
                        }
                    }
                    case "EMC" -> depth--;
                    case "TJ", "Tj", "S", "f", "Do", "B" ->
                        assertThat(depth).as(operator.getName()).isPositive();
                    default -> {}
                }
                operands.clear();
            }
            assertThat(depth).isZero();
            var pieces = (COSArray) parents.getObject(2 * page.getStructParents() + 1);
            assertThat(((COSInteger) parents.getObject(2 * page.getStructParents())).intValue())
                    .isEqualTo(page.getStructParents());
            assertThat(numbers)
                    .isEqualTo(IntStream.range(0, pieces.size()).boxed().toList());
        }
    }

    @Test
    void isReadInTheOrderThatItIsSeenIn() throws IOException {
        try (var pdf = read(rich(), Locale.FRENCH, false)) {
            assertThat(spoken(pdf))
                    .containsSubsequence(
                            TITLE,
                            "Question 1",
                            "Un titre",
                            "Du gras et de l’italique",
                            "première",
                            "deuxième",
                            "Colonne",
                            "cellule",
                            "$a_1 * b * c_2$",
                            "Cochez une seule case.",
                            "premier choix",
                            "second choix");
        }
    }

    @Test
    void printsMarkdownAsWhatItIs() throws IOException {
        try (var pdf = read(rich(), Locale.FRENCH, false)) {
            assertThat(text(pdf))
                    .contains("$a_1 * b * c_2$", "https://example.org/a", "int x = 1;")
                    .doesNotContain("**", "](", "| ---");
            assertThat(elements(pdf, "Figure").stream().map(figure -> figure.getString(COSName.ALT)))
                    .containsExactly("Un schéma");
            assertThat(elements(pdf).stream().map(element -> element.getNameAsString(COSName.S)))
                    .contains("H3", "BlockQuote", "Table");
        }
    }

    @Test
    void saysWhichImageItCannotPrint() throws IOException {
        var question = new Question.Description(new Stem("a", 0, "Voyez ![Un schéma](/files/x) ici.", "", "", ""));
        for (var bytes :
                List.of(Optional.<byte[]>empty(), Optional.of("RIFF....WEBP".getBytes(StandardCharsets.UTF_8)))) {
            try (var pdf = Loader.loadPDF(paper.print(all(question), Locale.FRENCH, false, _ -> bytes))) {
                assertThat(text(pdf)).contains("Image qui ne peut pas s’imprimer : Un schéma");
                assertThat(elements(pdf, "Figure")).isEmpty();
            }
        }
        try (var pdf = Loader.loadPDF(paper.print(every(), Locale.FRENCH, false, _ -> Optional.empty()))) {
            assertThat(text(pdf)).contains("Une carte de France");
        }
    }

    @Test
    void holdsAnImageOnceHoweverOftenItIsShown() {
        var question = new Question.Description(new Stem("a", 0, "![Un schéma](/files/x)", "", "", ""));
        var asked = new ArrayList<String>();
        paper.print(all(question, question, question), Locale.FRENCH, false, address -> {
            asked.add(address);
            return image(address);
        });
        assertThat(asked).containsExactly("/files/x");
    }

    @Test
    void neverPartsATitleFromItsFirstOption() throws IOException {
        var questions = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> (Question) new Question.Single(
                        new Stem("q" + number, 1, "Énoncé. ".repeat(1 + number * 7 % 90), "", "", ""),
                        IntStream.range(0, 2 + number % 9)
                                .mapToObj(place -> new Option("choix " + place + " de " + number, place == 0, ""))
                                .toList(),
                        false))
                .toArray(Question[]::new);
        try (var pdf = read(all(questions), Locale.FRENCH, false)) {
            for (var number = 1; number <= 60; number++) {
                var title = page(pdf, "Question " + number + " ");
                assertThat(page(pdf, "choix 0 de " + number + " "))
                        .as("question " + number)
                        .isEqualTo(title);
            }
        }
    }

    @Test
    void letsLongOnesFlowOverPagesWithoutLosingAWord() throws IOException {
        var words = IntStream.range(0, 3000).mapToObj(number -> "mot" + number).toList();
        var question = new Question.Single(
                new Stem("a", 1, String.join(" ", words), "", "", ""),
                List.of(new Option("juste", true, ""), new Option("faux", false, "")),
                false);
        try (var pdf = read(all(question), Locale.FRENCH, false)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(4);
            assertThat(List.of(spoken(pdf).split("\\s+"))).containsSubsequence(words);
            assertThat(page(pdf, "Question 1 ")).isOne();
        }
    }

    @Test
    void breaksATableThatIsHigherThanAPage() throws IOException {
        var cell = "une cellule longue ".repeat(900);
        var question = new Question.Description(
                new Stem("a", 0, "| Colonne | Autre |\n| --- | --- |\n| " + cell + " | fin |", "", "", ""));
        try (var pdf = read(all(question), Locale.FRENCH, false)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(spoken(pdf).split("cellule", -1)).hasSize(901);
            assertAllMarked(pdf);
        }
    }

    @Test
    void drawsTheHeadOfATableAgainWhereItGoesOn() throws IOException {
        var items = IntStream.range(0, 30)
                .mapToObj(place -> new Question.Sorted("chose " + place + " à classer ".repeat(6), place % 2, ""))
                .toList();
        var question = new Question.Categories(QuizFixture.stem("a", 2), List.of("Ceci", "Cela"), items);
        try (var pdf = read(all(question), Locale.FRENCH, false)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (var i = 1; i <= pdf.getNumberOfPages(); i++) {
                assertThat(text(pdf, i)).contains("Ceci", "Cela");
            }
            assertThat(elements(pdf, "TR")).hasSize(31);
            assertThat(spoken(pdf).split("Ceci", -1)).hasSize(2);
            assertAllMarked(pdf);
        }
    }

    @Test
    void givesALineForSomeWordsOfAnOpenAnswer() {
        assertThat(lines(0)).isEqualTo(10);
        assertThat(lines(10)).isEqualTo(4);
        assertThat(lines(200)).isEqualTo(23);
        assertThat(lines(100_000)).isEqualTo(54);
    }

    private static int lines(int words) {
        return Lines.lines(new Question.Open(QuizFixture.stem("a", 1), List.of(), "", "", 0, words));
    }

    @Test
    void drawsNumbersForCalculatedQuestionsThatHaveNone() throws IOException {
        var quiz = all(QuizFixture.calculated("a"));
        try (var asked = read(quiz, Locale.FRENCH, false);
                var told = read(quiz, Locale.FRENCH, true)) {
            assertThat(text(asked)).containsPattern("Un don de \\d+ euros").doesNotContain("{don}");
            var question = "Un don de.*";
            assertThat(found(told, question)).isEqualTo(found(asked, question));
        }
    }

    @Test
    void printsTwoHundredQuestionsInAFewSeconds() throws IOException {
        var started = System.nanoTime();
        var bytes = paper.print(QuizFixture.choices(200, 0, 0), Locale.FRENCH, true, QuizPaperTests::image);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(15));
        assertThat(bytes).hasSizeLessThan(2_000_000);
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(text(pdf)).contains("Question 200");
        }
    }

    @Test
    void hasALetterForEveryCharacterOfTheNaughtyStrings() throws IOException {
        var corpus = Given.corpora().resolve("naughty-strings/blns.json");
        var strings = JsonMapper.shared().readValue(Files.readString(corpus), String[].class);
        var questions = new ArrayList<Question>();
        for (var i = 0; i < strings.length; i++) {
            var text = strings[i];
            questions.add(new Question.Multiple(
                    new Stem("q" + i, 1, text, text, text, ""),
                    List.of(new Option(text, true, text), new Option(text + " ", false, "")),
                    false));
            questions.add(new Question.Categories(
                    new Stem("c" + i, 1, "> " + text, "", "", ""),
                    List.of(text, "x"),
                    List.of(new Question.Sorted(text, 0, text), new Question.Sorted("y", 1, ""))));
        }
        assertThat(questions).hasSizeGreaterThan(800);
        for (var answers : List.of(false, true)) {
            for (var from = 0; from < questions.size(); from += 200) {
                var some = questions.subList(from, Math.min(questions.size(), from + 200));
                try (var pdf = read(all(some.toArray(Question[]::new)), Locale.FRENCH, answers)) {
                    assertAllMarked(pdf);
                    assertNoGlyphMissing(pdf);
                }
            }
        }
    }

    @Test
    void bearsEmptyTexts() {
        var stem = new Stem("", 0, "", "", "", "");
        var quiz = new QuizDraft(
                "",
                0,
                0,
                0,
                false,
                List.of(
                        new Question.Single(stem, List.of(new Option("", false, "")), false),
                        new Question.ShortText(stem, List.of(), ""),
                        new Question.Gaps(stem, Question.Filling.LIST, List.of(), List.of(), "", false, false),
                        new Question.Matching(stem, List.of(), List.of()),
                        new Question.Opinion(stem, List.of(""), List.of("")),
                        new Question.Hotspot(stem, "", "", 0, 0, List.of(), true, 1, Question.Scoring.PARTS),
                        new Question.Composite(stem, List.of())));
        for (var answers : List.of(false, true)) {
            assertThat(paper.print(quiz, Locale.GERMAN, answers, _ -> Optional.empty()))
                    .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(paper.print(all(), Locale.FRENCH, false, _ -> Optional.empty()))
                .isNotEmpty();
    }

    private static QuizDraft rich() {
        var markdown = """
                ### Un titre

                Du **gras** et de l’*italique*, du ~~barré~~, du `code` et [un lien](https://example.org/a).

                - première puce
                - deuxième puce
                  1. un
                  2. deux

                > Une citation qui dit bien ce qu’elle veut dire.

                | Colonne | Autre colonne |
                | --- | --- |
                | une cellule | $x^2$ et `code` |
                | encore | ![Un schéma](/files/x) |

                    int x = 1;
                      return x;

                Une formule $a_1 * b * c_2$ reste ce qu’elle est. Cinq \\$ et six \\$ aussi.
                """;
        return all(
                new Question.Single(
                        new Stem("a", 2, markdown, "Un *indice*", markdown, ""),
                        List.of(
                                new Option("premier choix", true, "**Oui**"),
                                new Option("second choix " + "long ".repeat(60), false, "")),
                        false),
                QuizFixture.gaps("b", Question.Filling.LIST),
                QuizFixture.matching("c", 2));
    }

    private PDDocument read(QuizDraft quiz, Locale language, boolean answers) throws IOException {
        return Loader.loadPDF(paper.print(quiz, language, answers, QuizPaperTests::image));
    }

    private static String text(PDDocument pdf) throws IOException {
        return plain(new PDFTextStripper().getText(pdf));
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return plain(stripper.getText(pdf));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').replaceAll(" *\\n", "\n");
    }

    /** @return the page that a line begins so on */
    private static int page(PDDocument pdf, String line) throws IOException {
        for (var i = 1; i <= pdf.getNumberOfPages(); i++) {
            if (text(pdf, i).lines().anyMatch(one -> (one + " ").startsWith(line))) {
                return i;
            }
        }
        throw new AssertionError("Nowhere: " + line);
    }

    private static String line(PDDocument pdf, String letter) throws IOException {
        return found(pdf, Pattern.quote(letter) + ".*");
    }

    private static String found(PDDocument pdf, String pattern) throws IOException {
        var match = Pattern.compile(pattern).matcher(text(pdf));
        assertThat(match.find()).as(pattern).isTrue();
        return match.group();
    }

    /** Every letter that is drawn, whatever is said to be heard for it. */
    private static String drawn(PDDocument pdf) throws IOException {
        var letters = new StringBuilder();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                letters.append(letter.getUnicode());
            }
        }.getText(pdf);
        return plain(letters.toString());
    }

    private static void assertNoGlyphMissing(PDDocument pdf) throws IOException {
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                assertThat(letter.getFont()).isInstanceOf(PDType0Font.class);
                assertThat(letter.getCharacterCodes()).as(letter.getUnicode()).doesNotContain(0);
            }
        }.getText(pdf);
    }

    /** What is heard: the tags in their order, each with what is marked as its own. */
    private static String spoken(PDDocument pdf) throws IOException {
        var pieces = new HashMap<COSDictionary, Map<Integer, String>>();
        for (PDPage page : pdf.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var here = new HashMap<Integer, String>();
            extractor.getMarkedContents().forEach(content -> {
                if (content.getMCID() >= 0) {
                    here.put(content.getMCID(), words(content));
                }
            });
            pieces.put(page.getCOSObject(), here);
        }
        var heard = new StringBuilder();
        hear(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), pieces, heard);
        return plain(heard.toString());
    }

    private static String words(PDMarkedContent content) {
        if (content.getActualText() != null) {
            return content.getActualText();
        }
        var words = new StringBuilder();
        for (var part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                words.append(letter.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                words.append(words(inner));
            }
        }
        return words.toString();
    }

    private static void hear(COSBase kid, Map<COSDictionary, Map<Integer, String>> pieces, StringBuilder heard) {
        switch (kid) {
            case COSObject reference -> hear(reference.getObject(), pieces, heard);
            case COSArray kids -> kids.forEach(one -> hear(one, pieces, heard));
            case COSDictionary piece
            when piece.containsKey(COSName.MCID) ->
                heard.append(pieces.get((COSDictionary) piece.getDictionaryObject(COSName.PG))
                        .get(piece.getInt(COSName.MCID)));
            case COSDictionary element -> {
                if (element.containsKey(COSName.ACTUAL_TEXT)) {
                    heard.append(element.getString(COSName.ACTUAL_TEXT));
                } else if (element.containsKey(COSName.K)) {
                    hear(element.getItem(COSName.K), pieces, heard);
                }
                heard.append('\n');
            }
            default -> {}
        }
    }

    private static List<COSDictionary> elements(PDDocument pdf, String kind) {
        return elements(pdf).stream()
                .filter(element -> kind.equals(element.getNameAsString(COSName.S)))
                .toList();
    }

    /** The elements of the structure, in the order of reading. */
    private static List<COSDictionary> elements(PDDocument pdf) {
        var found = new ArrayList<COSDictionary>();
        walk(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject().getItem(COSName.K), found);
        return found;
    }

    private static void walk(COSBase kid, List<COSDictionary> found) {
        switch (kid) {
            case COSObject reference -> walk(reference.getObject(), found);
            case COSArray kids -> kids.forEach(one -> walk(one, found));
            case COSDictionary element
            when element.containsKey(COSName.S) -> {
                found.add(element);
                if (element.containsKey(COSName.K)) {
                    walk(element.getItem(COSName.K), found);
                }
            }
            default -> {}
        }
    }

    private static Optional<byte[]> image(String address) {
        var image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0xC8DDAE));
        graphics.fillRect(0, 0, 400, 200);
        graphics.setColor(new Color(0x1E6B4E));
        graphics.fillOval(40, 20, 250, 160);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(bytes.toByteArray());
    }
}
