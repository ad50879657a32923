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
}
