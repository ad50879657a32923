package org.ramure.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.ramure.journeys.Learners;

/**
 * What the browser of one learner asks for, page by page: also what Vaadin's own script sends, with the view's key, and
 * when the page is left.
 */
final class Learner implements AutoCloseable {

    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern BUTTON = Pattern.compile("\"node\":(\\d+),[^{}]*\"value\":\"vaadin-button\"");
    private static final Pattern ATTEMPT = Pattern.compile("attempt\\\\?/([0-9a-f-]{36})");

    private static final String CLICK = """
            {"csrfToken":"%s","rpc":[{"type":"event","node":%s,"event":"click","data":{"event.shiftKey":false,
            "event.metaKey":false,"event.detail":1,"event.ctrlKey":false,"event.clientX":1,"event.clientY":1,
            "event.altKey":false,"event.button":0,"event.screenY":1,"event.screenX":1}}],"syncId":0,"clientId":0}""";

    private final Wire wire;
    private final String headers;
    private final Learners all;
    private String ui = "";
    private String key = "";
    private String attempt = "";

    Learner(Wire wire, String headers, Learners all) {
        this.wire = wire;
        this.headers = headers;
        this.all = all;
    }

    void readTheCoursePage() throws IOException {
        wire.read("/formations/" + all.course(), headers);
    }

    /** Reads it, reports how far she came, and leaves. */
    void readALesson(String lesson) throws IOException {
        opened(wire.read("/app/formations/" + all.course() + "/" + lesson, headers));
        var report = "{\"at\":" + System.currentTimeMillis() + ",\"place\":40,\"watched\":[],\"reading\":[]}";
        wire.send("/api/learning/" + all.course() + "/" + lesson + "/progress", headers, report);
        leave();
    }

    /** The page before the quiz, its button, and the questions. */
    void beginTheQuiz() throws IOException {
        var page = wire.read("/app/quiz/" + all.quiz(), headers);
        opened(page);
        var click = CLICK.formatted(key, found(BUTTON, page));
        attempt = found(ATTEMPT, wire.send("/app/?v-r=uidl&v-uiId=" + ui, headers, click));
        wire.read("/api/attempts/" + attempt, headers);
    }

    void answer(int sequence) throws IOException {
        var answer = """
                [{"question":"%s","sequence":%d,"answer":{"kind":"choice","chosen":[%d]},"answeredAt":"%s"}]""".formatted(all.question(), sequence, sequence % 2, Instant.now());
        wire.send("/api/attempts/" + attempt + "/answers", headers, answer);
    }

    /** Leaves the questions for the result. */
    void submit() throws IOException {
        wire.send("/api/attempts/" + attempt + "/submit", headers, "");
        leave();
        opened(wire.read("/app/attempt/" + attempt + "/result", headers));
        leave();
    }

    private void opened(String page) {
        ui = found(UI, page);
        key = found(KEY, page);
    }

    private void leave() throws IOException {
        wire.send(
                "/app/?v-r=uidl&v-uiId=" + ui,
                headers,
                "{\"csrfToken\":\"" + key + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0,\"UNLOAD\":true}");
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return found.group(1);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
