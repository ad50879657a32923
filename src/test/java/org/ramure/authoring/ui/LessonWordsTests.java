package org.ramure.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ramure.authoring.DraftContent;
import org.ramure.authoring.LessonDraft;
import org.ramure.kit.TextsFixture;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuizDraft;

class LessonWordsTests {

    private Locale language = Locale.FRENCH;

    @Test
    void saysALessonByTheLabelsOfItsForm() {
        assertThat(words(new DraftContent.Text("## Pourquoi\n\n- un *mot*"))).isEqualTo("""
                        Titre de la leçon : Lire
                        Durée en minutes : 5
                        Compte pour terminer la formation : oui

                        Texte de la leçon :
                        ## Pourquoi

                        - un *mot*
                        """);
    }

    @Test
    void speaksTheLanguageOfWhoReads() {
        language = Locale.ENGLISH;
        assertThat(words(new DraftContent.Link("", "https://exemple.fr")))
                .contains(": yes\n")
                .contains("https://");
    }

    @Test
    void leavesOutWhatIsEmpty() {
        assertThat(words(new DraftContent.Video(
                        "", org.ramure.courses.LessonContent.VideoLabel.TEACHING, null, "", 0, "", "", "", "", 80)))
                .contains("Part à regarder pour terminer, en % : 80")
                .doesNotContain("Film")
                .doesNotContain("Transcription")
                .doesNotContain("Adresse");
    }

    @Test
    void saysAQuizAsItsAuthorWroteIt() {
        var single = new Question.Single(
                new Question.Stem("q1", 2, "Que faire ?", "", "On relit.", ""),
                List.of(new Question.Option("Relire", true, ""), new Question.Option("Rien", false, "Dommage.")),
                true);
        var number = new Question.Numeric(
                new Question.Stem("q2", 1, "Combien ?", "", "", ""), new BigDecimal("12.5"), BigDecimal.ZERO, "km", "");
        assertThat(words(new DraftContent.Quiz("", new QuizDraft("Le quiz", 60, 0, 0, false, List.of(single, number)))))
                .contains("""
                        Règles du quiz
                        Titre du quiz : Le quiz
                        Réussi à partir de, en % des points : 60
                        Mélanger les questions : non

                        Choix unique
                        Question posée : Que faire ?
                        Choix juste : Relire
                        Choix faux : Rien
                        Retour sur ce choix : Dommage.
                        Mélanger les choix : oui
                        Explication, affichée après la réponse : On relit.
                        Points : 2

                        Nombre
                        Question posée : Combien ?
                        Réponse juste : 12,5
                        Unité affichée : km
                        """);
    }

    private String words(DraftContent content) {
        return LessonWords.of(
                        new LessonDraft("Lire", 5, true, content),
                        (key, arguments) -> TextsFixture.texts().getMessage(key, arguments, language))
                .replace('\u00a0', ' ');
    }
}
