package org.ramure.authoring;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafts as JSON, as the database keeps them. */
final class DraftJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DraftJson() {}

    static String write(DraftHead head) {
        return JSON.writeValueAsString(head);
    }

    static DraftHead head(String json) {
        return JSON.readValue(json, DraftHead.class);
    }

    static String write(DraftContent content) {
        return JSON.writerFor(DraftContent.class).writeValueAsString(content);
    }

    static DraftContent content(String json) {
        return JSON.readValue(json, DraftContent.class);
    }

    static String write(LessonDraft lesson) {
        return JSON.writeValueAsString(lesson);
    }

    static LessonDraft lesson(String json) {
        return JSON.readValue(json, LessonDraft.class);
    }

    static String write(UnitDraft unit) {
        return JSON.writeValueAsString(unit);
    }

    static UnitDraft unit(String json) {
        return JSON.readValue(json, UnitDraft.class);
    }

    static JsonNode tree(DraftHead head) {
        return JSON.valueToTree(head);
    }

    static DraftHead head(JsonNode tree) {
        return JSON.treeToValue(tree, DraftHead.class);
    }

    static JsonNode tree(LessonDraft lesson) {
        return JSON.valueToTree(lesson);
    }

    static LessonDraft lesson(JsonNode tree) {
        return JSON.treeToValue(tree, LessonDraft.class);
    }
}
