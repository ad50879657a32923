package org.ramure.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.Given;
import tools.jackson.databind.json.JsonMapper;

class MarkdownTests {

    /** An element or attribute that could act: what is shown as text has no {@code <}. */
    private static final Pattern ACTS = Pattern.compile(
            "<\\s*/?\\s*(script|style|iframe|object|embed|svg|math|form|input|button|base|link|meta|template|noscript|video|audio)"
                    + "|<[^>]*[\\s/\"']on[a-z]+\\s*=|<[^>]*\\sstyle\\s*="
                    + "|(href|src)\\s*=\\s*[\"']?\\s*(javascript|vbscript|data|file|blob)",
            Pattern.CASE_INSENSITIVE);

    private final Markdown markdown = new Markdown(Texts.messageSource());

    @Test
    void rendersTheSyntaxOfCourses() {
        assertThat(html("Un **mot** et ~~faute~~.")).isEqualTo("<p>Un <strong>mot</strong> et <del>faute</del>.</p>\n");
        assertThat(html("## Un titre à part")).isEqualTo("<h2 id=\"t-un-titre-à-part\">Un titre à part</h2>\n");
        assertThat(html("3. trois")).contains("<ol start=\"3\">");
    }

    @Test
    void neverGivesASecondFirstHeading() {
        assertThat(html("# Titre")).startsWith("<h2").doesNotContain("<h1");
    }

    @Test
    void labelsCallOutsInTheLanguageOfTheText() {
        assertThat(html("> [!TIP]\n> Essayez **ceci**."))
                .contains("<div role=\"note\" class=\"callout callout-tip\">")
                .contains("<p class=\"callout-title\">Conseil</p>")
                .contains("<p>Essayez <strong>ceci</strong>.</p>")
                .doesNotContain("[!TIP]", "<blockquote>");
        assertThat(markdown.render("> [!WARNING]\n> x", Locale.ENGLISH).html()).contains("Watch out");
    }

    @Test
    void leavesOtherQuotationsAlone() {
        assertThat(html("> [!SECRET]\n> x")).contains("<blockquote>", "[!SECRET]");
        assertThat(html("> Une citation")).contains("<blockquote>");
        assertThat(html("> [!NOTE] sur la même ligne")).contains("<blockquote>");
    }

    @Test
    void letsTablesScrollByThemselves() {
        assertThat(html("| a | b |\n|:-:|---|\n| 1 | 2 |"))
                .contains("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Tableau\">")
                .contains("<th align=\"center\">a</th>")
                .contains("</table>");
    }

    @Test
    void linksNotesBothWays() {
        assertThat(html("Un fait[^1].\n\n[^1]: La loi."))
                .contains("<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\"")
                .contains("<section class=\"footnotes\"")
                .contains("href=\"#fnref-1\"");
    }

    @Test
    void writesPlacesInTheTextWholeForAPageOfTheApp() {
        assertThat(markdown.render("Un fait[^1], [plus bas](#fin).\n\n[^1]: La source.", Locale.FRENCH, "/app/x")
                        .html())
                .contains("href=\"/app/x#fn-1\"", "href=\"/app/x#fnref-1\"", "href=\"/app/x#fin\"")
                .contains("router-ignore")
                .doesNotContain("href=\"#");
    }

    @Test
    void tellsOtherSitesNothing() {
        assertThat(html("[a](https://example.org) [b](/formations/x)"))
                .contains("<a rel=\"noopener noreferrer\" href=\"https://example.org\">a</a>")
                .contains("<a href=\"/formations/x\">b</a>");
    }

    @Test
    void showsImagesOfThisHouseOnly() {
        assertThat(html("![Un schéma](/files/1/schema.png)"))
                .contains("alt=\"Un schéma\"", "loading=\"lazy\"", "src=\"/files/1/schema.png\"");
        assertThat(html("![Un pixel](https://elsewhere.example/p.gif)")).isEqualTo("<p>Un pixel</p>\n");
        assertThat(html("![x](//elsewhere.example/p.gif) ![y](data:image/png;base64,AA)"))
                .isEqualTo("<p>x y</p>\n");
    }

    @Test
    void rendersNothingOfNothing() {
        assertThat(markdown.render(" \n", Locale.FRENCH)).isEqualTo(SafeHtml.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#x73;cript:alert(1))",
                "[x](\u0001javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](vbscript:msgbox(1))",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "![x\" onerror=\"alert(1)](/files/a\" onerror=\"alert(1))",
                "[x](/a \"t\" onclick=alert(1))",
                "[x]: javascript:alert(1)\n\n[x]",
                "```\"><script>alert(1)</script>\nx\n```",
                "``` x\" onclick=\"alert(1)\nx\n```",
                "| <img src=x onerror=alert(1)> |\n|---|\n| [a](javascript:alert(1)) |",
                "> [!TIP]\n> <script>alert(1)</script>",
                "[^\"><script>alert(1)</script>]\n\n[^\"><script>alert(1)</script>]: x",
                "## <img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<math><mtext></p><style><img src=x onerror=alert(1)>",
                "<div style=\"background:url(javascript:alert(1))\">x</div>"
            })
    void letsNothingAct(String attack) {
        assertThat(ACTS.matcher(html(attack)).find()).as(html(attack)).isFalse();
    }

    @Test
    void bearsDeepNestingInReasonableTime() {
        assertThat(html(">".repeat(20_000) + " x")).isNotEmpty();
        assertThat(html("[".repeat(50_000))).isNotEmpty();
        assertThat(html("*a ".repeat(20_000))).isNotEmpty();
    }

    @Test
    void letsNothingOfTheCorporaAct() throws IOException {
        var attacks = attacks(Given.corpora().resolve("xss"));
        assertThat(attacks).hasSizeGreaterThan(300);
        for (var attack : attacks) {
            for (var text :
                    List.of(attack, "> [!TIP]\n> " + attack, "| " + attack + " |\n|---|\n", "[x](" + attack + ")")) {
                var html = html(text);
                assertThat(ACTS.matcher(html).find()).as(text + "\n" + html).isFalse();
            }
            assertThat(ACTS.matcher(CleanHtml.of(attack)).find()).as(attack).isFalse();
        }
    }

    private static List<String> attacks(Path folder) throws IOException {
        var attacks = new ArrayList<String>();
        JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(folder.resolve("dompurify-expect.json")))
                .forEach(entry -> attacks.add(entry.get("payload").asString()));
        try (var files = Files.list(folder.resolve("feedparser-sanitize"))) {
            for (var file : files.toList()) {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                attacks.add(text);
                attacks.add(text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&"));
            }
        }
        return attacks;
    }

    private String html(String text) {
        return markdown.render(text, Locale.FRENCH).html();
    }
}
