package org.ramure.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageTests {

    @Test
    void showsHtmlAsText() {
        assertThat(Passage.of("a <img src=x onerror=alert(1)> b").words())
                .isEqualTo("a <img src=x onerror=alert(1)> b");
        assertThat(Passage.of("<script>alert(1)</script>").nodes())
                .singleElement()
                .satisfies(node -> assertThat(node.tag()).isEqualTo("p"));
    }

    @Test
    void keepsOnlyHarmlessAddresses() {
        for (var address : new String[] {
            "javascript:alert(1)", "data:text/html,x", "//elsewhere.example", "/\\elsewhere.example", "vbscript:x"
        }) {
            assertThat(Passage.of("[x](<" + address + ">)").toString())
                    .as(address)
                    .doesNotContain("tag=a")
                    .doesNotContain("address=" + address);
        }
        assertThat(Passage.of("[x](/app/lesson)").toString()).contains("tag=a", "address=/app/lesson");
    }

    @Test
    void showsImagesOfThisHouseAndTheWordsOfOthers() {
        assertThat(Passage.of("![Un schéma](/files/1/a.png)").toString())
                .contains("tag=img", "text=Un schéma", "address=/files/1/a.png");
        for (var address : new String[] {"https://example.org/a.png", "http://example.org/a.png", "/app", "a.png"}) {
            var passage = Passage.of("![Un schéma](" + address + ")");
            assertThat(passage.toString()).as(address).doesNotContain("tag=img");
            assertThat(passage.words()).isEqualTo("Un schéma");
        }
    }

    @Test
    void knowsEmphasisListsAndTables() {
        var text = Passage.of("**Gras** et *penché*\n\n- un\n- deux\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
                .toString();
        assertThat(text).contains("tag=strong", "tag=em", "tag=ul", "tag=li", "tag=table", "tag=th", "tag=td");
    }

    @Test
    void isEmptyForNoText() {
        assertThat(Passage.of("  ").isEmpty()).isTrue();
    }

    private static String tags(String markdown) {
        return Passage.of(markdown).toString();
    }

    @Test
    void knowsFormulas() {
        assertThat(tags("Soit $a_1 * b_1 * c$ ici"))
                .contains("tag=formula, text=a_1 * b_1 * c")
                .doesNotContain("tag=em");
        assertThat(tags("$$\\frac{1}{2}$$")).contains("tag=formula-block, text=\\frac{1}{2}");
        assertThat(tags("$$\nx = \\\\ 1\n$$")).contains("tag=formula-block, text=x = \\\\ 1");
        assertThat(tags("a $x$, b $y$.")).contains("text=x,", "text=y,");
        assertThat(tags("| a | b |\n|---|---|\n| $x_1$ | $y_1$ |"))
                .contains("tag=td")
                .contains("tag=formula, text=y_1");
        assertThat(Passage.of("Soit $x$").words()).isEqualTo("Soit x");
    }

    @Test
    void takesNoPriceForAFormula() {
        for (var text :
                new String[] {"De 5 $ à 10 $", "US$5 et US$10", "\\$a et b\\$", "seul $", "$ a $", "`$a$`", "5$, 6$"}) {
            assertThat(tags(text)).as(text).doesNotContain("tag=formula");
        }
        assertThat(tags("`$a$`")).contains("tag=code").contains("text=$a$");
        assertThat(tags("[x](/app?a=$b$)")).contains("address=/app?a=$b$");
        assertThat(tags("    $a$ dans du code")).contains("text=$a$ dans du code");
    }

    @Test
    void knowsSoundsOfThisHouse() {
        assertThat(tags("[Écoutez](/files/1/a.mp3)")).contains("tag=audio, text=Écoutez, address=/files/1/a.mp3");
        assertThat(tags("[Écoutez](https://example.org/a.mp3)"))
                .contains("tag=a,")
                .doesNotContain("tag=audio");
        assertThat(tags("[Lisez](/files/1/a.pdf)")).contains("tag=a,");
    }

    @Test
    void putsGapsWhereTheyStand() {
        var passage = Passage.withGaps("Un **[[1]]** et $x$ puis [[2]].");
        assertThat(passage.toString()).contains("tag=gap, text=1", "tag=formula, text=x", "tag=gap, text=2");
        assertThat(passage.words()).isEqualTo("Un … et x puis ….");
    }
}
