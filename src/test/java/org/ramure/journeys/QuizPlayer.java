package org.ramure.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Someone who knows the right answers of the demonstration's quizzes, from the files that the house imported. */
final class QuizPlayer {

    private static final Path COURSES = Path.of("src/main/resources/demo/courses");

    private final Page page;
    private final List<Map<String, Object>> questions;

    @SuppressWarnings("unchecked")
    QuizPlayer(Page page, String course, String file) {
        this.page = page;
        try (var text = Files.newBufferedReader(COURSES.resolve(course).resolve(file))) {
            Map<String, Object> quiz = new Yaml().load(text);
            this.questions = (List<Map<String, Object>>) Objects.requireNonNull(quiz.get("questions"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Locator card(int index) {
        return page.locator("#q-" + questions.get(index).get("key"));
    }

    int size() {
        return questions.size();
    }

    void answerAll() {
        for (int i = 0; i < questions.size(); i++) {
            answer(i);
            receipt(i);
        }
    }

    /** Waits until the card says that its answer is kept. */
    void receipt(int index) {
        card(index).locator(".receipt:not(.wait) b").waitFor();
    }

    @SuppressWarnings("unchecked")
    void answer(int index) {
        var question = questions.get(index);
        var card = card(index);
        switch ((String) Objects.requireNonNull(question.get("kind"))) {
            case "single", "multiple" -> {
                for (var option : (List<Map<String, Object>>) Objects.requireNonNull(question.get("options"))) {
                    if (Boolean.TRUE.equals(option.get("right"))) {
                        labelled(card, (String) option.get("text"))
                                .locator("input")
                                .check();
                    }
                }
            }
            case "true-false" ->
                labelled(card, Boolean.TRUE.equals(question.get("right")) ? "Vrai" : "Faux")
                        .locator("input")
                        .check();
            case "short-text" -> {
                card.locator("input.input")
                        .fill(((List<Object>) Objects.requireNonNull(question.get("accepted")))
                                .getFirst()
                                .toString());
                card.locator("input.input").blur();
            }
            case "numeric" -> {
                card.locator("input.input")
                        .fill(String.valueOf(question.get("right")).replace('.', ','));
                card.locator("input.input").blur();
            }
            case "matching" -> {
                for (var pair : (List<Map<String, Object>>) Objects.requireNonNull(question.get("pairs"))) {
                    card.locator(".match > div")
                            .filter(new Locator.FilterOptions().setHasText(plain((String) pair.get("left"))))
                            .last()
                            .locator("select")
                            .selectOption(new com.microsoft.playwright.options.SelectOption()
                                    .setLabel(plain((String) pair.get("right"))));
                }
            }
            case "ordering" -> order(card, (List<String>) Objects.requireNonNull(question.get("items")));
            default -> throw new AssertionError("No way to answer " + question);
        }
    }

    /** By the buttons, as a person would: each item is moved up until it stands where it should. */
    private static void order(Locator card, List<String> wanted) {
        for (int place = 0; place < wanted.size(); place++) {
            var shown = new ArrayList<>(card.locator(".order .grow").allTextContents());
            var from = shown.indexOf(plain(wanted.get(place)));
            for (int step = from; step > place; step--) {
                card.locator(".order li")
                        .nth(step)
                        .locator(".acts button")
                        .first()
                        .click();
            }
        }
        var keep = card.locator("button.keep");
        if (keep.isVisible()) {
            keep.click();
        }
    }

    private static Locator labelled(Locator card, String text) {
        return card.locator("label.opt")
                .filter(new Locator.FilterOptions().setHasText(plain(text)))
                .first();
    }

    private static String plain(@Nullable String markdown) {
        return Objects.requireNonNull(markdown).replace("*", "").strip();
    }
}
