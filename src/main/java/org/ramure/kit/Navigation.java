package org.ramure.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/** Whether somebody looks at the answer: an address that her browser goes to, and not one that a program fetches. */
public final class Navigation {

    private Navigation() {}

    public static boolean is(HttpServletRequest request) {
        var accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        var mode = request.getHeader("Sec-Fetch-Mode");
        return request.getMethod().equals("GET")
                && accepted.contains("text/html")
                && (mode == null || mode.equals("navigate"));
    }
}
