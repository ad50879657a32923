package org.ramure.authoring;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings two states of a lesson together that were made from one: property by property, questions by their keys, texts
 * line by line ({@link LineMerge}). Where both changed the same figure or choice, the second is taken.
 */
public final class LessonMerge {

    private LessonMerge() {}

    /** @param mine wins where both changed what is no text */
    public static LessonDraft of(LessonDraft base, LessonDraft mine, LessonDraft theirs) {
        if (mine.content().kind() != theirs.content().kind()) {
            return mine;
        }
        return DraftJson.lesson(merge(DraftJson.tree(base), DraftJson.tree(mine), DraftJson.tree(theirs)));
    }

    private static JsonNode merge(@Nullable JsonNode base, JsonNode mine, JsonNode theirs) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return theirs;
        }
        if (theirs.equals(base)) {
            return mine;
        }
        if (mine instanceof ObjectNode ours && theirs instanceof ObjectNode others) {
            return objects(base, ours, others);
        }
        if (mine instanceof ArrayNode ours && theirs instanceof ArrayNode others && keyed(ours) && keyed(others)) {
            return questions(base, ours, others);
        }
        if (mine.isString()
                        && theirs.isString()
                        && base != null
                        && base.isString()
                        && base.stringValue().contains("\n")
                || mine.isString() && mine.stringValue().contains("\n") && theirs.isString()) {
            return JsonNodeFactory.instance.stringNode(LineMerge.of(
                    base != null && base.isString() ? base.stringValue() : "",
                    mine.stringValue(),
                    theirs.stringValue()));
        }
        return mine;
    }

    private static JsonNode objects(@Nullable JsonNode base, ObjectNode mine, ObjectNode theirs) {
        var merged = JsonNodeFactory.instance.objectNode();
        for (var entry : mine.properties()) {
            var other = theirs.get(entry.getKey());
            merged.set(
                    entry.getKey(),
                    other == null
                            ? entry.getValue()
                            : merge(base == null ? null : base.get(entry.getKey()), entry.getValue(), other));
        }
        return merged;
    }

    /** A question that one of them added stays; one that one of them took out and the other left alone goes. */
    private static JsonNode questions(@Nullable JsonNode base, ArrayNode mine, ArrayNode theirs) {
        var before = new LinkedHashMap<String, JsonNode>();
        if (base instanceof ArrayNode was && keyed(was)) {
            was.forEach(question -> before.put(key(question), question));
        }
        var others = new LinkedHashMap<String, JsonNode>();
        theirs.forEach(question -> others.put(key(question), question));
        var merged = JsonNodeFactory.instance.arrayNode();
        for (var question : mine) {
            var other = others.remove(key(question));
            if (other != null) {
                merged.add(merge(before.get(key(question)), question, other));
            } else if (!question.equals(before.get(key(question)))) {
                merged.add(question);
            }
        }
        others.forEach((key, question) -> {
            if (!question.equals(before.get(key))) {
                merged.add(question);
            }
        });
        return merged;
    }

    private static boolean keyed(ArrayNode array) {
        for (var item : array) {
            if (key(item).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String key(JsonNode item) {
        return item.path("stem").path("key").asString("");
    }
}
