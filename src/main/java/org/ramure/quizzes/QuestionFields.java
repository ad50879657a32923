package org.ramure.quizzes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A question as properties by name, for files that people may read: texts, numbers, lists and maps of these. */
public final class QuestionFields {

    private static final TypeReference<Map<String, Object>> PROPERTIES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private QuestionFields() {}

    /** Whether everything in it has a property in the plain form of course folders. */
    public static boolean plain(Question question) {
        var stem = question.stem();
        return stem.furtherHints().isEmpty()
                && stem.penalty() == null
                && switch (question) {
                    case Question.Single one -> equal(one.options());
                    case Question.Multiple one -> equal(one.options()) && one.scoring() == Question.Scoring.PARTS;
                    case Question.TrueFalse _ -> true;
                    case Question.Matching one ->
                        one.scoring() == Question.Scoring.PARTS && one.shares().isEmpty();
                    case Question.ShortText one ->
                        !one.caseMatters()
                                && !one.accentsMatter()
                                && one.accepted().stream()
                                        .allMatch(variant -> variant.equals(new Question.Variant(variant.text())));
                    case Question.Numeric one ->
                        !one.relative() && one.others().isEmpty() && one.units().isEmpty();
                    case Question.Ordering one -> one.scoring() == Question.OrderScoring.FOLLOWING;
                    default -> false;
                };
    }

    private static boolean equal(List<Question.Option> options) {
        return options.stream().allMatch(option -> option.share() == null);
    }

    /** What it has beside key, points, text, hint, feedback and what explains it. */
    public static Map<String, Object> of(Question question) {
        var fields = new TreeMap<>(JSON.convertValue(question, PROPERTIES));
        fields.remove("kind");
        fields.remove("stem");
        if (!question.stem().furtherHints().isEmpty()) {
            fields.put("furtherHints", question.stem().furtherHints());
        }
        if (question.stem().penalty() != null) {
            fields.put("penalty", question.stem().penalty());
        }
        return fields;
    }

    /** @throws IllegalArgumentException when the fields make no question of that kind; its message is for the log */
    public static Question read(QuestionKind kind, Question.Stem stem, Map<String, Object> fields) {
        var rest = new TreeMap<>(fields);
        var hints = rest.remove("furtherHints");
        var penalty = rest.remove("penalty");
        try {
            var whole = new Question.Stem(
                    stem.key(),
                    stem.points(),
                    stem.text(),
                    stem.hint(),
                    stem.feedback(),
                    stem.explains(),
                    hints == null ? List.of() : JSON.convertValue(hints, new TypeReference<List<String>>() {}),
                    penalty == null ? null : new BigDecimal(String.valueOf(penalty)));
            rest.put("kind", kind.code());
            rest.put("stem", JSON.convertValue(whole, PROPERTIES));
            return JSON.convertValue(rest, Question.class);
        } catch (JacksonException | NullPointerException | IllegalArgumentException nonsense) {
            throw new IllegalArgumentException("No " + kind.code() + ": " + nonsense.getMessage(), nonsense);
        }
    }
}
