package org.ramure.quizzes.exchange.qti;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Attachment;

/** The files of a package that texts of its questions show; of one item alone there are none. */
final class Attachments {

    private final Map<String, byte[]> files;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Attachment> taken = new LinkedHashMap<>();

    /** @param files by their paths in the package */
    Attachments(Map<String, byte[]> files) {
        this.files = files;
    }

    /**
     * @param folder of the item, with its last slash, or empty
     * @return the address for texts; nothing when the package has no such file
     */
    Optional<String> address(String folder, String href) {
        return path(folder, href)
                .filter(files::containsKey)
                .map(path -> QuestionSet.ATTACHMENT + names.computeIfAbsent(path, this::take));
    }

    private String take(String path) {
        var file = path.substring(path.lastIndexOf('/') + 1);
        var plain = file.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[-.]+", "");
        var name = plain.isEmpty() ? "file" : plain;
        for (int number = 2; taken.containsKey(name); number++) {
            name = number + "-" + plain;
        }
        taken.put(name, new Attachment(file, Objects.requireNonNull(files.get(path))));
        return name;
    }

    Map<String, Attachment> taken() {
        return taken;
    }

    /** Where an address of an item leads in its package; nothing when it leads out of it. */
    static Optional<String> path(String folder, String href) {
        var bare = href.strip().replace('\\', '/').replaceFirst("[?#].*$", "");
        if (bare.isEmpty() || bare.startsWith("/") || bare.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            return Optional.empty();
        }
        try {
            var decoded = URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
            var path = new URI(null, null, folder + decoded, null).normalize().getPath();
            return path.startsWith("../") || path.startsWith("/") ? Optional.empty() : Optional.of(path);
        } catch (IllegalArgumentException | java.net.URISyntaxException nonsense) {
            return Optional.empty();
        }
    }
}
