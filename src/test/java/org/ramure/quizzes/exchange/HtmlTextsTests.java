package org.ramure.quizzes.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.Given;
import tools.jackson.databind.json.JsonMapper;

class HtmlTextsTests {

    private static String markdown(String html) {
        return HtmlTexts.markdown(html, address -> address).markdown();
    }

    private static String html(String markdown) {
        return HtmlTexts.html(markdown, address -> address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "un mot § un mot",
                "<p>un <b>gros</b> mot</p> § un **gros** mot",
                "<p>un<b> gros </b>mot</p> § un **gros** mot",
                "<p><em>un </em><strong>mot</strong></p> § *un* **mot**",
                "<b>un</b><b>mot</b> § **unmot**",
                "<b>un <i>petit</i> mot</b> § **un *petit* mot**",
                "a &lt; b &amp; c * d [e] § a < b & c * d [e]",
                "&lt;b&gt; &amp;amp; *c* § \\<b> \\&amp; \\*c\\*",
                "<code>a &lt; b</code> § `a < b`",
                "<p><a href='https://exemple.fr/x'>ici</a></p> § [ici](https://exemple.fr/x)",
                "<p><img src='attachment:a.png' alt='Une carte'></p> § ![Une carte](attachment:a.png)",
                "H<sub>2</sub>O, x<sup>2</sup> § H2O, x2",
                "<del>non</del> § ~~non~~",
                "1. pas une liste § 1\\. pas une liste",
                "<h1>Titre</h1> § ### Titre"
            })
    void becomesMarkdown(String html, String expected) {
        assertThat(markdown(html)).isEqualTo(expected);
    }

    @Test
    void keepsParagraphsBreaksListsQuotesAndCode() {
        assertThat(markdown("<p>un</p>\n\n<p>deux<br>trois</p><blockquote><p>quatre</p></blockquote>"))
                .isEqualTo("un\n\ndeux  \ntrois\n\n> quatre");
        assertThat(markdown("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>")).isEqualTo("- a\n  - b\n- c");
        assertThat(markdown("<ol><li>a</li><li><p>b</p></li></ol>")).isEqualTo("1. a\n2. b");
        assertThat(markdown("<pre>x = 1\n  y</pre>")).isEqualTo("```\nx = 1\n  y\n```");
        assertThat(markdown("<div><div><p>a</p>b<p>c</p></div></div>")).isEqualTo("a\n\nb\n\nc");
    }

    @Test
    void losesNoWordOfListsAndTables() {
        assertThat(markdown("<ul>avant<li>a</li><ul><li>b</li></ul></ul>")).isEqualTo("- avant\n- a\n  - b");
        assertThat(markdown("<ol start=3><li>a</li></ol>")).isEqualTo("3. a");
        assertThat(markdown("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>")).isEqualTo("- a\n  \n  b\n\n- c");
        assertThat(
                        markdown(
                                "<table><caption>Titre</caption><tr><td><p>a</p><p>b</p></td><td><ul><li>c</li><li>d</li></ul></td></tr></table>"))
                .startsWith("Titre\n\n|a b|c d|");
        assertThat(markdown("<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>"))
                .isEqualTo("|a b|c|\n|---|---|");
    }

    @Test
    void keepsTablesAndTellsJoinedCells() {
        var read = HtmlTexts.markdown(
                "<table><tr><th>a</th><th>b</th></tr><tr><td colspan=2><b>c</b></td></tr></table>", address -> address);
        assertThat(read.markdown()).isEqualTo("|a|b|\n|---|---|\n|**c**||");
        assertThat(read.lost()).containsExactly("colspan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Soit \\(x_1 * y_2\\) et *z*",
                "$$\\frac{a_1}{b_2} < c$$",
                "\\[ a \\_ b \\]",
                "Le [[1]] et le [[2]].",
                "<math><mi>x</mi><mo>&lt;</mo><mn>2</mn></math>"
            })
    void keepsFormulasAndMarksOfGapsBothWays(String markdown) {
        assertThat(markdown(html(markdown))).isEqualTo(markdown);
    }

    @Test
    void keepsFormulasInPlainWords() {
        assertThat(HtmlTexts.escaped("a*b \\(x_1*y\\) [[1]]")).isEqualTo("a*b \\(x_1*y\\) [[1]]");
    }

    @Test
    void takesNothingButMathmlForMathml() {
        var hostile = "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mtext>"
                + "<mi onclick='alert(1)' href='javascript:alert(1)'>x</mi></math>";
        assertThat(html(hostile)).doesNotContainIgnoringCase("<img").doesNotContain("onclick=", "href");
        assertThat(html(markdown(hostile))).doesNotContainIgnoringCase("<img").doesNotContain("onclick=", "href");
        assertThat(html("![<math><mi>\" onerror=alert(1) x=\"</mi></math>](/files/a)"))
                .satisfies(html -> assertThat(Jsoup.parseBodyFragment(html).select("[onerror]"))
                        .isEmpty());
    }

    @Test
    void turnsImagesFromElsewhereIntoLinksAndWhatIsNoAddressIntoWords() {
        var read = HtmlTexts.markdown(
                "<img src='https://ailleurs.fr/i/a.png' alt='Une carte'> <img src='' alt='Rien'>"
                        + " <a href='javascript:alert(1)'>clic</a>",
                address -> address);
        assertThat(read.markdown()).isEqualTo("[Une carte](https://ailleurs.fr/i/a.png) Rien clic");
        assertThat(read.lost()).containsExactly("img", "a");
    }

    @Test
    void turnsSoundsIntoLinks() {
        assertThat(markdown("<p><audio controls><source src='attachment:a.mp3'></audio></p>"))
                .isEqualTo("[a.mp3](attachment:a.mp3)");
        assertThat(markdown("<audio src='attachment:a.mp3'>Le discours</audio>"))
                .isEqualTo("[Le discours](attachment:a.mp3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>Attention :</b>texte", "a<b>(b)</b>c", "x<i>*</i>y", "<b>a</b>b<b> ,c</b>"})
    void showsTheSameWordsWhereEmphasisCannotStand(String html) {
        assertThat(HtmlTexts.plain(html(markdown(html))).replace(" ", ""))
                .isEqualTo(HtmlTexts.plain(html).replace(" ", ""));
    }

    @Test
    void givesWordsInLines() {
        assertThat(HtmlTexts.lines("<p>a b</p><p>c<br>d &amp; e</p>")).isEqualTo("a b\nc\nd & e");
        assertThat(HtmlTexts.plain("<p>a b</p><p>c<br>d</p>")).isEqualTo("a b c d");
    }

    @Test
    void readsWhatIsNestedBeyondReason() {
        for (var tag : new String[] {"div", "b", "ul><li", "blockquote", "table><tr><td", "span"}) {
            assertThat(markdown(("<" + tag + ">").repeat(20_000) + "mot")).contains("mot");
        }
    }

    @Test
    void letsNoHostileTextOfTheCorpusThrough() throws IOException {
        var corpus = Given.corpora().resolve("xss");
        var payloads = JsonMapper.shared().readTree(Files.readAllBytes(corpus.resolve("dompurify-expect.json")));
        var seen = 0;
        for (var payload : payloads) {
            isHarmless(payload.path("payload").asString());
            seen++;
        }
        try (var files = Files.list(corpus.resolve("feedparser-sanitize"))) {
            for (var file : files.toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                isHarmless(text);
                isHarmless(text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&"));
                seen++;
            }
        }
        System.out.println("CORPUS xss: " + seen + " of " + seen + " texts harmless");
        assertThat(seen).isGreaterThan(500);
    }

    private static final Pattern HARMFUL = Pattern.compile("(?i)^\\s*(javascript|vbscript|data|livescript|mocha):");

    /** As a browser would take it: parsed, with no element that acts, no attribute that listens, no address that runs. */
    private static void isHarmless(String hostile) {
        var markdown = markdown(hostile);
        var shown = Jsoup.parse(html(markdown));
        assertThat(shown.select("script,iframe,object,embed,style,link,meta,base,form,input,button,svg,video,audio"))
                .as(hostile)
                .isEmpty();
        // even shown by somebody who does not sanitise addresses
        var plainly = Jsoup.parse(HtmlRenderer.builder()
                .escapeHtml(true)
                .build()
                .render(Parser.builder().build().parse(markdown)));
        for (var document : new org.jsoup.nodes.Document[] {shown, plainly}) {
            for (var element : document.body().getAllElements()) {
                for (var attribute : element.attributes()) {
                    assertThat(attribute.getKey())
                            .as(hostile)
                            .doesNotStartWith("on")
                            .isNotEqualTo("style");
                    assertThat(HARMFUL.matcher(attribute.getValue()).find())
                            .as(hostile)
                            .isFalse();
                }
            }
        }
    }
}
