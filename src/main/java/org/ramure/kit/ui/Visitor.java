package org.ramure.kit.ui;

import com.vaadin.flow.server.VaadinRequest;

/** The network address of who sits before the screen. */
public final class Visitor {

    private Visitor() {}

    public static String address() {
        var request = VaadinRequest.getCurrent();
        return request == null || request.getRemoteAddr() == null ? "" : request.getRemoteAddr();
    }
}
