package org.ramure.files;

/** The kinds of files that the house takes, each recognised by its bytes. */
public enum FileKind {
    PNG("image/png", "png", true),
    JPEG("image/jpeg", "jpg", true),
    WEBP("image/webp", "webp", true),
    GIF("image/gif", "gif", true),
    MP4("video/mp4", "mp4", true),
    WEBM("video/webm", "webm", true),
    MP3("audio/mpeg", "mp3", true),
    OGG("audio/ogg", "ogg", true),
    WAV("audio/wav", "wav", true),
    WEBVTT("text/vtt", "vtt", true),
    PDF("application/pdf", "pdf", true),
    ODT("application/vnd.oasis.opendocument.text", "odt", false),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods", false),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", false),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", false);

    private final String mediaType;
    private final String ending;
    private final boolean shownInPage;

    FileKind(String mediaType, String ending, boolean shownInPage) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.shownInPage = shownInPage;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of its name, without the dot. */
    public String ending() {
        return ending;
    }

    /** Whether a browser may show it in a page; all others are downloads. */
    public boolean shownInPage() {
        return shownInPage;
    }
}
