package org.ramure.authoring;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionFields;
import org.ramure.quizzes.QuestionKind;
import org.ramure.quizzes.QuizDraft;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;

/** Writes the YAML of a course's folder. Texts of several lines stand as blocks, so that people can go on with them. */
final class DraftYaml {

    private DraftYaml() {}

    static String write(Map<String, Object> properties) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        return new Yaml(new Texts(options), options).dump(properties);
    }

    /** The tree of what was written, in which each node knows its line. */
    static Node read(String yaml) {
        var bounds = new LoaderOptions();
        bounds.setCodePointLimit(Integer.MAX_VALUE);
        return new Yaml(bounds).compose(new StringReader(yaml));
    }

    private static final class Texts extends Representer {

        Texts(DumperOptions options) {
            super(options);
        }

        @Override
        protected Node representScalar(
                org.yaml.snakeyaml.nodes.Tag tag, String value, DumperOptions.ScalarStyle style) {
            var block = value.indexOf('\n') >= 0 && tag.equals(org.yaml.snakeyaml.nodes.Tag.STR);
            return super.representScalar(tag, value, block ? DumperOptions.ScalarStyle.LITERAL : style);
        }
    }

    static Map<String, Object> quiz(QuizDraft quiz) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("title", quiz.title());
        properties.put("pass", quiz.passPercent());
        properties.put("attempts", quiz.attempts());
        properties.put("minutes", quiz.minutes());
        properties.put("shuffle", quiz.shuffle());
        properties.put(
                "questions",
                new ArrayList<>(
                        quiz.questions().stream().map(DraftYaml::question).toList()));
        return properties;
    }

    /** Lists are copied: one that stands in two places, as an empty one does, would be written as a reference. */
    private static Map<String, Object> question(Question question) {
        var stem = question.stem();
        var properties = new LinkedHashMap<String, Object>();
        properties.put("key", stem.key());
        properties.put("kind", QuestionKind.of(question).code());
        properties.put("points", stem.points());
        properties.put("text", stem.text());
        text(properties, "hint", stem.hint());
        text(properties, "feedback", stem.feedback());
        text(properties, "explains", stem.explains());
        if (!QuestionFields.plain(question)) {
            properties.put("fields", QuestionFields.of(question));
            return properties;
        }
        switch (question) {
            case Question.Single single -> options(properties, single.options(), single.shuffle());
            case Question.Multiple multiple -> options(properties, multiple.options(), multiple.shuffle());
            case Question.TrueFalse statement -> {
                properties.put("right", statement.right());
                text(properties, "feedback-true", statement.feedbackTrue());
                text(properties, "feedback-false", statement.feedbackFalse());
            }
            case Question.ShortText asked -> {
                properties.put(
                        "accepted",
                        new ArrayList<>(asked.accepted().stream()
                                .map(Question.Variant::text)
                                .toList()));
                text(properties, "feedback-wrong", asked.feedbackWrong());
            }
            case Question.Numeric asked -> {
                properties.put("right", asked.right().toPlainString());
                properties.put("tolerance", asked.tolerance().toPlainString());
                text(properties, "unit", asked.unit());
                text(properties, "feedback-wrong", asked.feedbackWrong());
            }
            case Question.Matching asked -> {
                var pairs = new ArrayList<Map<String, Object>>();
                for (var pair : asked.pairs()) {
                    var written = new LinkedHashMap<String, Object>();
                    written.put("left", pair.left());
                    written.put("right", pair.right());
                    text(written, "feedback", pair.feedback());
                    pairs.add(written);
                }
                properties.put("pairs", pairs);
                if (!asked.extra().isEmpty()) {
                    properties.put("extra", new ArrayList<>(asked.extra()));
                }
            }
            case Question.Ordering asked -> {
                properties.put("items", new ArrayList<>(asked.items()));
                text(properties, "feedback-wrong", asked.feedbackWrong());
            }
            default -> throw new IllegalStateException("Not plain: " + stem.key());
        }
        return properties;
    }

    private static void options(Map<String, Object> properties, List<Question.Option> options, boolean shuffle) {
        if (!shuffle) {
            properties.put("shuffle", false);
        }
        var written = new ArrayList<Map<String, Object>>();
        for (var option : options) {
            var one = new LinkedHashMap<String, Object>();
            one.put("text", option.text());
            if (option.right()) {
                one.put("right", true);
            }
            text(one, "feedback", option.feedback());
            written.add(one);
        }
        properties.put("options", written);
    }

    private static void text(Map<String, Object> properties, String name, String text) {
        if (!text.isBlank()) {
            properties.put(name, text);
        }
    }
}
