package org.ramure.courses.folder;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.folder.CourseDraft.Content;
import org.ramure.courses.folder.CourseDraft.Lesson;
import org.ramure.files.FileRules;

/** Reads one lesson of the outline, by its kind. */
final class LessonReader {

    private static final int LINE = 200;
    private static final int LONGEST_MINUTES = 24 * 60;

    private final Folder folder;
    private final RichText texts;
    private final Problems problems;
    private final String licence;
    private final Set<String> videoHosts;

    LessonReader(Folder folder, RichText texts, Problems problems, String licence, Set<String> videoHosts) {
        this.folder = folder;
        this.texts = texts;
        this.problems = problems;
        this.licence = licence;
        this.videoHosts = videoHosts;
    }

    private interface Reader {
        Optional<? extends Content> read(Fields lesson);
    }

    /** @return empty when there is a problem */
    Optional<Lesson> read(Fields lesson) {
        var key = lesson.key("key");
        var title = lesson.line("title", LINE);
        var minutes = lesson.number("minutes", 1, LONGEST_MINUTES);
        var required = lesson.flag("required", true);
        var kinds = Map.<String, Reader>of(
                "text", this::text,
                "video", new VideoReader(folder, texts, problems, videoHosts)::read,
                "document", this::document,
                "tool", this::tool,
                "quiz", this::quiz,
                "link", this::link);
        var kind = lesson.choice("kind", kinds);
        var content = kind.flatMap(reader -> reader.read(lesson));
        if (kind.isPresent()) {
            lesson.finish();
        }
        return content.map(read -> new Lesson(key, title, minutes, required, read));
    }

    private Optional<Content> text(Fields lesson) {
        return Optional.of(new Content.Text(body(lesson, true, folder, texts)));
    }

    private Optional<Content> document(Fields lesson) {
        var document = media(lesson, "document", FileRules.DOCUMENT);
        var body = body(lesson, false, folder, texts);
        return document.map(file -> new Content.Document(body, file, pages(lesson, file)));
    }

    /** Null for a document that is locked or damaged: it is shown all the same, by who can. One that harms is not. */
    private @Nullable Integer pages(Fields lesson, Media document) {
        try {
            return PdfPages.count(document.path());
        } catch (IOException unreadable) {
            return null;
        } catch (PdfPages.Harmful harmful) {
            lesson.problem("document", "file", document.file(), Problems.said("files.refused.damaged"));
            return null;
        }
    }

    private Optional<Content> tool(Fields lesson) {
        var file = media(lesson, "file", FileRules.TOOL);
        var body = body(lesson, true, folder, texts);
        var name = lesson.line("tool", LINE);
        var version = lesson.line("version", 40);
        var own = lesson.line("licence", LINE, licence);
        return file.map(tool -> new Content.Tool(body, name, tool, version, own));
    }

    private Optional<Content> quiz(Fields lesson) {
        var body = body(lesson, false, folder, texts);
        var address = lesson.text("quiz", LINE);
        return folder.text(address, "", new Folder.Place(lesson.file(), lesson.line("quiz")))
                .flatMap(text -> YamlFile.read(text, address, problems))
                .map(quiz -> new Content.Quiz(body, new QuizReader(quiz, texts, problems).read()));
    }

    private Optional<Content> link(Fields lesson) {
        var body = body(lesson, true, folder, texts);
        return address(lesson).map(address -> new Content.Link(body, address));
    }

    /** An address of another house, by HTTPS. */
    static Optional<URI> address(Fields lesson) {
        var written = lesson.text("address", 2000);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var address = OutsideAddress.of(written);
        if (address.isEmpty()) {
            lesson.problem("address", "address", written);
        }
        return address;
    }

    private Optional<Media> media(Fields lesson, String name, FileRules rules) {
        return folder.media(lesson.text(name, LINE), "", rules, new Folder.Place(lesson.file(), lesson.line(name)));
    }

    static String body(Fields lesson, boolean required, Folder folder, RichText texts) {
        return markdown(lesson, "body", required, folder, texts);
    }

    static String markdown(Fields lesson, String name, boolean required, Folder folder, RichText texts) {
        var address = required ? lesson.text(name, LINE) : lesson.text(name, LINE, "");
        var text = folder.text(address, "", new Folder.Place(lesson.file(), lesson.line(name)));
        if (required && text.isPresent() && text.get().isBlank()) {
            lesson.problem(name, "text-empty", address);
        }
        return text.map(markdown -> texts.read(markdown, address, 1)).orElse("");
    }
}
