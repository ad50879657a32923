package org.ramure.quizzes.exchange.qti;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Attachment;

/** Files that go into a package because texts show them. */
final class Media {

    private final Map<String, Attachment> given;
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    Media(Map<String, Attachment> given) {
        this.given = given;
    }

    /** @return the path in the package; nothing for an address that no file was given for */
    Optional<String> path(String address) {
        var name = address.startsWith(QuestionSet.ATTACHMENT)
                ? address.substring(QuestionSet.ATTACHMENT.length())
                : address;
        var file = given.get(name);
        return file == null ? Optional.empty() : Optional.of(paths.computeIfAbsent(name, one -> take(file)));
    }

    private String take(Attachment file) {
        var plain = file.fileName().replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[-.]+", "");
        var name = plain.isEmpty() || plain.endsWith(".xml") ? plain + "file" : plain;
        var path = "media/" + name;
        for (int number = 2; files.containsKey(path); number++) {
            path = "media/" + number + "-" + name;
        }
        files.put(path, file.bytes());
        return path;
    }

    Map<String, byte[]> files() {
        return files;
    }
}
