package org.ramure.files;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ramure.kit.Ids;
import org.springframework.web.util.UriUtils;

/** Where a file is served: {@code /files/<id>/<name>}; the name is for people and need not be right. */
public final class FileAddress {

    private static final Pattern ADDRESS = Pattern.compile("/files/([0-9a-f-]{36})/.*");

    private FileAddress() {}

    /** The file that an address names; empty when it is none of these. */
    public static Optional<FileId> file(String address) {
        var parts = ADDRESS.matcher(address);
        return parts.matches() ? Ids.parse(parts.group(1)).map(FileId::new) : Optional.empty();
    }

    public static String of(FileId id, String name) {
        var segment = UriUtils.encodePathSegment(name, java.nio.charset.StandardCharsets.UTF_8);
        // allowed by RFC 3986, and yet they end an address in Markdown or an attribute
        return "/files/" + id + "/"
                + segment.replace("'", "%27").replace("(", "%28").replace(")", "%29");
    }
}
