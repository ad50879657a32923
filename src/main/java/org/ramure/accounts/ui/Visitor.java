package org.ramure.accounts.ui;

import com.vaadin.flow.server.VaadinRequest;

/** The network address of who sits before the screen. */
final class Visitor {

    private Visitor() {}

    static String address() {
        var request = VaadinRequest.getCurrent();
        return request == null || request.getRemoteAddr() == null ? "" : request.getRemoteAddr();
    }
}
