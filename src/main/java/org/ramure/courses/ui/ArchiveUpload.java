package org.ramure.courses.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.ramure.courses.Courses;
import org.ramure.courses.Reception;

/**
 * Takes an archive from the browser and reads it before it answers. The session stays free meanwhile: only the result is
 * shown under its lock.
 */
class ArchiveUpload implements UploadHandler {

    private static final int LONGEST_NAME = 120;

    private final transient Courses courses;
    private final transient Consumer<Reception> show;

    ArchiveUpload(Courses courses, Consumer<Reception> show) {
        this.courses = courses;
        this.show = show;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) {
        var result = courses.receive(event.getInputStream(), shown(event.getFileName()));
        event.getUI().access(() -> show.accept(result));
    }

    @Override
    public long getFileSizeMax() {
        return Courses.ARCHIVE_MEGABYTES * 1024L * 1024;
    }

    private static String shown(String name) {
        var plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
