package org.ramure.quizzes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How this module keeps its alternatives: its own mapper, so that no setting elsewhere changes a stored format. */
final class QuizJson {

    /** What was added to a kind later is absent in what was stored before. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> MARKS = new TypeReference<>() {};

    private QuizJson() {}

    static String write(Object thing) {
        return JSON.writeValueAsString(thing);
    }

    static String write(Answer answer) {
        return JSON.writerFor(Answer.class).writeValueAsString(answer);
    }

    static QuizDraft draft(String json) {
        return JSON.readValue(json, QuizDraft.class);
    }

    static Answer answer(String json) {
        return JSON.readValue(json, Answer.class);
    }

    static List<String> keys(String json) {
        return JSON.readValue(json, KEYS);
    }

    static Map<String, Points> marks(String json) {
        var marks = new TreeMap<String, Points>();
        JSON.readValue(json, MARKS).forEach((key, parts) -> marks.put(key, new Points(parts)));
        return marks;
    }

    static String write(Map<String, Points> marks) {
        var parts = new TreeMap<String, Long>();
        marks.forEach((key, points) -> parts.put(key, points.parts()));
        return JSON.writeValueAsString(parts);
    }
}
