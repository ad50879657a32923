package org.ramure.files;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a purpose allows.
 *
 * @param maxBytes of the file
 * @param maxPixels of an image, width times height: bounded before anything decodes it
 */
public record FileRules(Set<FileKind> kinds, long maxBytes, long maxPixels) {

    private static final long MEGA = 1024 * 1024;
    private static final long PIXELS = 40_000_000;

    public static final FileRules IMAGE =
            new FileRules(EnumSet.of(FileKind.PNG, FileKind.JPEG, FileKind.WEBP, FileKind.GIF), 10 * MEGA, PIXELS);
    public static final FileRules VIDEO = new FileRules(EnumSet.of(FileKind.MP4, FileKind.WEBM), 1024 * MEGA, PIXELS);
    /** Only what browsers play. */
    public static final FileRules SOUND =
            new FileRules(EnumSet.of(FileKind.MP3, FileKind.OGG, FileKind.WAV), 100 * MEGA, PIXELS);

    public static final FileRules CAPTIONS = new FileRules(EnumSet.of(FileKind.WEBVTT), 2 * MEGA, PIXELS);
    public static final FileRules DOCUMENT = new FileRules(EnumSet.of(FileKind.PDF), 100 * MEGA, PIXELS);
    public static final FileRules TOOL = new FileRules(
            EnumSet.of(FileKind.PDF, FileKind.ODT, FileKind.ODS, FileKind.DOCX, FileKind.XLSX), 50 * MEGA, PIXELS);

    public FileRules {
        kinds = Set.copyOf(kinds);
    }

    public FileRules atMost(long bytes) {
        return new FileRules(kinds, bytes, maxPixels);
    }
}
