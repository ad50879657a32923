package org.ramure.cohorts.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import org.ramure.cohorts.Rosters;

/** Takes a small file into memory, and gives it on under the session's lock. */
class RosterUpload implements UploadHandler {

    private static final int LONGEST_NAME = 120;

    private final transient Taker taker;

    /** What becomes of the file. */
    interface Taker {
        void take(String name, byte[] bytes);
    }

    RosterUpload(Taker taker) {
        this.taker = taker;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] bytes;
        try (var in = event.getInputStream()) {
            bytes = in.readNBytes(Rosters.MOST_BYTES + 1);
        }
        var name = shown(event.getFileName());
        event.getUI().access(() -> taker.take(name, bytes));
    }

    @Override
    public long getFileSizeMax() {
        return Rosters.MOST_BYTES + 1L;
    }

    private static String shown(String name) {
        var plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
