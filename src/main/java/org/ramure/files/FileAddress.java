package org.ramure.files;

import org.springframework.web.util.UriUtils;

/** Where a file is served: {@code /files/<id>/<name>}; the name is for people and need not be right. */
public final class FileAddress {

    private FileAddress() {}

    public static String of(FileId id, String name) {
        var segment = UriUtils.encodePathSegment(name, java.nio.charset.StandardCharsets.UTF_8);
        // allowed by RFC 3986, and yet they end an address in Markdown or an attribute
        return "/files/" + id + "/"
                + segment.replace("'", "%27").replace("(", "%28").replace(")", "%29");
    }
}
