package org.ramure.courses;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ramure.courses.Edition.Lesson;
import org.ramure.courses.Edition.Unit;
import org.ramure.courses.LessonContent.VideoLabel;
import org.ramure.files.FileId;
import org.ramure.quizzes.QuizId;

/** A small course with a lesson of each kind. */
public final class EditionFixture {

    public static final QuizId QUIZ = QuizId.next();

    private EditionFixture() {}

    public static Edition withAllKinds() {
        return of(
                new Unit("one", "Un", "Le début", List.of(text("reading"), film("film"), tool("tool"))),
                new Unit("two", "Deux", "La suite", List.of(document("paper"), quiz("quiz", QUIZ), link("link"))));
    }

    public static Edition of(Unit... units) {
        return new Edition(
                CourseId.next(),
                "essai",
                1,
                Instant.parse("2026-01-05T12:00:00Z"),
                "Essai",
                Locale.FRENCH,
                "partenariats",
                Level.BEGINNER,
                "Résumé",
                "Description",
                List.of("Savoir"),
                "Toutes et tous",
                "Aucun",
                List.of(new Edition.Author("Équipe", "")),
                "CC BY-SA 4.0",
                "rameaux",
                null,
                3,
                List.of(units));
    }

    public static Lesson text(String key) {
        return lesson(key, 8, new LessonContent.Text("Un texte."));
    }

    public static Lesson film(String key) {
        return lesson(
                key,
                4,
                new LessonContent.Video(
                        "",
                        VideoLabel.TEACHING,
                        FileId.next(),
                        null,
                        "video/mp4",
                        1000,
                        180,
                        null,
                        List.of(),
                        List.of(),
                        "",
                        80));
    }

    public static Lesson tool(String key) {
        return lesson(
                key,
                10,
                new LessonContent.Tool(
                        "", "Fiche", FileId.next(), "fiche.odt", "ODT", 5000, "1.0", "CC BY-SA 4.0", null));
    }

    public static Lesson document(String key) {
        return lesson(key, 10, new LessonContent.Document("", FileId.next(), "note.pdf", 5000, 3));
    }

    public static Lesson quiz(String key, QuizId quiz) {
        return lesson(key, 10, new LessonContent.Quiz("", quiz, "Quiz", 8, 60));
    }

    public static Lesson link(String key) {
        return lesson(key, 5, new LessonContent.Link("", URI.create("https://example.org")));
    }

    private static Lesson lesson(String key, int minutes, LessonContent content) {
        return new Lesson(LessonId.next(), key, "Leçon " + key, minutes, true, content);
    }

    public static Edition.Lesson lesson(Edition edition, String key) {
        return edition.lessons().stream()
                .filter(lesson -> lesson.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
