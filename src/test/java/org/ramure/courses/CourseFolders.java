package org.ramure.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.ramure.accounts.SystemActor;
import org.springframework.stereotype.Component;

/** Imports the small course of {@code src/test/resources/courses/essai} through the real door, under any key. */
@Component
public class CourseFolders {

    private final Courses courses;

    CourseFolders(Courses courses) {
        this.courses = courses;
    }

    public Edition imported(String key) {
        return imported(folder(key));
    }

    public Edition imported(Path folder) {
        var result = SystemActor.call("tests", () -> courses.importFolder(folder));
        assertThat(result).isInstanceOf(ImportResult.Imported.class);
        return SystemActor.call("tests", () -> courses.editionOf(((ImportResult.Imported) result).slug()));
    }

    /** An archive that is imported as soon as it is found good. */
    public static ImportResult importArchive(Courses courses, InputStream zip, String name) {
        return switch (courses.receive(zip, name)) {
            case ImportPlan plan -> courses.importArchive(plan);
            case ImportResult.Refused refused -> refused;
        };
    }

    /** A copy of the folder to change before it is imported. */
    public static Path folder(String key) {
        try {
            var from = Path.of("src/test/resources/courses/essai");
            var to = Files.createTempDirectory(Files.createDirectories(Path.of("target/courses")), key);
            try (var files = Files.list(from)) {
                for (var file : files.toList()) {
                    Files.copy(file, to.resolve(file.getFileName().toString()));
                }
            }
            change(to, "course.yaml", "key: essai", "key: " + key);
            try (var pdf = new PDDocument()) {
                pdf.addPage(new PDPage());
                pdf.save(to.resolve("fiche.pdf").toFile());
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A course of a document and a link, both done by a word: the pages of the document are of one plain colour. */
    public static Path withDocumentAndLink(String key, String title, Color colour) {
        var folder = folder(key);
        change(folder, "course.yaml", "title: Un essai", "title: " + title);
        change(
                folder,
                "course.yaml",
                "{ key: lire, title: Lire, kind: text, minutes: 4, body: lire.md }",
                "{ key: note, title: La note, kind: document, minutes: 4, document: note.pdf, body: lire.md }");
        change(
                folder,
                "course.yaml",
                "{ key: relire, title: Relire, kind: text, minutes: 4, body: lire.md }",
                "{ key: ailleurs, title: Ailleurs, kind: link, minutes: 4, address: \"https://example.org/\", body: lire.md }");
        change(folder, "lire.md", "lesson:relire", "lesson:ailleurs");
        change(folder, "quiz.yaml", "explains: lire", "explains: note");
        change(folder, "course.yaml", "{ key: emporter,", "{ required: false, key: emporter,");
        change(folder, "course.yaml", "{ key: repondre,", "{ required: false, key: repondre,");
        try (var pdf = new PDDocument()) {
            for (int number = 0; number < 3; number++) {
                var page = new PDPage();
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    var box = page.getMediaBox();
                    content.setNonStrokingColor(colour);
                    content.addRect(0, 0, box.getWidth(), box.getHeight());
                    content.fill();
                }
            }
            pdf.save(folder.resolve("note.pdf").toFile());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder as a trainer sends it. */
    public static byte[] archive(Path folder) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes);
                var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static void change(Path folder, String file, String before, String after) {
        try {
            var path = folder.resolve(file);
            var text = Files.readString(path, StandardCharsets.UTF_8);
            assertThat(text).contains(before);
            Files.writeString(path, text.replace(before, after), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
