package org.ramure.quizzes.exchange.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ramure.Given;
import org.ramure.quizzes.Passage;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.exchange.QuestionSet.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files with what another reader of GIFT makes of them: kinds, words, shares, feedback, names, identifiers and tags. */
class GiftCorpusTests {

    private static final GiftCodec GIFT = new GiftCodec();

    @Test
    void readsTheCorpus() throws IOException {
        var folder = Given.corpora().resolve("gift");
        var wrong = new ArrayList<String>();
        var all = 0;
        try (var files = Files.newDirectoryStream(folder, "*.gift")) {
            for (var file : files) {
                all++;
                differences(file).forEach(reason -> wrong.add(file.getFileName() + ": " + reason));
            }
        }
        var bad = new TreeSet<>(wrong.stream()
                .map(reason -> reason.substring(0, reason.indexOf(':')))
                .toList());
        System.out.println("CORPUS gift: " + (all - bad.size()) + " of " + all + " files right");
        wrong.forEach(System.out::println);
        assertThat(all - bad.size()).as("%s", wrong).isGreaterThanOrEqualTo(32);
    }

    private static List<String> differences(Path file) throws IOException {
        var expected = new ArrayList<JsonNode>();
        var category = "";
        var name = String.valueOf(file.getFileName()).replace(".gift", ".expected.json");
        for (var node : JsonMapper.shared().readTree(Files.readString(file.resolveSibling(name)))) {
            if (node.get("type").asString().equals("Category")) {
                category = node.get("title").asString();
            } else {
                expected.add(node);
            }
        }
        var imported = GIFT.read(Files.readAllBytes(file));
        var entries = imported.set().entries();
        var found = new ArrayList<String>();
        if (entries.size() != expected.size()) {
            return List.of(entries.size() + " questions instead of " + expected.size() + " " + imported.findings());
        }
        if (!category.isEmpty()) {
            var path = GiftBlock.of(Files.readString(file)).getFirst().category();
            check(found, "category", List.of(category.substring(category.lastIndexOf('/') + 1)), path);
        }
        for (int i = 0; i < expected.size(); i++) {
            entry(found, expected.get(i), entries.get(i));
        }
        return found;
    }

    private static void entry(List<String> found, JsonNode expected, Entry entry) {
        var question = entry.question();
        check(found, "title", text(expected.get("title")), entry.title());
        check(found, "id", text(expected.get("id")), entry.idNumber());
        var tags = new TreeSet<String>();
        expected.path("tags").forEach(tag -> tags.add(tag.asString()));
        check(found, "tags", tags, new TreeSet<>(entry.tags()));
        check(
                found,
                "stem",
                words(expected.get("stem")).replaceAll("\\s+", ""),
                Passage.of(question.stem().text()).words().replaceAll("\\s+", ""));
        check(
                found,
                "feedback",
                words(expected.path("globalFeedback")),
                markdown(question.stem().feedback()));
        switch (expected.get("type").asString()) {
            case "Description" -> check(found, "kind", Question.Description.class, question.getClass());
            case "Essay" -> check(found, "kind", Question.Open.class, question.getClass());
            case "TF" -> trueFalse(found, expected, (Question.TrueFalse) question);
            case "Matching" -> matching(found, expected, (Question.Matching) question);
            case "Numerical" -> numeric(found, expected, (Question.Numeric) question);
            case "Short" -> shortText(found, expected, (Question.ShortText) question);
            case "MC" -> choice(found, expected, question);
            default -> found.add("unknown type " + expected.get("type"));
        }
    }

    /** The first feedback is for who is wrong, whatever is right; the other reader calls it that of what is true. */
    private static void trueFalse(List<String> found, JsonNode expected, Question.TrueFalse question) {
        check(found, "right", expected.get("isTrue").asBoolean(), question.right());
        check(
                found,
                "on wrong",
                words(expected.get("trueFeedback")),
                markdown(question.right() ? question.feedbackFalse() : question.feedbackTrue()));
        check(
                found,
                "on right",
                words(expected.get("falseFeedback")),
                markdown(question.right() ? question.feedbackTrue() : question.feedbackFalse()));
    }

    private static void matching(List<String> found, JsonNode expected, Question.Matching question) {
        var pairs = new ArrayList<String>();
        expected.get("matchPairs")
                .forEach(pair -> pairs.add(words(pair.get("subquestion")) + "->" + text(pair.get("subanswer"))));
        check(
                found,
                "pairs",
                pairs,
                question.pairs().stream()
                        .map(pair -> pair.left() + "->" + pair.right())
                        .toList());
    }

    private static void numeric(List<String> found, JsonNode expected, Question.Numeric question) {
        var numbers = new ArrayList<String>();
        var choices = expected.get("choices");
        if (choices.isArray()) {
            choices.forEach(choice -> numbers.add(number(choice.get("text")) + weight(choice, "100")));
        } else {
            numbers.add(number(choices) + "100");
        }
        var read = new ArrayList<String>();
        read.add(plain(question.right()) + ":" + plain(question.tolerance()) + "100");
        question.others()
                .forEach(other ->
                        read.add(plain(other.right()) + ":" + plain(other.tolerance()) + plain(other.share())));
        check(found, "numbers", numbers, read);
    }

    private static String number(JsonNode figure) {
        return plain(figure.get("number").decimalValue()) + ":"
                + plain(figure.has("range") ? figure.get("range").decimalValue() : BigDecimal.ZERO);
    }

    private static void shortText(List<String> found, JsonNode expected, Question.ShortText question) {
        var accepted = new ArrayList<String>();
        expected.get("choices")
                .forEach(choice -> accepted.add(
                        words(choice.get("text")) + weight(choice, "100") + words(choice.path("feedback"))));
        check(
                found,
                "accepted",
                accepted,
                question.accepted().stream()
                        .map(variant -> variant.text() + plain(variant.share()) + markdown(variant.feedback()))
                        .toList());
    }

    private static void choice(List<String> found, JsonNode expected, Question question) {
        var options =
                question instanceof Question.Single one ? one.options() : ((Question.Multiple) question).options();
        var one = false;
        var choices = new ArrayList<String>();
        for (var choice : expected.get("choices")) {
            one |= choice.get("isCorrect").asBoolean();
            choices.add(words(choice.get("text"))
                    + weight(choice, choice.get("isCorrect").asBoolean() ? "100" : "0")
                    + words(choice.path("feedback")));
        }
        check(found, "one", one, question instanceof Question.Single);
        check(
                found,
                "options",
                choices,
                options.stream()
                        .map(option ->
                                option.text() + plain(share(question, options, option)) + markdown(option.feedback()))
                        .toList());
    }

    /** In percent, also where equal parts need none. */
    private static BigDecimal share(Question question, List<Option> options, Option option) {
        if (option.share() != null) {
            return option.share();
        }
        if (question instanceof Question.Multiple && options.stream().allMatch(one -> one.share() == null)) {
            var part = EqualShares.part(options.stream().filter(Option::right).count());
            return option.right() ? part : part.negate();
        }
        return option.right() ? BigDecimal.valueOf(100) : BigDecimal.ZERO;
    }

    private static String weight(JsonNode choice, String otherwise) {
        return choice.get("weight").isNull()
                ? otherwise
                : plain(choice.get("weight").decimalValue());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String text(JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode()
                ? ""
                : node.asString().replaceAll("\\s+", " ").strip();
    }

    private static String words(JsonNode text) {
        if (text == null || text.isNull() || text.isMissingNode()) {
            return "";
        }
        var raw = text.get("text").asString();
        return switch (text.get("format").asString()) {
            case "html" -> org.jsoup.Jsoup.parse(raw).text().strip();
            case "markdown" -> Passage.of(raw).words().replaceAll("\\s+", " ").strip();
            default -> raw.replaceAll("\\s+", " ").strip();
        };
    }

    private static String markdown(String text) {
        return Passage.of(text).words().replaceAll("\\s+", " ").strip();
    }

    private static void check(List<String> found, String what, Object expected, Object read) {
        if (!expected.equals(read)) {
            found.add(what + " is <" + read + "> instead of <" + expected + ">");
        }
    }
}
