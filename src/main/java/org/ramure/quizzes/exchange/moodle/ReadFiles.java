package org.ramure.quizzes.exchange.moodle;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Attachment;

/** The files that questions brought, each content under one name of its own. */
final class ReadFiles {

    private record Content(String name, ByteBuffer bytes) {}

    private final Map<String, Attachment> files = new LinkedHashMap<>();
    private final Map<Content, String> names = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();

    /** @return how texts name it */
    String add(String name, byte[] bytes) {
        var safe = safe(name);
        var known = names.computeIfAbsent(new Content(safe, ByteBuffer.wrap(bytes)), content -> free(safe));
        files.putIfAbsent(known, new Attachment(name, bytes));
        return QuestionSet.ATTACHMENT + known;
    }

    Map<String, Attachment> all() {
        return files;
    }

    private String free(String name) {
        var free = name;
        while (files.containsKey(free)) {
            free = numbered(name, taken.merge(name, 1, Integer::sum) + 1);
        }
        return free;
    }

    static String numbered(String name, int number) {
        var dot = name.lastIndexOf('.');
        return dot <= 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot);
    }

    /** Letters, digits, dots and hyphens: what stands in Markdown and in addresses without a sign around it. */
    static String safe(String name) {
        var plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[^\\p{L}\\p{N}._-]+", "-")
                .replaceAll("^[.-]+", "");
        return plain.isEmpty() ? "fichier" : plain.substring(Math.max(0, plain.length() - 100));
    }

    static Optional<byte[]> decoded(CharSequence base64) {
        try {
            var plain = base64.toString().replaceAll("\\s+", "");
            return plain.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Base64.getDecoder().decode(plain));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
