package org.ramure.files.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;

/**
 * The part of a large file that the server sends by itself once the request is answered (Tomcat's sendfile): whoever
 * looks at a film reads slowly, and no thread waits for her.
 *
 * @param from the first byte
 * @param to the last byte
 * @param length of the whole file
 */
record Sending(Path content, long from, long to, long length, boolean part) {

    private static final String TOMCAT = "org.apache.tomcat.sendfile.";

    /** What fits into the buffers of a connection holds nobody up. */
    private static final long SMALL = 64 * 1024;

    /** @return empty when the server does not do so, or several parts are asked for at once, or none that there is */
    static Optional<Sending> of(HttpServletRequest request, Path content, long length, boolean whole) {
        if (length <= SMALL
                || !Boolean.TRUE.equals(request.getAttribute(TOMCAT + "support"))
                || !HttpMethod.GET.matches(request.getMethod())) {
            return Optional.empty();
        }
        var asked = request.getHeader(HttpHeaders.RANGE);
        if (whole || asked == null) {
            return Optional.of(new Sending(content, 0, length - 1, length, false));
        }
        return only(asked).flatMap(range -> part(range, content, length));
    }

    private static Optional<HttpRange> only(String asked) {
        try {
            var ranges = HttpRange.parseRanges(asked);
            return ranges.size() == 1 ? Optional.of(ranges.getFirst()) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Sending> part(HttpRange range, Path content, long length) {
        try {
            var from = range.getRangeStart(length);
            var to = range.getRangeEnd(length);
            return from < length && from <= to
                    ? Optional.of(new Sending(content, from, to, length, true))
                    : Optional.empty();
        } catch (IllegalArgumentException beyond) {
            return Optional.empty();
        }
    }

    long bytes() {
        return to - from + 1;
    }

    /** As RFC 9110 writes it. */
    String contentRange() {
        return "bytes " + from + "-" + to + "/" + length;
    }

    void begin(HttpServletRequest request) {
        request.setAttribute(TOMCAT + "filename", content.toAbsolutePath().toString());
        request.setAttribute(TOMCAT + "start", from);
        request.setAttribute(TOMCAT + "end", to + 1);
    }
}
