package org.ramure.files;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.Refusal;

/**
 * What the head of a film says, whatever its container.
 *
 * @param video the names of its pictures' codecs
 * @param audio the names of its sound's codecs
 */
record FilmHeader(
        Set<String> video,
        Set<String> audio,
        int width,
        int height,
        @Nullable Duration length) {

    private static final Set<String> PLAYED = Set.of("avc1", "avc3", "av01", "vp08", "vp09", "V_VP8", "V_VP9", "V_AV1");
    private static final Set<String> HEARD = Set.of("mp4a", "Opus", ".mp3", "A_OPUS", "A_VORBIS");

    /** @throws Refusal when browsers would show nothing: for example H.265, which few of them play */
    FileFacts facts(FileKind kind, long bytes) {
        if (video.isEmpty()) {
            throw new Refusal("files.refused.no-pictures");
        }
        var unplayed = video.stream().filter(codec -> !PLAYED.contains(codec)).findFirst();
        if (unplayed.isPresent()) {
            throw new Refusal("files.refused.codec", unplayed.get());
        }
        var unheard = audio.stream().filter(codec -> !HEARD.contains(codec)).findFirst();
        if (unheard.isPresent()) {
            throw new Refusal("files.refused.sound", unheard.get());
        }
        return new FileFacts(kind, bytes, width, height, length);
    }
}
