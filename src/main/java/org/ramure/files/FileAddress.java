package org.ramure.files;

import org.springframework.web.util.UriUtils;

/** Where a file is served: {@code /files/<id>/<name>}; the name is for people and need not be right. */
public final class FileAddress {

    private FileAddress() {}

    public static String of(FileId id, String name) {
        return "/files/" + id + "/" + UriUtils.encodePathSegment(name, java.nio.charset.StandardCharsets.UTF_8);
    }
}
