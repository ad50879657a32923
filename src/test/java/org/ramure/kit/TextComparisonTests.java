package org.ramure.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.ramure.kit.TextComparison.Added;
import org.ramure.kit.TextComparison.Changed;
import org.ramure.kit.TextComparison.Part;
import org.ramure.kit.TextComparison.Removed;
import org.ramure.kit.TextComparison.Run;
import org.ramure.kit.TextComparison.Same;

class TextComparisonTests {

    @Test
    void findsTheWordsThatChangedInALine() {
        assertThat(TextComparison.of(
                        "Titre\nOn se voit trois fois.\n", "Titre\r\nOn se voit au moins quatre fois.\r\n"))
                .containsExactly(
                        new Same(List.of("Titre"), 1, 1),
                        new Changed(
                                List.of(
                                        new Run("On se voit ", false),
                                        new Run("trois", true),
                                        new Run(" fois.", false)),
                                List.of(
                                        new Run("On se voit ", false),
                                        new Run("au moins quatre ", true),
                                        new Run("fois.", false)),
                                2,
                                2));
    }

    @Test
    void findsLinesThatCameAndWent() {
        assertThat(TextComparison.of("a\nb\nc", "a\nc\nd"))
                .containsExactly(
                        new Same(List.of("a"), 1, 1),
                        new Removed("b", 2),
                        new Same(List.of("c"), 3, 2),
                        new Added("d", 3));
        assertThat(TextComparison.of("", "a")).containsExactly(new Added("a", 1));
        assertThat(TextComparison.of("a", "")).containsExactly(new Removed("a", 1));
        assertThat(TextComparison.of("", "")).isEmpty();
        assertThat(TextComparison.of("a", "\nb"))
                .as("an empty line stands for no other")
                .containsExactly(
                        new Added("", 1), new Changed(List.of(new Run("a", true)), List.of(new Run("b", true)), 1, 2));
    }

    @Test
    void comparesVeryLongLinesWhole() {
        var part = TextComparison.of("a ".repeat(20_000), "b ".repeat(20_000)).getFirst();
        assertThat(part)
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(changed.was()).singleElement().matches(Run::other));
    }

    /** Whatever is compared, no word of either text is missing. */
    @RepeatedTest(50)
    void losesNoWordOfEither(RepetitionInfo turn) {
        var random = new Random(turn.getCurrentRepetition());
        var before = text(random);
        var after = text(random);
        var parts = TextComparison.of(before, after);
        assertThat(side(parts, true)).isEqualTo(before.lines().toList());
        assertThat(side(parts, false)).isEqualTo(after.lines().toList());
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(60), 0, 7)
                .mapToObj(i -> List.of("un", "deux", "é", " ", " ", "\n", "😀").get(i))
                .collect(Collectors.joining());
    }

    private static List<String> side(List<Part> parts, boolean before) {
        return parts.stream()
                .flatMap(part -> switch (part) {
                    case Same same -> same.lines().stream();
                    case Removed removed ->
                        before ? java.util.stream.Stream.of(removed.line()) : java.util.stream.Stream.of();
                    case Added added ->
                        before ? java.util.stream.Stream.of() : java.util.stream.Stream.of(added.line());
                    case Changed changed ->
                        java.util.stream.Stream.of((before ? changed.was() : changed.is())
                                .stream().map(Run::text).collect(Collectors.joining()));
                })
                .toList();
    }
}
