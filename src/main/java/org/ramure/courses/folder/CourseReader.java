package org.ramure.courses.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.Edition.Author;
import org.ramure.courses.Level;
import org.ramure.courses.Problem;
import org.ramure.files.FileFacts;
import org.ramure.files.FileRules;

/** Reads a course's folder: the whole of it, or all that is wrong with it. */
public final class CourseReader {

    static final String OUTLINE = "course.yaml";
    /** What a course may show in place of a picture. */
    public static final List<String> DRAWINGS = List.of("rameaux", "arbre", "feuille");

    private static final Map<String, Level> LEVELS =
            Map.of("beginner", Level.BEGINNER, "intermediate", Level.INTERMEDIATE, "advanced", Level.ADVANCED);
    private static final Map<String, Locale> LANGUAGES = Map.of("fr", Locale.FRENCH, "en", Locale.ENGLISH);
    private static final int LINE = 200;
    private static final int SENTENCES = 600;

    private final Problems problems = new Problems();
    private final Folder folder;
    private final Set<String> videoHosts;

    private CourseReader(Path root, Inspection inspection, Set<String> videoHosts) {
        this.videoHosts = videoHosts;
        this.folder = new Folder(root, inspection, problems);
    }

    /** Says what the bytes of a file are, or refuses them by the rules. */
    public interface Inspection {
        FileFacts inspect(Path file, FileRules rules);
    }

    /** @param course null when there is a problem */
    public record Outcome(@Nullable CourseDraft course, List<Problem> problems) {}

    /** @param videoHosts of other houses that may serve films */
    public static Outcome read(Path root, Inspection inspection, Set<String> videoHosts) {
        return new CourseReader(root, inspection, videoHosts).read();
    }

    private Outcome read() {
        var course = folder.text(OUTLINE, "", new Folder.Place(OUTLINE, 0))
                .flatMap(text -> outline(text).map(fields -> course(fields, keys(text))));
        var found = problems.all();
        return new Outcome(found.isEmpty() ? course.orElse(null) : null, found);
    }

    private Optional<Fields> outline(String text) {
        return YamlFile.read(text, OUTLINE, problems);
    }

    /** Read first, and quietly: texts point forward to lessons below them. */
    private static Set<String> keys(String text) {
        var keys = new LinkedHashSet<String>();
        var quiet = new Problems();
        YamlFile.read(text, OUTLINE, quiet)
                .ifPresent(course -> course.list("units", 0, Integer.MAX_VALUE)
                        .forEach(unit -> unit.list("lessons", 0, Integer.MAX_VALUE)
                                .forEach(lesson -> keys.add(lesson.key("key")))));
        return keys;
    }

    private CourseDraft course(Fields course, Set<String> lessons) {
        var slug = course.key("key");
        var texts = new RichText(folder, problems, slug, lessons);
        var licence = course.line("licence", LINE);
        var cover = course.text("cover", LINE, "rameaux");
        var drawn = DRAWINGS.contains(cover);
        var draft = new CourseDraft(
                slug,
                course.has("status")
                        && course.choice("status", Map.of("draft", true, "published", false))
                                .orElse(false),
                course.line("title", LINE),
                course.choice("language", LANGUAGES).orElse(Locale.FRENCH),
                course.key("theme"),
                course.choice("level", LEVELS).orElse(Level.BEGINNER),
                course.text("summary", 300),
                markdown(course, "description", texts),
                course.texts("aims", 3, 6, LINE),
                course.text("audience", SENTENCES),
                course.text("prerequisites", SENTENCES),
                authors(course),
                licence,
                drawn ? cover : "rameaux",
                drawn
                        ? null
                        : folder.media(cover, "", FileRules.IMAGE, place(course, "cover"))
                                .orElse(null),
                course.group("certificate").map(CourseReader::hours).orElse(1),
                units(course, texts, licence),
                texts.images());
        course.finish();
        return draft;
    }

    private static int hours(Fields certificate) {
        var hours = certificate.number("hours", 1, 1000);
        certificate.finish();
        return hours;
    }

    private static List<Author> authors(Fields course) {
        var authors = new ArrayList<Author>();
        for (var author : course.list("authors", 1, 50)) {
            authors.add(new Author(author.line("name", LINE), author.line("about", SENTENCES, "")));
            author.finish();
        }
        return authors;
    }

    private List<CourseDraft.Unit> units(Fields course, RichText texts, String licence) {
        var reader = new LessonReader(folder, texts, problems, licence, videoHosts);
        var unitKeys = new HashMap<String, Integer>();
        var lessonKeys = new HashMap<String, Integer>();
        var units = new ArrayList<CourseDraft.Unit>();
        for (var unit : course.list("units", 1, 100)) {
            var lessons = new ArrayList<CourseDraft.Lesson>();
            unique(unit, unitKeys);
            for (var lesson : unit.list("lessons", 0, 200)) {
                unique(lesson, lessonKeys);
                reader.read(lesson).ifPresent(lessons::add);
            }
            units.add(new CourseDraft.Unit(
                    unit.key("key"), unit.line("title", LINE), unit.text("summary", SENTENCES), List.copyOf(lessons)));
            unit.finish();
        }
        return units;
    }

    private static void unique(Fields fields, Map<String, Integer> seen) {
        if (!fields.has("key")) {
            return;
        }
        var key = fields.text("key", LINE, "");
        var first = seen.putIfAbsent(key, fields.line("key"));
        if (first != null && !key.isEmpty()) {
            fields.problem("key", "key-twice", key, first);
        }
    }

    private String markdown(Fields fields, String name, RichText texts) {
        return folder.text(fields.text(name, LINE), "", place(fields, name))
                .map(text -> texts.read(text, fields.text(name, LINE), 1))
                .orElse("");
    }

    private static Folder.Place place(Fields fields, String name) {
        return new Folder.Place(fields.file(), fields.line(name));
    }
}
