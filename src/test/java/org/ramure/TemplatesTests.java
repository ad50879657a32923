package org.ramure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the strict policy of the site forbids must not be in its templates. */
class TemplatesTests {

    static Stream<Resource> templates() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        return Stream.of("site", "drawings").flatMap(folder -> {
            try {
                return Stream.of(resolver.getResources("classpath*:templates/" + folder + "/*.html"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdNothingInline(Resource template) throws IOException {
        var text = template.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text)
                .as(template.getFilename())
                .doesNotContainPattern(
                        "\\sstyle=|<style|\\son[a-z]+=\"|<script>|javascript:|https?://(?!www\\.thymeleaf\\.org)");
    }

    /** Without it browsers fall back to the layout rules of the nineties. */
    @ParameterizedTest
    @MethodSource("templates")
    void beginPagesWithADoctype(Resource template) throws IOException {
        var text = template.getContentAsString(StandardCharsets.UTF_8);
        if (text.contains("site/frame :: page")) {
            assertThat(text).as(template.getFilename()).startsWith("<!doctype html>");
        }
    }
}
