package org.ramure.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.courses.ImportResult;
import org.ramure.courses.ImportResult.Imported;
import org.ramure.courses.LessonContent;
import org.ramure.courses.folder.FolderFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A course goes out as a folder and comes back as the same course. */
@SpringBootTest
class RoundTripTests {

    @Autowired
    private Courses courses;

    @Autowired
    private Outlines outlines;

    @Autowired
    private Publications publications;

    @Autowired
    private Acting acting;

    @TempDir
    Path temporary;

    @BeforeEach
    void signIn() {
        acting.asSomeone(Role.TRAINER);
    }

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partenariats-qui-changent-le-monde",
                "alliances-qui-changent-les-territoires",
                "nouveaux-modeles-economiques-associatifs"
            })
    void theCoursesOfTheDemonstrationComeBackTheSame(String slug) throws IOException {
        var folder = Path.of("src/main/resources/demo/courses").resolve(slug);
        var copy = temporary.resolve(slug);
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(folder.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        var outline = copy.resolve("course.yaml");
        var key = "retour-" + System.nanoTime();
        Files.writeString(outline, Files.readString(outline).replace("key: " + slug, "key: " + key));
        comesBack(copy, key);
    }

    @Test
    void aLessonOfEachKindComesBackTheSame() throws IOException {
        var key = "retour-" + System.nanoTime();
        var folder = FolderFixture.in(temporary.resolve("cours"))
                .edit("course.yaml", "key: " + FolderFixture.SLUG, "key: " + key);
        comesBack(folder.root(), key);
    }

    @Test
    void publishingADraftInWhichNothingChangedChangesNothing() {
        var key = "retour-" + System.nanoTime();
        var folder = FolderFixture.in(temporary.resolve("cours"))
                .edit("course.yaml", "key: " + FolderFixture.SLUG, "key: " + key);
        imported(courses.importFolder(folder.root()));
        assertThat(outlines.open(key).ahead()).isFalse();
        assertThat(publications.publish(key)).isEqualTo(new PublishResult.Published(1));
    }

    private void comesBack(Path folder, String key) throws IOException {
        var first = imported(courses.importFolder(folder));
        assertThat(first.unchanged()).isFalse();
        var archive = new ByteArrayOutputStream();
        outlines.open(key);
        publications.export(key, archive);

        var again = imported(courses.importArchive(new ByteArrayInputStream(archive.toByteArray()), key + ".zip"));
        assertThat(again.changed()).isEmpty();
        assertThat(again.unchanged()).isTrue();
        assertThat(again.edition()).isEqualTo(1);

        var other = key + "-autre";
        var elsewhere = imported(
                courses.importArchive(new ByteArrayInputStream(renamed(archive.toByteArray(), key, other)), other));
        assertThat(elsewhere.edition()).isEqualTo(1);
        assertThat(shape(courses.editionOf(other), other)).isEqualTo(shape(courses.editionOf(key), key));
    }

    /** What an edition says, but for ids and addresses, which each course has of its own. */
    private static String shape(Edition edition, String slug) {
        var shape = new StringBuilder(edition.title()
                + edition.summary()
                + edition.description()
                + edition.aims()
                + edition.audience()
                + edition.authors()
                + edition.licence()
                + edition.hours());
        for (var lesson : edition.lessons()) {
            shape.append(lesson.key()).append(lesson.title()).append(lesson.minutes());
            shape.append(
                    lesson.content() instanceof LessonContent.Quiz quiz
                            ? quiz.title() + quiz.questions() + quiz.body()
                            : lesson.content().toString());
        }
        return shape.toString()
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id")
                .replace("/formations/" + slug + "/", "/formations/x/");
    }

    private static byte[] renamed(byte[] archive, String key, String other) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = in.readAllBytes();
                zip.write(
                        entry.getName().endsWith("/course.yaml")
                                ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                                        .replace("key: " + key, "key: " + other)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return out.toByteArray();
    }

    private static Imported imported(ImportResult result) {
        assertThat(result).isInstanceOf(Imported.class);
        return (Imported) result;
    }
}
