package org.ramure.quizzes.exchange.moodle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Attachment;

/** The files that texts name, each under a name that no other one has. */
final class WrittenFiles {

    static final String PLUGIN_FILE = "@@PLUGINFILE@@/";

    private final Map<String, Attachment> files;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    WrittenFiles(Map<String, Attachment> files) {
        this.files = files;
    }

    /** The name of the file that an address means, if it came along. */
    Optional<String> name(String address) {
        var key = address.startsWith(QuestionSet.ATTACHMENT)
                ? address.substring(QuestionSet.ATTACHMENT.length())
                : address;
        var file = files.get(key);
        return file == null
                ? Optional.empty()
                : Optional.of(names.computeIfAbsent(
                        key, absent -> free(ReadFiles.safe(key.equals(address) ? file.fileName() : key))));
    }

    private String free(String name) {
        var free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = ReadFiles.numbered(name, number);
        }
        return free;
    }

    String base64(String address) {
        var key = address.startsWith(QuestionSet.ATTACHMENT)
                ? address.substring(QuestionSet.ATTACHMENT.length())
                : address;
        var file = files.get(key);
        return file == null ? "" : Base64.getEncoder().encodeToString(file.bytes());
    }

    /** What will be read for an address. */
    String readBack(String address) {
        return name(address).map(name -> QuestionSet.ATTACHMENT + name).orElse(address);
    }

    static String encoded(String name) {
        return PLUGIN_FILE + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
