package org.ramure.quizzes.exchange;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to be slow or to go deep: many thousand signs of each are read within seconds, and becomes findings. */
class HostileTextsTests {

    private static final int LENGTH = 10_000;

    private static Stream<String> pieces() {
        return Stream.of(
                "{",
                "}",
                "{}",
                "}\n",
                "{\n\n",
                "{=a\n\n",
                "a {T}\n",
                "::",
                "::a::{",
                "// [id:a] [tag:b]\n",
                "// [id:",
                "\\",
                "\\n",
                "####",
                "=",
                "~",
                "=a->",
                "~%50%",
                "{#",
                "=1..2",
                "![",
                "![](",
                "![](x)",
                "[html]<div>",
                "<div>",
                "<b>",
                "<table><tr><td>",
                "&amp;",
                "<!--",
                "*",
                "**a ",
                "*a_",
                "[",
                "[[",
                "](",
                "> ",
                "- ",
                "\n- a",
                "\n> a",
                "\na) b",
                "\nb",
                "\n1. a",
                "\n1) a",
                "\n*a",
                "\n[ ] a",
                "\nRéponse : a",
                "\nExplication : a",
                "\nANSWER: A",
                "\nA. b",
                "\n\n",
                " ",
                "\u00a0",
                "\t",
                "`",
                "~~",
                "|",
                "\n|a|",
                "\"",
                ";",
                "\";\"",
                "\"\n",
                "'",
                "%",
                "(x)",
                "✓",
                "a;",
                "\u0301",
                "\ud83d",
                "\uFDD0",
                "\0");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void noFileIsSlowOrDeep(String piece) {
        var many = piece.repeat(LENGTH / piece.length());
        for (var text : new String[] {
            many,
            "[html]" + many + " {T}",
            "[markdown]a {=a" + many + " ~" + many + "}",
            "1. a\na) b\n" + many,
            "Question;A;B;Réponse\n" + many + ";" + many + ";b;a\n",
            "a {#" + many + "}"
        }) {
            var file = text.getBytes(StandardCharsets.UTF_8);
            assertTimeout(ofSeconds(10), () -> Formats.of(file, "x.txt"));
            for (var format : Formats.values()) {
                assertTimeout(
                        ofSeconds(10),
                        () -> assertThat(format.codec().read(file)).isNotNull(),
                        () -> format + " " + text.substring(0, 30));
            }
        }
    }
}
