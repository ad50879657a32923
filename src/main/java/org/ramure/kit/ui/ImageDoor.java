package org.ramure.kit.ui;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ramure.kit.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Takes one image of an editor, and answers with its address or with the words of a refusal. */
class ImageDoor implements ElementRequestHandler {

    private static final int LONGEST_NAME = 200;

    private final MarkdownEditor editor;
    private final ImageKeeper keeper;

    ImageDoor(MarkdownEditor editor, ImageKeeper keeper) {
        this.editor = editor;
        this.keeper = keeper;
    }

    @Override
    public void handleRequest(VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner)
            throws IOException {
        if (!"POST".equals(request.getMethod())) {
            response.setStatus(405);
            return;
        }
        try {
            answer(response, 200, Map.of("address", keeper.keep(name(request), request.getInputStream())));
        } catch (Refusal refusal) {
            answer(response, 422, Map.of("refused", editor.getTranslation(refusal.key(), refusal.arguments())));
        }
    }

    private static void answer(VaadinResponse response, int status, Map<String, String> words) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(words));
    }

    private static String name(VaadinRequest request) {
        var sent = request.getHeader("X-Filename");
        try {
            var name = sent == null ? "" : URLDecoder.decode(sent, StandardCharsets.UTF_8);
            return name.substring(0, Math.min(name.length(), LONGEST_NAME));
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }

    /** Where Vaadin takes what is sent without a token of its own: the address itself is the secret. */
    @Override
    public String getUrlPostfix() {
        return "upload";
    }
}
