package org.ramure.operations;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ramure.house.FaceDraft;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was changed of how the house shows itself, as the audit log keeps it: by part, what it was and what it is. */
final class FaceChanges {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, List<String>>> CHANGES = new TypeReference<>() {};

    private FaceChanges() {}

    static String between(FaceDraft before, FaceDraft after) {
        var changes = new LinkedHashMap<String, List<String>>();
        note(changes, "name", before.name(), after.name());
        note(changes, "contact", before.contact(), after.contact());
        note(changes, "motto", before.motto(), after.motto());
        note(changes, "motto-en", before.mottoInEnglish(), after.mottoInEnglish());
        note(changes, "colours", colours(before), colours(after));
        if (!Arrays.equals(bytes(before), bytes(after))) {
            changes.put("logo", List.of());
        }
        return changes.isEmpty() ? "" : JSON.writeValueAsString(changes);
    }

    /** Nothing when it was written before changes were kept so. */
    static Map<String, List<String>> read(String detail) {
        try {
            return detail.startsWith("{") ? JSON.readValue(detail, CHANGES) : Map.of();
        } catch (JacksonException otherwise) {
            return Map.of();
        }
    }

    private static void note(Map<String, List<String>> changes, String part, String before, String after) {
        if (!before.equals(after)) {
            changes.put(part, List.of(before, after));
        }
    }

    private static String colours(FaceDraft draft) {
        var accent = draft.accent();
        return accent == null ? "" : accent.light() + ", " + accent.dark();
    }

    private static byte @Nullable [] bytes(FaceDraft draft) {
        var logo = draft.logo();
        return logo == null ? null : logo.bytes();
    }
}
