package org.ramure.courses.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ramure.courses.Problem;
import org.ramure.courses.folder.CourseDraft.Content;
import org.ramure.files.MediaFixture;
import org.springframework.context.support.ResourceBundleMessageSource;

class CourseReaderTests {

    private static final String OUTLINE = "course.yaml";
    private static final String QUIZ = "debut/quiz.yaml";
    private static final String TEXT = "debut/lire.md";

    @TempDir
    Path temporary;

    private FolderFixture folder;

    @BeforeEach
    void writeFolder() {
        folder = FolderFixture.in(temporary.resolve("cours"));
    }

    @Test
    void readsALessonOfEachKind() {
        var course = course();
        assertThat(course.slug()).isEqualTo(FolderFixture.SLUG);
        assertThat(course.language()).isEqualTo(Locale.FRENCH);
        assertThat(course.aims()).hasSize(3);
        assertThat(course.cover()).isNotNull();
        assertThat(course.units()).hasSize(2);
        assertThat(course.units().getLast().lessons()).isEmpty();
        var lessons = course.units().getFirst().lessons();
        assertThat(lessons.stream().map(lesson -> lesson.content().getClass().getSimpleName()))
                .containsExactly("Text", "Video", "Document", "Tool", "Quiz", "Link");
        assertThat(lessons.getLast().required()).isFalse();
        assertThat(lessons.getFirst().required()).isTrue();
    }

    @Test
    void readsAFilmWithItsCaptionsAndMakesATranscript() {
        var video = (Content.Video) course().units().getFirst().lessons().get(1).content();
        assertThat(video.seconds()).isEqualTo(6);
        assertThat(video.share()).isEqualTo(70);
        assertThat(video.cues()).hasSize(2);
        assertThat(video.chapters()).hasSize(1);
        assertThat(video.transcript()).isEqualTo("Bonjour. Trois idées & un essai.");
    }

    /** A form asks for each of these on one line: it would tear them apart. */
    @Test
    void putsOnOneLineWhatStandsOnOne() {
        folder.edit(OUTLINE, "title: Savoir coopérer", "title: |\n  Savoir\n  coopérer")
                .edit(OUTLINE, "- Écrire une convention", "- |\n    Écrire\n    une convention")
                .edit(OUTLINE, "about: Elle écrit.", "about: |\n      Elle\n\n      écrit.")
                .edit(QUIZ, "text: La bonne", "text: |\n          La\n          bonne")
                .edit(QUIZ, "feedback: Oui.", "feedback: |\n          Oui.\n\n          Toujours.");
        var course = course();
        assertThat(course.title()).isEqualTo("Savoir coopérer");
        assertThat(course.aims()).contains("Écrire une convention");
        assertThat(course.authors().getFirst().about()).isEqualTo("Elle écrit.");
        var quiz = ((Content.Quiz) course.units().getFirst().lessons().get(4).content()).quiz();
        var question = (org.ramure.quizzes.Question.Single) quiz.questions().getFirst();
        assertThat(question.options().getFirst().text()).isEqualTo("La bonne");
        assertThat(question.options().getFirst().feedback()).isEqualTo("Oui.\n\nToujours.");
    }

    /** Captions made by a machine have no full stops. */
    @Test
    void makesATranscriptOfLongCaptionsWithoutSentences() {
        var cues = IntStream.range(0, 40_000)
                .mapToObj(nth ->
                        new org.ramure.courses.LessonContent.Cue(nth * 1000L, nth * 1000L + 900, "et puis voilà"))
                .toList();
        var transcript = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(5), () -> Transcript.of(cues));
        assertThat(transcript.split("\n\n")).hasSizeGreaterThan(100).allMatch(part -> part.length() < 4_100);
        assertThat(transcript.replace("\n\n", " "))
                .isEqualTo(String.join(" ", java.util.Collections.nCopies(40_000, "et puis voilà")));
    }

    /** As many as may be written in the browser. */
    @Test
    void readsACourseOfTwentyThousandLessons() {
        var outline = new StringBuilder(folder.read(OUTLINE).replaceAll("(?s)units:.*", "units:\n"));
        for (int unit = 0; unit < 100; unit++) {
            outline.append("  - key: unite-%d\n    title: Une unité\n    summary: Pour %d.\n    lessons:\n"
                    .formatted(unit, unit));
            for (int lesson = 0; lesson < 200; lesson++) {
                outline.append("""
                              - key: une-lecon-avec-un-titre-de-bonne-longueur-%d-%d
                                title: Une leçon avec un titre de bonne longueur
                                kind: link
                                minutes: 2
                                address: https://example.org/page
                                body: debut/aller.md
                        """.formatted(unit, lesson));
            }
        }
        folder.write(OUTLINE, outline.toString());
        assertThat(outline.length()).isGreaterThan(1_000_000);
        assertThat(course().lessons()).hasSize(20_000);
    }

    @Test
    void namesADocumentThatNobodyCanRead() {
        folder.write("debut/note.pdf", PdfPagesTests.claiming(2_000_000_000));
        assertThat(problems()).containsExactly(folder.line(OUTLINE, "document: debut") + " file");
        assertThat(read().problems().getFirst().text(texts(), Locale.FRENCH)).contains("debut/note.pdf", "abîmé");
    }

    @Test
    void takesTheLengthOfAFilmThatDoesNotSayFromItsCaptions() {
        folder.write("debut/film.mp4", MediaFixture.webm("webm", "V_VP9", 0));
        var video = (Content.Video) course().units().getFirst().lessons().get(1).content();
        assertThat(video.seconds()).isEqualTo(5);
    }

    @Test
    void putsAddressesIntoTextsWhereverTheyStand() {
        var text = course().units().getFirst().lessons().getFirst().content().body();
        assertThat(text)
                .contains("[la grille](/app/formations/savoir-cooperer/emporter)")
                .contains("| [lire](/app/formations/savoir-cooperer/lire) | ![ici](/files/")
                .contains("La [note](/app/formations/savoir-cooperer/voir).")
                .contains("[ailleurs](https://example.org/a_(b))")
                .contains(" \"Titre\").")
                .doesNotContain("lesson:")
                .doesNotContain("../media");
        assertThat(course().images()).hasSize(1);
    }

    @Test
    void readsAQuestionOfEachKind() {
        var quiz = (Content.Quiz) course().units().getFirst().lessons().get(4).content();
        assertThat(quiz.quiz().questions()).hasSize(7);
        assertThat(quiz.quiz().passPercent()).isEqualTo(60);
        assertThat(quiz.quiz().questions().getFirst().stem().feedback())
                .isEqualTo("Voir [la leçon](/app/formations/savoir-cooperer/lire).");
    }

    @Test
    void tellsAllProblemsAtOnceByFileAndLine() {
        folder.edit(OUTLINE, "level: beginner", "level: easy")
                .edit(OUTLINE, "minutes: 8", "minutes: huit")
                .edit(TEXT, "lesson:voir", "lesson:nulle-part")
                .edit(QUIZ, "pass: 60", "pass: 160");
        assertThat(problems())
                .containsExactly(
                        folder.line(OUTLINE, "level:") + " choice",
                        folder.line(OUTLINE, "minutes: huit") + " number",
                        folder.line(TEXT, "[^1]: La") + " lesson-link",
                        folder.line(QUIZ, "pass:") + " number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Savoir coopérer|titel: Savoir coopérer|unknown-near|titel",
                "title: Savoir coopérer|title: Savoir coopérer~couleur: bleu|unknown|couleur",
                "title: Savoir coopérer|title: A~title: B|twice|title: B",
                "title: Savoir coopérer|title: Savoir : coopérer|yaml.colon|title",
                "title: Savoir coopérer|title: [Savoir]|text|title",
                "title: Savoir coopérer|title: !!python/object x|yaml.tag|title",
                "title: Savoir coopérer|title: &nom Savoir|yaml.alias|title",
                "title: Savoir coopérer|title: *nom|yaml.alias|title",
                "title: Savoir coopérer|title: 'Savoir|yaml.other|ignored",
                "title: Savoir coopérer|~\ttitle: Savoir|yaml.tab|\ttitle",
                "key: savoir-cooperer|key: Savoir coopérer|key|key: Savoir",
                "key: voir|key: lire|key-twice|key: lire~        title: Voir",
                "language: fr|language: de|choice|language",
                "hours: 3|hours: 0|number|hours",
                "hours: 3|duree: 3|unknown|duree",
                "summary: Un cours de tous les genres.|summary: 0|ok|summary",
                "cover: media/couverture.png|cover: media/rien.png|file-missing|cover",
                "cover: media/couverture.png|cover: debut/lire.md|file|cover",
                "description: description.md|description: ../secret.md|file-outside|description",
                "description: description.md|description: /etc/passwd|file-outside|description",
                "description: description.md|description: https://example.org/a.md|file-outside|description",
                "description: description.md|description: debut|file-missing|description",
                "kind: document|kind: paper|choice|kind: paper",
                "address: https://example.org/page|address: javascript:alert(1)|address|address",
                "address: https://example.org/page|address: http://example.org/page|address|address",
                "label: testimony|label: film|choice|label: film",
                "share: 70|share: 101|number|share",
                "required: false|required: non|flag|required",
                "document: debut/note.pdf|document: media/couverture.png|file|document: media",
                "file: tools/grille.odt|file: debut/film.mp4|file|file: debut"
            })
    void tellsTheLineOfAProblemInTheOutline(String before, String after, String key, String place) {
        folder.edit(OUTLINE, before, after.replace('~', '\n'));
        if (key.equals("ok")) {
            assertThat(problems()).isEmpty();
        } else {
            var found = read().problems();
            assertThat(found).extracting(CourseReaderTests::shortKey).contains(key);
            if (!place.equals("ignored")) {
                assertThat(found)
                        .filteredOn(problem -> shortKey(problem).equals(key))
                        .extracting(Problem::line)
                        .contains(folder.line(OUTLINE, place.replace('~', '\n')));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"title", "language", "theme", "level", "summary", "description", "audience", "prerequisites", "licence"
    })
    void saysWhatIsMissingAndWhatItIsFor(String name) {
        var text = folder.read(OUTLINE).replaceAll("(?m)^" + name + ": .*\n", "");
        folder.write(OUTLINE, text);
        assertThat(read().problems()).singleElement().satisfies(problem -> {
            assertThat(shortKey(problem)).isEqualTo("missing");
            assertThat(problem.line()).isEqualTo(1);
            for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(problem.text(texts(), language)).contains(name).doesNotContain("courses.hint");
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Laquelle ?|''|missing|- key: un",
                "- text: La bonne|- texte: La bonne|unknown-near|texte",
                "right: true~        feedback: Oui.|feedback: Oui.|question|- key: un",
                "explains: lire|explains: ailleurs|lesson-link|explains",
                "kind: multiple|kind: plusieurs|choice|kind: plusieurs",
                "points: 2|points: 0|number|points",
                "items: [un, deux, trois]|items: [un]|count|- { key: sept",
                "right: false,|right: faux,|flag|- { key: trois",
                "right: \"2,5\"|right: deux|decimal|- { key: cinq",
                "tolerance: 0.1|tolerance: -1|question|- { key: cinq",
                "accepted: [don, un don]|accepted: []|count|- { key: quatre",
                "[la leçon](lesson:lire)|[la leçon](lesson:rien)|lesson-link|feedback: Voir",
                "![Le schéma](../media/schéma.png)|![](../media/schéma.png)|image-words|text: Lesquelles",
                "![Le schéma](../media/schéma.png)|![Le schéma](schéma.png)|file-missing|text: Lesquelles",
                "../media/schéma.png|https://example.org/a.png|image-outside|text: Lesquelles",
                "text: Laquelle ?|text: \"Laquelle[^1] ?~~      [^1]: Une note.\"|quiz-footnote|Laquelle",
                "text: Laquelle ?|text: \"> [!NOTE]~~      > Laquelle ?\"|quiz-callout|NOTE",
                "- { left: a, right: A }|- { left: b, right: A }|question|- key: six"
            })
    void tellsTheLineOfAProblemInAQuiz(String before, String after, String key, String place) {
        folder.edit(QUIZ, before.replace('~', '\n'), after.replace('~', '\n'));
        assertThat(read().problems())
                .filteredOn(problem -> shortKey(problem).equals(key))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo(QUIZ);
                    assertThat(problem.line()).isEqualTo(folder.line(QUIZ, place));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "## Un titre|# Un titre|heading|# Un titre",
                "> [!TIP]|> [!CONSEIL]|callout|> [!CONSEIL]",
                "![Ce que montre le schéma]|![]|image-words|![](../media",
                "../media/sch%C3%A9ma.png|https://example.org/a.png|image-outside|![Ce que",
                "../media/sch%C3%A9ma.png|../media/absent.png|file-missing|![Ce que",
                "../media/sch%C3%A9ma.png|../../secret.png|file-outside|![Ce que",
                "../media/sch%C3%A9ma.png|lire.md|file|![Ce que",
                "https://example.org/a_(b)|javascript:alert(1)|link|Une note",
                "https://example.org/a_(b)|../autre.md|link|Une note",
                "[la grille](lesson:emporter)|[la grille](lesson:perdue)|lesson-link|> Voir",
                "[lire](lesson:lire)|[lire](lesson:)|lesson-link|ligne-tableau",
                "[^1]: La|[^2]: La|footnote|Une note"
            })
    void tellsTheLineOfAProblemInAText(String before, String after, String key, String place) {
        folder.edit(TEXT, before, after);
        assertThat(read().problems())
                .filteredOn(problem -> shortKey(problem).equals(key))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(folder.line(TEXT, place.replace("ligne-tableau", "| [lire]")));
                });
    }

    @Test
    void readsAMarkThatIsNoFootnote() {
        folder.edit(TEXT, "Une note[^1]", "Une classe \\[^a-z] et une note[^1]");
        assertThat(problems()).isEmpty();
    }

    @Test
    void tellsTheQuestionThatTakesAKeyOfAnother() {
        folder.edit(QUIZ, "key: deux", "key: un");
        assertThat(problems()).containsExactly((folder.line(QUIZ, "kind: multiple") - 1) + " question-twice");
    }

    @Test
    void tellsWhatCannotBeReadTogetherWithWhatMakesNoSense() {
        folder.edit(QUIZ, "points: 2", "points: 0")
                .edit(QUIZ, "tolerance: 0.1", "tolerance: -1")
                .edit(QUIZ, "{ left: a, right: A }", "{ left: b, right: A }");
        assertThat(problems())
                .containsExactly(
                        folder.line(QUIZ, "points") + " number",
                        folder.line(QUIZ, "- { key: cinq") + " question",
                        folder.line(QUIZ, "- key: six") + " question");
    }

    @Test
    void asksForPlainImagesInsteadOfLosingTheirAddress() {
        folder.edit(TEXT, "(../media/sch%C3%A9ma.png)", "[s]")
                .edit(TEXT, "[^1]: La", "[s]: ../media/schéma.png\n\n[^1]: La");
        assertThat(problems()).containsExactly("1 address-form");
    }

    @Test
    void tellsTheLineOfWrongCaptions() {
        folder.edit("debut/film.vtt", "00:02.500", "2.5");
        assertThat(read().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("debut/film.vtt");
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.key()).isEqualTo("files.captions.times");
        });
    }

    @Test
    void refusesCaptionsLongerThanTheFilm() {
        folder.edit("debut/film.vtt", "00:05.000", "00:55.000");
        assertThat(problems()).containsExactly("0 captions-beyond");
    }

    @Test
    void refusesAFilmThatBrowsersDoNotPlayInWords() {
        folder.write("debut/film.mp4", MediaFixture.mp4("hvc1", "mp4a", 6));
        assertThat(read().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text(texts(), Locale.FRENCH))
                        .startsWith("debut/film.mp4")
                        .contains("H.264"));
    }

    @Test
    void followsNoSymbolicLink() throws IOException {
        var secret = Files.writeString(temporary.resolve("secret.md"), "secret");
        folder.delete("description.md");
        Files.createSymbolicLink(folder.root().resolve("description.md"), secret);
        assertThat(problems()).containsExactly(folder.line(OUTLINE, "description:") + " file-link");
    }

    @Test
    void followsNoLinkedFolder() throws IOException {
        Files.createDirectories(temporary.resolve("elsewhere"));
        Files.writeString(temporary.resolve("elsewhere/x.md"), "secret");
        Files.createSymbolicLink(folder.root().resolve("lien"), temporary.resolve("elsewhere"));
        folder.edit(OUTLINE, "description: description.md", "description: lien/x.md");
        assertThat(problems()).containsExactly(folder.line(OUTLINE, "description:") + " file-link");
    }

    @Test
    void saysWhatIsNotUtf8() {
        folder.write(TEXT, "Un texte en français.".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems()).containsExactly("0 encoding");
    }

    @Test
    void saysThatTheOutlineIsMissing() {
        folder.delete(OUTLINE);
        assertThat(problems()).containsExactly("0 file-missing");
    }

    @Test
    void readsNoYamlThatUnfolds() {
        var bomb = new StringBuilder("a0: &a0 [x]\n");
        IntStream.range(1, 30).forEach(i -> bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1)));
        folder.write(OUTLINE, bomb.toString());
        assertThat(read().course()).isNull();
    }

    @Test
    void takesAFilmOfAnotherHouseThatIsAllowed() {
        filmAt("https://media.example.org/film.mp4");
        assertThat(contents().filter(CourseDraft.Content.Video.class::isInstance))
                .singleElement()
                .isInstanceOfSatisfying(CourseDraft.Content.Video.class, film -> {
                    assertThat(film.video()).isNull();
                    assertThat(film.address()).hasToString("https://media.example.org/film.mp4");
                    assertThat(film.seconds()).isEqualTo(6);
                    assertThat(film.cues()).isNotEmpty();
                });
    }

    @Test
    void refusesAFilmOfAnyOtherHouseWithItsLine() {
        filmAt("https://ailleurs.example/film.mp4");
        var line = folder.line(OUTLINE, "address: https://ailleurs");
        assertThat(problems()).containsExactly(line + " video-host");
        assertThat(read().problems().getFirst().text(texts(), Locale.FRENCH))
                .contains("« ailleurs.example »", "media.example.org")
                .contains("ramure.courses.video-hosts");
    }

    @Test
    void refusesAnAddressThatNoFilmCanHave() {
        filmAt("https://media.example.org/page.html");
        assertThat(problems()).containsExactly(folder.line(OUTLINE, "address: https://media") + " video-kind");
        folder.edit(OUTLINE, "https://media.example.org/page.html", "http://media.example.org/film.mp4");
        assertThat(problems()).containsExactly(folder.line(OUTLINE, "address: http://media") + " address");
    }

    private void filmAt(String address) {
        folder.edit(OUTLINE, "video: debut/film.mp4", "address: " + address + "\n        seconds: 6");
    }

    private Stream<CourseDraft.Content> contents() {
        return course().units().stream()
                .flatMap(unit -> unit.lessons().stream())
                .map(CourseDraft.Lesson::content);
    }

    @Test
    void countsThePagesOfADocument() throws java.io.IOException {
        assertThat(pages()).as("not a document that can be counted").isNull();
        try (var pdf = new PDDocument();
                var bytes = new java.io.ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.addPage(new PDPage());
            pdf.save(bytes);
            folder.write("debut/note.pdf", bytes.toByteArray());
        }
        assertThat(pages()).isEqualTo(2);
    }

    private @Nullable Integer pages() {
        return contents()
                .filter(CourseDraft.Content.Document.class::isInstance)
                .map(CourseDraft.Content.Document.class::cast)
                .findFirst()
                .orElseThrow()
                .pages();
    }

    @Test
    void readsNoYamlThatIsTooDeepOrTooLong() {
        folder.write(OUTLINE, "a: " + "[".repeat(5000));
        assertThat(read().course()).isNull();
        folder.write(OUTLINE, "a: " + "x".repeat(Folder.LONGEST_OUTLINE));
        assertThat(problems()).containsExactly("0 text-large");
        folder.write(OUTLINE, "&a [*a]");
        assertThat(read().course()).isNull();
    }

    @Test
    void readsNothingIntoAnEmptyOutline() {
        folder.write(OUTLINE, "");
        assertThat(problems()).containsExactly("1 yaml.no-properties");
    }

    @Test
    void saysEveryProblemInBothLanguages() {
        folder.edit(OUTLINE, "level: beginner", "level: easy\nhello: x")
                .edit(TEXT, "lesson:voir", "lesson:rien")
                .edit(QUIZ, "items: [un, deux, trois]", "items: [un, un, trois]");
        for (var problem : read().problems()) {
            for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(problem.text(texts(), language))
                        .doesNotContain("courses.", "quizzes.", "{0}")
                        .isNotBlank();
            }
        }
    }

    private CourseReader.Outcome read() {
        return CourseReader.read(folder.root(), MediaFixture::inspect, Set.of("media.example.org"));
    }

    private CourseDraft course() {
        var outcome = read();
        assertThat(outcome.problems()).isEmpty();
        return java.util.Objects.requireNonNull(outcome.course());
    }

    private List<String> problems() {
        return read().problems().stream()
                .map(problem -> problem.line() + " " + shortKey(problem))
                .toList();
    }

    private static String shortKey(Problem problem) {
        return problem.key().replace("courses.problem.", "");
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("texts/courses", "texts/files", "texts/quizzes");
        texts.setDefaultEncoding("UTF-8");
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}
