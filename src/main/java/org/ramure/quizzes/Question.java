package org.ramure.quizzes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked and what counts as right. Kept as JSON in versions of quizzes: names here are a file format: add, never
 * rename. Texts are Markdown but those of options, pairs and items, which are plain; an absent text is empty.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Question.Single.class, name = "single"),
    @JsonSubTypes.Type(value = Question.Multiple.class, name = "multiple"),
    @JsonSubTypes.Type(value = Question.TrueFalse.class, name = "true-false"),
    @JsonSubTypes.Type(value = Question.ShortText.class, name = "short-text"),
    @JsonSubTypes.Type(value = Question.Numeric.class, name = "numeric"),
    @JsonSubTypes.Type(value = Question.Matching.class, name = "matching"),
    @JsonSubTypes.Type(value = Question.Ordering.class, name = "ordering")
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface Question {

    Stem stem();

    /** What is wrong with it, each by a key of the message bundles; empty when it can be asked. */
    default List<QuizProblem> problems() {
        return QuestionProblems.of(this);
    }

    /**
     * What every question has.
     *
     * @param key unique in the quiz, never changes
     * @param feedback shown after the question is answered, whatever the answer
     * @param explains key of the lesson that explains, or empty
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Stem(String key, int points, String text, String hint, String feedback, String explains) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Option(String text, boolean right, String feedback) {}

    /** Exactly one option is right. */
    record Single(Stem stem, List<Option> options, boolean shuffle) implements Question {
        public Single {
            options = List.copyOf(options);
        }
    }

    /** One or more are right: each right one ticked gains its part, each wrong one ticked loses one. */
    record Multiple(Stem stem, List<Option> options, boolean shuffle) implements Question {
        public Multiple {
            options = List.copyOf(options);
        }
    }

    record TrueFalse(Stem stem, boolean right, String feedbackTrue, String feedbackFalse) implements Question {}

    /** Case, accents and spaces around are ignored. */
    record ShortText(Stem stem, List<String> accepted, String feedbackWrong) implements Question {
        public ShortText {
            accepted = List.copyOf(accepted);
        }
    }

    /** @param tolerance absolute, 0 for the very number */
    record Numeric(Stem stem, BigDecimal right, BigDecimal tolerance, String unit, String feedbackWrong)
            implements Question {}

    /** @param extra further choices on the right, that match nothing */
    record Matching(Stem stem, List<Pair> pairs, List<String> extra) implements Question {
        public Matching {
            pairs = List.copyOf(pairs);
            extra = List.copyOf(extra);
        }

        /** What stands on the right, each text once: two pairs may share one. */
        List<String> choices() {
            return Stream.concat(pairs.stream().map(Pair::right), extra.stream())
                    .distinct()
                    .toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Pair(String left, String right, String feedback) {}

    /** @param items in the right order */
    record Ordering(Stem stem, List<String> items, String feedbackWrong) implements Question {
        public Ordering {
            items = List.copyOf(items);
        }
    }
}
