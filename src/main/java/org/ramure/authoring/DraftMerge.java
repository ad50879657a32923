package org.ramure.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings two states of a draft together that were made from one: property by property, questions by their keys, texts line
 * by line and other lists part by part ({@link LineMerge}), so that nothing either of them wrote there is lost.
 */
final class DraftMerge {

    /** Texts that may have several lines, even when they have only one yet. */
    private static final Set<String> TEXTS = Set.of(
            "body",
            "transcript",
            "captions",
            "chapters",
            "description",
            "summary",
            "audience",
            "prerequisites",
            "text",
            "hint",
            "feedback",
            "feedbackTrue",
            "feedbackFalse",
            "feedbackWrong");

    private DraftMerge() {}

    /** @param mine wins where both changed the same figure, choice or file */
    static JsonNode of(JsonNode base, JsonNode mine, JsonNode theirs) {
        return merge("", base, mine, theirs);
    }

    private static JsonNode merge(String name, @Nullable JsonNode base, JsonNode mine, JsonNode theirs) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return theirs;
        }
        if (theirs.equals(base)) {
            return mine;
        }
        if (mine instanceof ObjectNode ours && theirs instanceof ObjectNode others && !isFile(ours)) {
            return objects(base, ours, others);
        }
        if (mine instanceof ArrayNode ours && theirs instanceof ArrayNode others) {
            var was = base instanceof ArrayNode array ? array : JsonNodeFactory.instance.arrayNode();
            return name.equals("questions") ? questions(was, ours, others) : lists(was, ours, others);
        }
        if (mine.isString() && theirs.isString()) {
            var was = base != null && base.isString() ? base.stringValue() : "";
            if (TEXTS.contains(name) || (was + mine.stringValue() + theirs.stringValue()).contains("\n")) {
                return JsonNodeFactory.instance.stringNode(LineMerge.of(was, mine.stringValue(), theirs.stringValue()));
            }
        }
        return mine;
    }

    /** Half of one file and half of another would be neither. */
    private static boolean isFile(ObjectNode node) {
        return node.has("id") && node.has("bytes");
    }

    private static JsonNode objects(@Nullable JsonNode base, ObjectNode mine, ObjectNode theirs) {
        var merged = JsonNodeFactory.instance.objectNode();
        for (var entry : mine.properties()) {
            var name = entry.getKey();
            var other = theirs.get(name);
            merged.set(
                    name,
                    other == null
                            ? entry.getValue()
                            : merge(name, base == null ? null : base.get(name), entry.getValue(), other));
        }
        return merged;
    }

    private static JsonNode lists(ArrayNode base, ArrayNode mine, ArrayNode theirs) {
        var merged = JsonNodeFactory.instance.arrayNode();
        LineMerge.of(parts(base), parts(mine), parts(theirs)).forEach(merged::add);
        return merged;
    }

    private static List<JsonNode> parts(ArrayNode array) {
        var parts = new ArrayList<JsonNode>();
        array.forEach(parts::add);
        return parts;
    }

    /**
     * A question that one of them added stays; one that one of them took out and the other left alone goes. Two that were
     * added under one key are two questions: mine gets another key.
     */
    private static JsonNode questions(ArrayNode base, ArrayNode mine, ArrayNode theirs) {
        var before = byKey(base);
        var others = byKey(theirs);
        var taken = others.keySet().stream().collect(Collectors.toSet());
        taken.addAll(before.keySet());
        mine.forEach(question -> taken.add(key(question)));
        var merged = JsonNodeFactory.instance.arrayNode();
        for (var question : mine) {
            var key = key(question);
            var was = before.get(key);
            var other = others.get(key);
            if (other == null) {
                if (!question.equals(was)) {
                    merged.add(question);
                }
            } else if (was == null && !question.equals(other) || !sameKind(question, other)) {
                merged.add(rekeyed(question, QuestionKeys.free(taken)));
            } else {
                merged.add(merge("", was, question, other));
                others.remove(key);
            }
        }
        others.forEach((key, question) -> {
            if (!question.equals(before.get(key))) {
                merged.add(question);
            }
        });
        return merged;
    }

    private static boolean sameKind(JsonNode one, JsonNode other) {
        return one.path("kind").equals(other.path("kind"));
    }

    private static JsonNode rekeyed(JsonNode question, String key) {
        var copy = question.deepCopy();
        ((ObjectNode) copy.path("stem")).put("key", key);
        return copy;
    }

    private static Map<String, JsonNode> byKey(ArrayNode questions) {
        var byKey = new LinkedHashMap<String, JsonNode>();
        questions.forEach(question -> byKey.put(key(question), question));
        return byKey;
    }

    private static String key(JsonNode question) {
        return question.path("stem").path("key").asString("");
    }
}
