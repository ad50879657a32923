package org.ramure.quizzes.exchange.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ramure.Given;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionKind;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

/** Files that other houses wrote, with what is to come out of them. */
class MoodleCorpusTests {

    private interface Check {
        /** Why it is not right, if it is not. */
        Optional<String> of(Imported imported);
    }

    private static final Map<String, Check> EXPECTED = Map.of(
            "clozeRef.xml", MoodleCorpusTests::cloze,
            "missing-wordsRef.xml", MoodleCorpusTests::missingWords,
            "numericalRef.xml", MoodleCorpusTests::numerical,
            "single-selection-multiple-choiceRef.xml", MoodleCorpusTests::choices,
            "test.xml", MoodleCorpusTests::messy);

    @Test
    void readsTheFilesOfOthers() throws IOException {
        List<Path> files;
        try (var found = Files.walk(Given.corpora().resolve("moodle-xml"))) {
            files = found.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        var wrong = new ArrayList<String>();
        for (var file : files) {
            var imported = new MoodleXml().read(Files.readAllBytes(file));
            var check = EXPECTED.getOrDefault(
                    file.getFileName().toString(),
                    any -> any.set().entries().isEmpty() ? Optional.of("nothing read") : Optional.empty());
            var why = check.of(imported).or(() -> again(imported));
            why.ifPresent(reason -> wrong.add(file.getFileName() + ": " + reason + " " + imported.findings()));
        }
        wrong.forEach(line -> System.out.println("CORPUS moodle-xml not right: " + line));
        System.out.println(
                "CORPUS moodle-xml: " + (files.size() - wrong.size()) + " of " + files.size() + " files right");
        assertThat(files.size() - wrong.size()).isGreaterThanOrEqualTo(5);
    }

    /** What was read and is written comes back the same, or it is told. */
    private static Optional<String> again(Imported imported) {
        var exported = new MoodleXml().write(imported.set(), "Corpus", Locale.FRENCH);
        var back = new MoodleXml().read(exported.bytes()).set().entries();
        if (back.size() != imported.set().entries().size()) {
            return Optional.of("comes back with " + back.size() + " questions " + exported.losses());
        }
        for (int place = 0; exported.losses().isEmpty() && place < back.size(); place++) {
            var question = imported.set().entries().get(place).question();
            if (!Sameness.same(question, back.get(place).question())) {
                return Optional.of("comes back otherwise: " + question);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> that(boolean holds, String otherwise) {
        return holds ? Optional.empty() : Optional.of(otherwise);
    }

    private static List<Question> questions(Imported imported) {
        return imported.set().entries().stream().map(Entry::question).toList();
    }

    private static Optional<String> cloze(Imported imported) {
        var all = questions(imported);
        if (all.size() != 4 || !all.stream().allMatch(Question.Composite.class::isInstance)) {
            return Optional.of(all.size() + " questions");
        }
        var number =
                (Question.Numeric) ((Question.Composite) all.get(1)).parts().getFirst();
        var choice = (Question.Single) ((Question.Composite) all.get(3)).parts().getFirst();
        return that(
                number.right().equals(new BigDecimal("5.17"))
                        && number.tolerance().equals(new BigDecimal("0.01"))
                        && number.others().getFirst().right().equals(new BigDecimal("123456"))
                        && number.others().getFirst().share().signum() == 0
                        && choice.options().getFirst().equals(new Question.Option("Cache Hit", true, "Correct answer"))
                        && choice.options().getLast().equals(new Question.Option("Cache Miss", false, "Wrong answer")),
                "parts " + number + choice);
    }

    private static Optional<String> missingWords(Imported imported) {
        var all = questions(imported);
        if (all.size() != 2) {
            return Optional.of(all.size() + " questions");
        }
        var first = (Question.Gaps) all.getFirst();
        var words = first.gaps().stream()
                .map(gap -> gap.accepted().getFirst().text() + gap.group())
                .toList();
        return that(
                words.equals(List.of("SELECT1", "FROM1", "WHERE2"))
                        && first.extra()
                                .equals(List.of(new Question.Extra("PROJECT", "1"), new Question.Extra("SIGMA", "2"))),
                "gaps " + words + first.extra());
    }

    private static Optional<String> numerical(Imported imported) {
        var all = questions(imported);
        if (all.size() != 2) {
            return Optional.of(all.size() + " questions");
        }
        var first = (Question.Numeric) all.getFirst();
        var other = first.others().getFirst();
        return that(
                first.right().intValueExact() == 4
                        && first.tolerance().signum() == 0
                        && other.right().intValueExact() == 5
                        && other.share().intValueExact() == 50
                        && other.tolerance().equals(new BigDecimal("0.1")),
                "figures " + first);
    }

    private static Optional<String> choices(Imported imported) {
        var all = questions(imported);
        if (all.size() != 2) {
            return Optional.of(all.size() + " questions");
        }
        var second = (Question.Single) all.getLast();
        return that(
                second.options().get(0).right()
                        && BigDecimal.valueOf(50).equals(second.options().get(1).share())
                        && !second.options().get(2).right(),
                "options " + second.options());
    }

    /** 23 questions, by the table of the corpus: all can be read but three, which are named. */
    private static Optional<String> messy(Imported imported) {
        var all = questions(imported);
        var refused = imported.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.REFUSED)
                .map(Finding::line)
                .distinct()
                .count();
        var kinds = Stream.of(QuestionKind.values())
                .map(kind ->
                        all.stream().filter(one -> QuestionKind.of(one) == kind).count())
                .toList();
        return that(
                all.size() >= 15 && all.size() <= 20 && all.size() + refused == 23,
                all.size() + " read, " + refused + " refused " + kinds);
    }
}
