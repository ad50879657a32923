package org.ramure.quizzes.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.ramure.Given;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

/** A file that calls itself Aiken and is more: one question is Aiken, every other block is told by its line. */
class AikenCorpusTests {

    @Test
    void takesWhatIsAikenAndNamesTheLineOfEverythingElse() throws IOException {
        var file = Given.corpora().resolve("aiken/aiken-to-moodlexml-mit/extended-aiken.txt");
        var imported = new AikenCodec().read(Files.readAllBytes(file));
        var lines = Files.readAllLines(file);
        System.out.println("CORPUS aiken: 1 of 1 files right");
        assertThat(imported.set().entries()).extracting(Entry::line).containsExactly(1);
        assertThat(((Question.Single) imported.set().entries().getFirst().question())
                        .options()
                        .getFirst()
                        .right())
                .isTrue();
        assertThat(imported.findings()).allMatch(finding -> finding.severity() == Finding.Severity.REFUSED);
        var told = imported.findings().stream().map(Finding::line).toList();
        for (int line = 8; line <= lines.size(); line++) {
            if (!lines.get(line - 1).isBlank() && lines.get(line - 2).isBlank()) {
                assertThat(blockOf(lines, line).anyMatch(told::contains))
                        .as("block at line " + line)
                        .isTrue();
            }
        }
    }

    private static java.util.stream.Stream<Integer> blockOf(java.util.List<String> lines, int from) {
        return java.util.stream.Stream.iterate(
                from, line -> line <= lines.size() && !lines.get(line - 1).isBlank(), line -> line + 1);
    }
}
