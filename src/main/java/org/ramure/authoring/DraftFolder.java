package org.ramure.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.Problem;
import org.ramure.courses.folder.QuizTexts;
import org.ramure.files.FileAddress;
import org.ramure.files.FileId;
import org.ramure.files.FileReading;
import org.ramure.kit.MarkdownAddresses;
import org.springframework.web.util.UriUtils;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Writes a draft as the folder that an import reads, and knows for each place of that folder where it is in the draft. */
final class DraftFolder {

    static final String OUTLINE = "course.yaml";

    private static final int SHORT = 30;

    /** What of a lesson stands in which of its files. */
    private static final Map<String, String> FIELDS = Map.of(
            "", "",
            ".md", "body",
            ".quiz.yaml", "questions",
            ".chapters.vtt", "chapters",
            ".transcription.md", "transcript");

    private final DraftWhole draft;
    private final Path root;
    private final Function<FileId, Optional<FileReading>> files;
    private final Map<String, DraftPlace> places = new HashMap<>();
    private final Map<String, TreeMap<Integer, Located>> lines = new HashMap<>();
    private final Map<FileId, String> images = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** What stands from a line on. */
    private record Located(DraftPlace place, YamlFields fields) {

        DraftPlace of(Problem problem) {
            return place.in(fields.of(problem));
        }
    }

    private DraftFolder(DraftWhole draft, Path root, Function<FileId, Optional<FileReading>> files) {
        this.draft = draft;
        this.root = root;
        this.files = files;
    }

    /**
     * @param root an empty folder
     * @param files gives those that the draft may show; a file that it does not give is missing in the folder
     */
    static DraftFolder write(DraftWhole draft, Path root, Function<FileId, Optional<FileReading>> files)
            throws IOException {
        var folder = new DraftFolder(draft, root, files);
        folder.write();
        return folder;
    }

    /** Where in the draft a problem of the folder is. */
    DraftPlace place(Problem problem) {
        var known = lines.get(problem.file());
        if (known != null) {
            var entry = known.floorEntry(problem.line());
            if (entry != null) {
                return entry.getValue().of(problem);
            }
        }
        for (var file = problem.file(); !file.isEmpty(); file = file.substring(0, Math.max(0, file.lastIndexOf('/')))) {
            var place = places.get(file);
            if (place != null) {
                return place;
            }
        }
        return DraftPlace.COURSE;
    }

    /** Units and lessons as they follow each other; what belongs to the course comes first. */
    Comparator<DraftPlace> order() {
        var order = new HashMap<String, Integer>();
        for (var unit : draft.units()) {
            order.put(unit.id().toString(), order.size());
            draft.lessons(unit.id()).forEach(lesson -> order.put(lesson.key(), order.size()));
        }
        return Comparator.<DraftPlace>comparingInt(place -> place.unit() == null
                        ? -1
                        : order.getOrDefault(
                                place.lesson() == null ? place.unit().toString() : place.lesson(), order.size()))
                .thenComparing(DraftPlace::isOutline)
                .thenComparingInt(DraftPlace::number);
    }

    private void write() throws IOException {
        var course = new LinkedHashMap<String, Object>();
        var head = draft.head();
        course.put("key", draft.slug());
        if (draft.unpublished()) {
            course.put("status", "draft");
        }
        course.put("title", head.title());
        course.put("language", head.language().getLanguage());
        course.put("theme", head.theme());
        course.put("level", head.level().name().toLowerCase(Locale.ROOT));
        course.put("summary", head.summary());
        if (!head.description().isBlank()) {
            places.put("description.md", DraftPlace.COURSE.in("description"));
            course.put("description", text("description.md", head.description()));
        }
        course.put("aims", new ArrayList<>(head.aims()));
        course.put("audience", head.audience());
        course.put("prerequisites", head.prerequisites());
        course.put("authors", authors());
        course.put("licence", head.licence());
        var cover = head.cover();
        course.put("cover", cover == null ? head.drawing() : cover(cover));
        course.put("certificate", Map.of("hours", head.hours()));
        course.put("units", units());
        var yaml = DraftYaml.write(course);
        writeText(OUTLINE, yaml);
        locate(yaml);
    }

    /** Among the images, so that it is not taken for another one of the same name. */
    private String cover(DraftFile cover) {
        var path = placed(cover.id());
        return path.isEmpty() ? "media/" + cover.name() : path;
    }

    private List<Map<String, Object>> authors() {
        var authors = new ArrayList<Map<String, Object>>();
        for (var author : draft.head().authors()) {
            var written = new LinkedHashMap<String, Object>();
            written.put("name", author.name());
            if (!author.about().isBlank()) {
                written.put("about", author.about());
            }
            authors.add(written);
        }
        return authors;
    }

    private List<Map<String, Object>> units() throws IOException {
        var units = new ArrayList<Map<String, Object>>();
        for (var unit : draft.units()) {
            var written = new LinkedHashMap<String, Object>();
            written.put("key", unit.key());
            written.put("title", unit.title());
            written.put("summary", unit.summary());
            var folder = (units.size() + 1) + "-" + cut(unit.key());
            var lessons = new ArrayList<Map<String, Object>>();
            for (var lesson : draft.lessons(unit.id())) {
                lessons.add(lesson(lesson, "%s/%02d-%s".formatted(folder, lessons.size() + 1, cut(lesson.key()))));
            }
            written.put("lessons", lessons);
            units.add(written);
        }
        return units;
    }

    private static String cut(String key) {
        return key.length() <= SHORT ? key : key.substring(0, SHORT).replaceAll("-+$", "");
    }

    /** @param stem begins the name of every file of the lesson, and is the folder of those that keep their own name */
    private Map<String, Object> lesson(LessonRow lesson, String stem) throws IOException {
        var place =
                new DraftPlace(lesson.unit(), lesson.key(), null, lesson.draft().title());
        FIELDS.forEach((file, field) -> places.put(stem + file, place.in(field)));
        var content = lesson.draft().content();
        var written = new LinkedHashMap<String, Object>();
        written.put("key", lesson.key());
        written.put("title", lesson.draft().title());
        written.put("kind", content.kind().key());
        written.put("minutes", lesson.draft().minutes());
        if (!lesson.draft().required()) {
            written.put("required", false);
        }
        var needed = !(content instanceof DraftContent.Video
                || content instanceof DraftContent.Document
                || content instanceof DraftContent.Quiz);
        if (needed || !content.body().isBlank()) {
            written.put("body", text(stem + ".md", content.body()));
        }
        switch (content) {
            case DraftContent.Text _ -> {}
            case DraftContent.Video video -> video(video, lesson, stem, written);
            case DraftContent.Document document -> put(written, "document", stem, document.document());
            case DraftContent.Tool tool -> {
                put(written, "file", stem, tool.file());
                written.put("tool", tool.name());
                written.put("version", tool.version());
                if (!tool.licence().isBlank()) {
                    written.put("licence", tool.licence());
                }
            }
            case DraftContent.Quiz quiz -> written.put("quiz", quiz(quiz, stem + ".quiz.yaml", place));
            case DraftContent.Link link -> written.put("address", link.address());
        }
        return written;
    }

    private void video(DraftContent.Video video, LessonRow lesson, String stem, Map<String, Object> written)
            throws IOException {
        written.put("label", video.label().name().toLowerCase(Locale.ROOT));
        if (video.film() == null && !video.address().isBlank()) {
            written.put("address", video.address());
            written.put("seconds", video.seconds());
        } else {
            put(written, "video", stem, video.film());
        }
        if (!video.captions().isBlank()) {
            var name = video.captionsName().isBlank() ? cut(lesson.key()) + ".vtt" : video.captionsName();
            var captions = writeText(stem + "/" + name, video.captions());
            places.put(captions, Objects.requireNonNull(places.get(stem)).in("captions"));
            written.put("captions", captions);
        }
        if (!video.chapters().isBlank()) {
            written.put("chapters", writeText(stem + ".chapters.vtt", video.chapters()));
        }
        if (!video.transcript().isBlank()) {
            written.put("transcript", text(stem + ".transcription.md", video.transcript()));
        }
        if (video.share() != 80) {
            written.put("share", video.share());
        }
    }

    private String quiz(DraftContent.Quiz quiz, String file, DraftPlace place) throws IOException {
        var yaml = DraftYaml.write(DraftYaml.quiz(QuizTexts.map(quiz.quiz(), markdown -> addressed(markdown, file))));
        var known = new TreeMap<Integer, Located>();
        var tree = DraftYaml.read(yaml);
        known.put(0, new Located(place, new YamlFields(tree, "questions")));
        var number = 0;
        for (var question : sequence(tree, "questions")) {
            known.put(
                    line(question),
                    new Located(place.at(scalar(question, "key"), ++number), new YamlFields(question, "")));
        }
        lines.put(file, known);
        return writeText(file, yaml);
    }

    private void put(Map<String, Object> written, String name, String folder, @Nullable DraftFile file)
            throws IOException {
        if (file != null) {
            written.put(name, file(folder, file));
        }
    }

    /** @return its address in the folder; one that cannot be read is missing there, and the reading says so */
    private String file(String folder, DraftFile file) throws IOException {
        var found = files.apply(file.id());
        var address = folder + "/"
                + (found.isEmpty() ? file.name() : found.get().file().name());
        if (found.isPresent()) {
            place(found.get().content(), address);
        }
        return address;
    }

    private String text(String file, String markdown) throws IOException {
        return writeText(file, addressed(markdown, file));
    }

    private String writeText(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return file;
    }

    /** Bytes are not copied where the disk can give them a second name. */
    private void place(Path bytes, String address) throws IOException {
        var path = root.resolve(address);
        Files.createDirectories(path.getParent());
        if (Files.exists(path)) {
            return;
        }
        try {
            Files.createLink(path, bytes);
        } catch (IOException | UnsupportedOperationException noLinks) {
            Files.copy(bytes, path);
        }
    }

    private String addressed(String markdown, String file) {
        var up = "../".repeat((int) file.chars().filter(c -> c == '/').count());
        return MarkdownAddresses.map(markdown, image -> image(image, up), link -> link);
    }

    private String image(String address, String up) {
        var file = FileAddress.file(address);
        if (file.isEmpty()) {
            return address;
        }
        var path = placed(file.get());
        return path.isEmpty()
                ? address
                : up
                        + UriUtils.encodePath(path, java.nio.charset.StandardCharsets.UTF_8)
                                .replace("'", "%27")
                                .replace("(", "%28")
                                .replace(")", "%29");
    }

    /** @return empty when it may not be shown here */
    private String placed(FileId file) {
        return images.computeIfAbsent(
                file, id -> files.apply(id).map(this::image).orElse(""));
    }

    /** Images keep their names; of two that have the same, in whatever case, the second lies one folder deeper. */
    private String image(FileReading image) {
        var name = image.file().name();
        var path = "media/" + name;
        for (int number = 2; !taken.add(path.toLowerCase(Locale.ROOT)); number++) {
            path = "media/" + number + "/" + name;
        }
        try {
            place(image.content(), path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return path;
    }

    private void locate(String yaml) {
        var known = new TreeMap<Integer, Located>();
        var tree = DraftYaml.read(yaml);
        known.put(0, new Located(DraftPlace.COURSE, new YamlFields(tree, "units")));
        var units = sequence(tree, "units");
        for (int i = 0; i < units.size(); i++) {
            var unit = draft.units().get(i);
            known.put(
                    line(units.get(i)),
                    new Located(
                            new DraftPlace(unit.id(), null, null, unit.title()),
                            new YamlFields(units.get(i), "lessons")));
            var lessons = sequence(units.get(i), "lessons");
            for (int j = 0; j < lessons.size(); j++) {
                var lesson = draft.lessons(unit.id()).get(j);
                known.put(
                        line(lessons.get(j)),
                        new Located(
                                new DraftPlace(
                                        unit.id(),
                                        lesson.key(),
                                        null,
                                        lesson.draft().title()),
                                new YamlFields(lessons.get(j), "")));
            }
        }
        lines.put(OUTLINE, known);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static List<Node> sequence(Node node, String name) {
        return value(node, name) instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    private static String scalar(Node node, String name) {
        return value(node, name) instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static @Nullable Node value(Node node, String name) {
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name)) {
                    return entry.getValueNode();
                }
            }
        }
        return null;
    }
}
