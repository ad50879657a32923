package org.ramure.courses.folder;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ramure.files.FileFacts;
import org.ramure.files.FileRules;
import org.ramure.kit.Refusal;

/** The folder of a course. Nothing outside it is read, whatever its files say. */
final class Folder {

    /** In bytes: of a lesson or a quiz as long as one may be written, in letters of three bytes. */
    static final int LONGEST_TEXT = 4_000_000;

    /** Of the outline of a hundred units with two hundred lessons each. */
    static final int LONGEST_OUTLINE = 10_000_000;

    private final Path root;
    private final CourseReader.Inspection inspection;
    private final Problems problems;
    private final Map<Looked, Object> looked = new HashMap<>();

    Folder(Path root, CourseReader.Inspection inspection, Problems problems) {
        this.root = real(root);
        this.inspection = inspection;
        this.problems = problems;
    }

    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            return root.toAbsolutePath().normalize();
        }
    }

    private record Looked(Path path, FileRules rules) {}

    /** A place in a text that names a file: problems with that file are told there. */
    record Place(String file, int line) {}

    /** The text of a file named by another; empty when it cannot be read. */
    Optional<String> text(String address, String base, Place place) {
        return find(address, base, place).flatMap(path -> decode(path, name(path)));
    }

    /** @param base the folder that the address is relative to, inside this one; empty for this one */
    Optional<Media> media(String address, String base, FileRules rules, Place place) {
        return find(address, base, place)
                .flatMap(path -> facts(path, rules, place).map(facts -> new Media(path, name(path), rules, facts)));
    }

    /** The path inside the folder of what an address names, with forward slashes. */
    String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    static String folderOf(String file) {
        var slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }

    private Optional<Path> find(String address, String base, Place place) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (address.contains("\\") || address.startsWith("/") || address.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
                return refused(place, "file-outside", address);
            }
            var path = root.resolve(base).resolve(address).normalize();
            if (!path.startsWith(root) || path.equals(root)) {
                return refused(place, "file-outside", address);
            }
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return refused(place, "file-missing", address);
            }
            if (!path.toRealPath().equals(path)) {
                return refused(place, "file-link", address);
            }
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                return refused(place, "file-missing", address);
            }
            return Optional.of(path);
        } catch (InvalidPathException e) {
            return refused(place, "file-outside", address);
        } catch (IOException e) {
            return refused(place, "file-unreadable", address);
        }
    }

    private Optional<Path> refused(Place place, String key, String address) {
        problems.add(place.file, place.line, key, address);
        return Optional.empty();
    }

    private Optional<String> decode(Path path, String file) {
        try {
            var longest = file.equals(CourseReader.OUTLINE) ? LONGEST_OUTLINE : LONGEST_TEXT;
            if (Files.size(path) > longest) {
                problems.add(file, 0, "text-large", longest / 1000);
                return Optional.empty();
            }
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString()
                    .replace("\r\n", "\n");
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            problems.add(file, 0, "encoding");
        } catch (IOException e) {
            problems.add(file, 0, "file-unreadable", file);
        }
        return Optional.empty();
    }

    private Optional<FileFacts> facts(Path path, FileRules rules, Place place) {
        var known = looked.computeIfAbsent(new Looked(path, rules), _ -> look(path, rules));
        if (known instanceof Refusal refusal) {
            problems.add(place.file, place.line, "file", name(path), Problems.said(refusal.key(), refusal.arguments()));
            return Optional.empty();
        }
        return Optional.of((FileFacts) known);
    }

    private Object look(Path path, FileRules rules) {
        try {
            return inspection.inspect(path, rules);
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    /** Addresses in Markdown may be written with percent signs. */
    static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
