package org.ramure.quizzes;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One question as it is kept. Its own mapper, so that no setting elsewhere changes a stored format. */
public final class QuestionJson {

    /** What was added to a kind later is absent in what was stored before. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private QuestionJson() {}

    public static String write(Question question) {
        return JSON.writerFor(Question.class).writeValueAsString(question);
    }

    public static Question read(String json) {
        return JSON.readValue(json, Question.class);
    }
}
