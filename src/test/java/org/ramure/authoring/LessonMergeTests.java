package org.ramure.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.QuizDraft;

/** Two states of a lesson are brought together without losing a word of either. */
class LessonMergeTests {

    private static final LessonDraft BASE =
            new LessonDraft("Titre", 5, true, new DraftContent.Text("un\ndeux\ntrois\n"));

    @Test
    void takesWhatOnlyOneOfThemChanged() {
        var mine = BASE.called("Un autre titre");
        var theirs = BASE.with(new DraftContent.Text("un\nDEUX\ntrois\n"));
        assertThat(LessonMerge.of(BASE, mine, theirs))
                .isEqualTo(new LessonDraft("Un autre titre", 5, true, new DraftContent.Text("un\nDEUX\ntrois\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "un/deux/trois, UN/deux/trois, un/deux/TROIS, UN/deux/TROIS",
        "un/deux/trois, un/deux/trois/quatre, zéro/un/deux/trois, zéro/un/deux/trois/quatre",
        "un/deux/trois, un/trois, un/deux/trois/quatre, un/trois/quatre",
        "un/deux/trois, un/MIEN/trois, un/SIEN/trois, un/SIEN/MIEN/trois",
        "un/deux, un/deux, un/deux, un/deux",
        "un, un/A, un/A, un/A"
    })
    void mergesLines(String base, String mine, String theirs, String merged) {
        assertThat(LineMerge.of(lines(base), lines(mine), lines(theirs))).isEqualTo(lines(merged));
    }

    @Test
    void losesNoLineOfEither() {
        var random = new java.util.Random(7);
        for (int round = 0; round < 300; round++) {
            var base = text(random, "b");
            var mine = changed(random, base, "m" + round);
            var theirs = changed(random, base, "t" + round);
            var merged = LineMerge.of(base, mine, theirs);
            for (var line : (mine + "\n" + theirs).split("\n")) {
                if (line.contains("m" + round) || line.contains("t" + round)) {
                    assertThat(merged.split("\n")).contains(line);
                }
            }
        }
    }

    @Test
    void bringsQuestionsTogetherByTheirKeys() {
        var base = quiz(question("q1", "Un ?"), question("q2", "Deux ?"));
        var mine = quiz(question("q1", "Un, mieux ?"), question("q2", "Deux ?"), question("q3", "Trois ?"));
        var theirs = quiz(question("q2", "Deux, mieux ?"), question("q4", "Quatre ?"));
        var merged = (DraftContent.Quiz) LessonMerge.of(base, mine, theirs).content();
        assertThat(merged.quiz().questions())
                .extracting(one -> one.stem().text())
                .containsExactly("Un, mieux ?", "Deux, mieux ?", "Trois ?", "Quatre ?");
    }

    /** A text that has no line end yet is a text all the same. */
    @ParameterizedTest
    @CsvSource({
        "un, MIEN, un/deux/trois",
        "un, un/deux/trois, SIEN",
        "un, MIEN, SIEN",
        "'', MIEN, SIEN/et plus",
    })
    void losesNoWordOfAShortText(String base, String mine, String theirs) {
        var merged =
                LessonMerge.of(text(base), text(mine), text(theirs)).content().body();
        for (var line : (mine + "/" + theirs).split("/")) {
            if (!line.equals(base)) {
                assertThat(merged.split("\n")).contains(line);
            }
        }
    }

    @Test
    void keepsTwoQuestionsThatWereAddedUnderOneKey() {
        var mine = quiz(question("q1", "Un ?"), question("q2", "La mienne ?"));
        var theirs = quiz(question("q1", "Un ?"), question("q2", "La sienne ?"));
        var merged = questions(LessonMerge.of(quiz(question("q1", "Un ?")), mine, theirs));
        assertThat(merged).extracting(one -> one.stem().text()).containsOnly("Un ?", "La mienne ?", "La sienne ?");
        assertThat(merged).extracting(one -> one.stem().key()).doesNotHaveDuplicates();
        assertThat(merged)
                .filteredOn(one -> one.stem().text().equals("La sienne ?"))
                .extracting(one -> one.stem().key())
                .containsExactly("q2");
    }

    @Test
    void losesNoAnswerThatEitherOfThemWrote() {
        var merged = questions(LessonMerge.of(
                quiz(choice("A", "B", "C")), quiz(choice("A1", "B", "C")), quiz(choice("A2", "B", "C", "D"))));
        assertThat(((Question.Single) merged.getFirst()).options())
                .extracting(Question.Option::text)
                .containsExactly("A2", "A1", "B", "C", "D");
    }

    @Test
    void takesAFileWhole() {
        var base = new LessonDraft("F", 5, true, new DraftContent.Document("", file("a.pdf", 1)));
        var mine = base.with(new DraftContent.Document("", file("a.pdf", 2)));
        var theirs = base.with(new DraftContent.Document("", file("b.pdf", 3)));
        assertThat(LessonMerge.of(base, mine, theirs)).isEqualTo(mine);
    }

    @Test
    void givesKeysThatNoQuestionHadBefore() {
        var taken = new java.util.HashSet<String>();
        for (int i = 0; i < 100; i++) {
            assertThat(QuestionKeys.free(taken)).matches("q[a-z0-9]{7}");
        }
        assertThat(taken).hasSize(100);
    }

    private static DraftFile file(String name, long bytes) {
        return new DraftFile(org.ramure.files.FileId.next(), name, bytes);
    }

    private static LessonDraft text(String lines) {
        return BASE.with(new DraftContent.Text(lines(lines)));
    }

    private static List<Question> questions(LessonDraft lesson) {
        return ((DraftContent.Quiz) lesson.content()).quiz().questions();
    }

    private static Question choice(String... options) {
        return new Question.Single(
                new Stem("q1", 1, "Laquelle ?", "", "", ""),
                java.util.Arrays.stream(options)
                        .map(text -> new Question.Option(text, false, ""))
                        .toList(),
                true);
    }

    @ParameterizedTest
    @CsvSource({
        "Trois idées reçues, trois-idees-recues",
        "L’œuvre : été 2026 !, l-oeuvre-ete-2026",
        "'???', lecon",
        "Une leçon dont le titre est vraiment beaucoup trop long pour une adresse, une-lecon-dont-le-titre-est-vraiment-beaucoup-trop-long"
    })
    void makesKeysOfTitles(String title, String key) {
        assertThat(Keys.of(title, "lecon")).isEqualTo(key);
    }

    private static LessonDraft quiz(Question... questions) {
        return new LessonDraft(
                "Quiz", 5, true, new DraftContent.Quiz("", new QuizDraft("Quiz", 60, 0, 0, false, List.of(questions))));
    }

    private static Question question(String key, String text) {
        return new Question.TrueFalse(new Stem(key, 1, text, "", "", ""), true, "", "");
    }

    private static String lines(String text) {
        return text.replace("/", "\n");
    }

    private static String text(java.util.Random random, String word) {
        var lines = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            lines.append(word).append(random.nextInt(4)).append('\n');
        }
        return lines.toString();
    }

    private static String changed(java.util.Random random, String base, String word) {
        var lines = new java.util.ArrayList<>(List.of(base.split("\n")));
        for (int i = 0; i < 3; i++) {
            var at = random.nextInt(lines.size());
            if (random.nextBoolean()) {
                lines.set(at, word + i);
            } else {
                lines.add(at, word + "+" + i);
            }
        }
        return String.join("\n", lines);
    }
}
