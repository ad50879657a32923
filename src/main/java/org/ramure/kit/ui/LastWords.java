package org.ramure.kit.ui;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hears what a page was about to send when it was left. */
class LastWords implements ElementRequestHandler {

    private final transient Consumer<String> hear;
    private final int mostCharacters;

    LastWords(Consumer<String> hear, int mostCharacters) {
        this.hear = hear;
        this.mostCharacters = mostCharacters;
    }

    @Override
    public void handleRequest(VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner)
            throws IOException {
        var bytes = request.getInputStream().readNBytes(4 * mostCharacters + 1);
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (!"POST".equals(request.getMethod()) || text.length() > mostCharacters) {
            response.setStatus(400);
            return;
        }
        var page = owner.getComponent().flatMap(component -> component.getUI());
        if (page.isPresent()) {
            page.get().access(() -> hear.accept(text));
        } else {
            session.access(() -> hear.accept(text));
        }
        response.setStatus(204);
    }

    @Override
    public String getUrlPostfix() {
        return "upload";
    }
}
