package org.ramure.courses.folder;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ramure.courses.LessonContent.Cue;
import org.ramure.courses.LessonContent.VideoLabel;
import org.ramure.courses.folder.CourseDraft.Content;
import org.ramure.files.FileRules;
import org.ramure.files.WebVtt;

/** Reads a lesson that is a film: its captions, chapters and transcript must fit its length. */
final class VideoReader {

    private static final Map<String, VideoLabel> LABELS =
            Map.of("teaching", VideoLabel.TEACHING, "testimony", VideoLabel.TESTIMONY, "practice", VideoLabel.PRACTICE);
    private static final Pattern FILM = Pattern.compile("(?i).+[.](mp4|webm)");
    private static final int LONGEST_SECONDS = 10 * 60 * 60;
    private static final int LINE = 200;
    private static final int USUAL_SHARE = 80;
    private static final long TOLERANCE_MILLIS = 1500;

    private final Folder folder;
    private final RichText texts;
    private final Problems problems;
    private final Set<String> hosts;

    /** @param hosts of other houses that may serve films */
    VideoReader(Folder folder, RichText texts, Problems problems, Set<String> hosts) {
        this.folder = folder;
        this.texts = texts;
        this.problems = problems;
        this.hosts = hosts;
    }

    Optional<Content> read(Fields lesson) {
        var body = LessonReader.body(lesson, false, folder, texts);
        var label = lesson.choice("label", LABELS).orElse(VideoLabel.TEACHING);
        var share = lesson.number("share", 1, 100, USUAL_SHARE);
        var elsewhere = lesson.has("address");
        var address = elsewhere ? address(lesson) : Optional.<URI>empty();
        var video = elsewhere
                ? Optional.<Media>empty()
                : media(lesson, "video", lesson.text("video", LINE), FileRules.VIDEO);
        var captions = media(lesson, "captions", lesson.text("captions", LINE), FileRules.CAPTIONS);
        var chapters = media(lesson, "chapters", lesson.text("chapters", LINE, ""), FileRules.CAPTIONS);
        var cues = captions.map(this::cues).orElse(List.of());
        var marks = chapters.map(this::cues).orElse(List.of());
        var written = LessonReader.markdown(lesson, "transcript", false, folder, texts);
        var transcript = written.isEmpty() ? Transcript.of(cues) : written;
        long millis = elsewhere
                ? 1000L * lesson.number("seconds", 1, LONGEST_SECONDS)
                : video.map(film -> length(film, cues)).orElse(0L);
        if (video.isEmpty() && address.isEmpty() || captions.isEmpty()) {
            return Optional.empty();
        }
        if (millis == 0) {
            lesson.problem("video", "video-length", video.orElseThrow().file());
            return Optional.empty();
        }
        within(captions.get(), cues, millis);
        chapters.ifPresent(file -> within(file, marks, millis));
        var seconds = (int) Math.ceilDiv(millis, 1000);
        return Optional.of(new Content.Video(
                body,
                label,
                video.orElse(null),
                address.orElse(null),
                seconds,
                captions.get(),
                cues,
                marks,
                transcript,
                share));
    }

    /** Pages may play films of these hosts only: a film of another one would be refused to the learner, so it is here. */
    private Optional<URI> address(Fields lesson) {
        var address = LessonReader.address(lesson);
        address.ifPresent(film -> {
            if (!hosts.contains(film.getAuthority())) {
                lesson.problem("address", "video-host", film.getAuthority(), String.join(", ", new TreeSet<>(hosts)));
            }
            if (!FILM.matcher(film.getPath()).matches()) {
                lesson.problem("address", "video-kind", film.toString());
            }
        });
        return address;
    }

    private Optional<Media> media(Fields lesson, String name, String address, FileRules rules) {
        return folder.media(address, "", rules, new Folder.Place(lesson.file(), lesson.line(name)));
    }

    private List<Cue> cues(Media file) {
        try {
            return WebVtt.read(file.path()).stream()
                    .map(cue -> new Cue(cue.from(), cue.to(), cue.text()))
                    .toList();
        } catch (WebVtt.Fault fault) {
            problems.addSaid(file.file(), fault.line(), fault.key(), fault.arguments());
        } catch (IOException e) {
            problems.add(file.file(), 0, "file-unreadable", file.file());
        }
        return List.of();
    }

    /** The film says how long it is; a recording that does not is as long as what is said in it. */
    private static long length(Media film, List<Cue> cues) {
        var said = film.facts().length();
        if (said != null) {
            return said.toMillis();
        }
        return cues.isEmpty() ? 0 : cues.getLast().to();
    }

    private void within(Media file, List<Cue> cues, long millis) {
        if (!cues.isEmpty() && cues.getLast().to() > millis + TOLERANCE_MILLIS) {
            problems.add(file.file(), 0, "captions-beyond", cues.getLast().to() / 1000, millis / 1000);
        }
    }
}
