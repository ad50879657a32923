package org.ramure.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import org.ramure.accounts.SystemActor;
import org.ramure.courses.CourseFolders;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.courses.ImportResult;
import org.ramure.courses.ImportResult.Imported;
import org.ramure.courses.LessonContent;
import org.ramure.courses.Level;
import org.ramure.courses.folder.FolderFixture;
import org.ramure.files.FileRules;
import org.ramure.files.MediaFixture;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuizDraft;
import org.ramure.quizzes.Quizzes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A course goes out as a folder and comes back as the same course. */
@SpringBootTest
class RoundTripTests {

    @Autowired
    private Courses courses;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Units units;

    @Autowired
    private Lessons lessons;

    @Autowired
    private org.ramure.files.Files stored;

    @Autowired
    private Quizzes quizzes;

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

    /** Written as one writes it in the browser: a cover has the name of an image in the text, but for its case. */
    @Test
    void aCourseOfTheBrowserComesBackTheSame() throws IOException {
        var key = drafts.create("Retour " + System.nanoTime(), Locale.ENGLISH);
        var shown = keep(key, "png", "photo.png", 30);
        var cover = keep(key, "png", "Photo.png", 40);
        var other = keep(key, "jpeg", "photo.jpg", 50);
        var sheet = drafts.head(key);
        drafts.save(
                key,
                sheet.revision(),
                new DraftHead(
                        sheet.draft().title(),
                        Locale.ENGLISH,
                        "un-theme-a-nous",
                        Level.ADVANCED,
                        "Un résumé : \"entre guillemets\".",
                        "![La photo](" + shown.address() + ")\n\nEt du texte.",
                        List.of("Lire", "- Écrire", "Relire"),
                        "Pour tout le monde.",
                        "Aucun.",
                        List.of(new Edition.Author("Awa", "Elle écrit.")),
                        "CC BY 4.0",
                        "arbre",
                        cover,
                        3));
        var unit = outlines.addUnit(key, "Une unité");
        units.save(key, unit, 1, new UnitDraft("Une unité", "Pour commencer."));
        var first = write(
                key,
                unit,
                LessonKind.TEXT,
                "Lire",
                true,
                new DraftContent.Text("![Une autre](" + other.address() + ")\n\n> [!NOTE]\n> À retenir."));
        write(key, unit, LessonKind.TEXT, "Lire encore", false, new DraftContent.Text("[Avant](lesson:" + first + ")"));
        write(
                key,
                unit,
                LessonKind.QUIZ,
                "Quiz",
                true,
                new DraftContent.Quiz("", new QuizDraft("Quiz", 70, 3, 20, true, questions())));
        assertThat(publications.check(key)).isEmpty();
        assertThat(publications.publish(key)).isEqualTo(new PublishResult.Published(1));
        assertThat(stored.read(courses.editionOf(key).cover()).file().facts().width())
                .isEqualTo(40);
        exported(key);
    }

    private static List<Question> questions() {
        return List.of(
                new Question.Single(
                        new Question.Stem("q1", 2, "Laquelle ?", "Un indice", "Parce que.", ""),
                        List.of(new Question.Option("A", true, "Oui."), new Question.Option("B", false, "")),
                        false),
                new Question.ShortText(
                        new Question.Stem("q2", 1, "Un mot ?", "", "", ""), List.of("arbre", "Arbre"), "Non."),
                new Question.Ordering(
                        new Question.Stem("q3", 1, "Dans quel ordre ?", "", "", ""),
                        List.of("un", "deux", "trois"),
                        ""));
    }

    private DraftFile keep(String key, String format, String name, int width) {
        return drafts.keep(key, new ByteArrayInputStream(MediaFixture.image(format, width, 20)), name, FileRules.IMAGE);
    }

    private String write(
            String slug, UnitId unit, LessonKind kind, String title, boolean required, DraftContent content) {
        var key = outlines.addLesson(slug, unit, kind, title);
        var sheet = lessons.open(slug, key);
        lessons.save(
                slug,
                key,
                sheet.revision(),
                new LessonDraft(title, sheet.draft().minutes(), required, content));
        return key;
    }

    private void comesBack(Path folder, String key) throws IOException {
        var first = imported(courses.importFolder(folder));
        assertThat(first.unchanged()).isFalse();
        exported(key);
    }

    private void exported(String key) throws IOException {
        var archive = new ByteArrayOutputStream();
        outlines.open(key);
        publications.export(key, archive);

        var again = imported(
                CourseFolders.importArchive(courses, new ByteArrayInputStream(archive.toByteArray()), key + ".zip"));
        assertThat(again.changed()).isEmpty();
        assertThat(again.unchanged()).isTrue();
        assertThat(again.edition()).isEqualTo(1);

        var other = key + "-autre";
        var elsewhere = imported(CourseFolders.importArchive(
                courses, new ByteArrayInputStream(renamed(archive.toByteArray(), key, other)), other));
        assertThat(elsewhere.edition()).isEqualTo(1);
        assertThat(shape(courses.editionOf(other), other)).isEqualTo(shape(courses.editionOf(key), key));
    }

    /** What an edition says, but for ids and addresses, which each course has of its own. */
    private String shape(Edition edition, String slug) {
        var shape = new StringBuilder(edition.title()
                + edition.summary()
                + edition.description()
                + edition.aims()
                + edition.audience()
                + edition.authors()
                + edition.licence()
                + edition.hours()
                + edition.theme()
                + edition.level()
                + edition.language()
                + edition.prerequisites()
                + edition.drawing()
                + cover(edition));
        edition.units()
                .forEach(unit -> shape.append(unit.key())
                        .append(unit.title())
                        .append(unit.summary())
                        .append(unit.lessons().size()));
        for (var lesson : edition.lessons()) {
            shape.append(lesson.key())
                    .append(lesson.title())
                    .append(lesson.minutes())
                    .append(lesson.required());
            shape.append(
                    lesson.content() instanceof LessonContent.Quiz quiz
                            ? quiz.title() + answers(quiz) + quiz.body()
                            : lesson.content().toString());
        }
        return shape.toString()
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id")
                .replace("/formations/" + slug + "/", "/formations/x/");
    }

    private String answers(LessonContent.Quiz quiz) {
        return SystemActor.call("tests", () -> quizzes.definition(quiz.quiz())).toString();
    }

    private String cover(Edition edition) {
        var cover = edition.cover();
        return cover == null
                ? ""
                : stored.read(cover).file().name() + stored.read(cover).file().hash();
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
