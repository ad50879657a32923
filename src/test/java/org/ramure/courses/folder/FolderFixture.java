package org.ramure.courses.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ramure.files.MediaFixture;

/** A course's folder with a lesson of each kind and a question of each kind, to be changed by a test. */
public final class FolderFixture {

    public static final String SLUG = "savoir-cooperer";

    private static final String OUTLINE = """
            key: savoir-cooperer
            title: Savoir coopérer
            language: fr
            theme: partenariats
            level: beginner
            summary: Un cours de tous les genres.
            description: description.md
            aims:
              - Reconnaître un partenariat
              - Écrire une convention
              - Évaluer ensemble
            audience: Pour tout le monde.
            prerequisites: Aucun.
            authors:
              - name: L’équipe
                about: Elle écrit.
            licence: CC BY-SA 4.0
            cover: media/couverture.png
            certificate:
              hours: 3
            units:
              - key: debut
                title: Le début
                summary: Pour commencer.
                lessons:
                  - key: lire
                    title: Lire
                    kind: text
                    minutes: 8
                    body: debut/lire.md
                  - key: voir
                    title: Voir
                    kind: video
                    minutes: 4
                    label: testimony
                    video: debut/film.mp4
                    captions: debut/film.vtt
                    chapters: debut/film.chapters.vtt
                    share: 70
                  - key: etudier
                    title: Étudier
                    kind: document
                    minutes: 5
                    document: debut/note.pdf
                  - key: emporter
                    title: Emporter
                    kind: tool
                    minutes: 10
                    file: tools/grille.odt
                    tool: La grille
                    version: "1.0"
                    body: debut/emporter.md
                  - key: repondre
                    title: Répondre
                    kind: quiz
                    minutes: 6
                    quiz: debut/quiz.yaml
                  - key: aller
                    title: Aller voir
                    kind: link
                    minutes: 2
                    address: https://example.org/page
                    required: false
                    body: debut/aller.md
              - key: suite
                title: La suite
                summary: À venir.
                lessons: []
            """;

    private static final String TEXT = """
            Un début.

            ## Un titre

            ![Ce que montre le schéma](../media/sch%C3%A9ma.png)

            > [!TIP]
            > Voir [la grille](lesson:emporter) et ![un détail](../media/schéma.png "Titre").

            | a | b |
            |---|---|
            | [lire](lesson:lire) | ![ici](../media/schéma.png) |

            Une note[^1] et [ailleurs](https://example.org/a_(b)).

            [^1]: La [note](lesson:voir).
            """;

    private static final String QUIZ = """
            title: Le quiz
            pass: 60
            questions:
              - key: un
                kind: single
                text: Laquelle ?
                feedback: Voir [la leçon](lesson:lire).
                explains: lire
                options:
                  - text: La bonne
                    right: true
                    feedback: Oui.
                  - text: L’autre
                    feedback: Non.
              - key: deux
                kind: multiple
                points: 2
                text: Lesquelles ? ![Le schéma](../media/schéma.png)
                options:
                  - { text: A, right: true }
                  - { text: B, right: true }
                  - { text: C }
              - { key: trois, kind: true-false, text: "Vrai ?", right: false, feedback-true: Non., feedback-false: Oui. }
              - { key: quatre, kind: short-text, text: "Quel mot ?", accepted: [don, un don], feedback-wrong: Un don. }
              - { key: cinq, kind: numeric, text: "Combien ?", right: "2,5", tolerance: 0.1, unit: heures }
              - key: six
                kind: matching
                text: Associez.
                pairs:
                  - { left: a, right: A }
                  - { left: b, right: B, feedback: Bien. }
                extra: [C]
              - { key: sept, kind: ordering, text: Rangez., items: [un, deux, trois] }
            """;

    private final Path root;

    private FolderFixture(Path root) {
        this.root = root;
    }

    public static FolderFixture in(Path root) {
        var folder = new FolderFixture(root);
        folder.write("course.yaml", OUTLINE);
        folder.write("description.md", "Une **présentation**.");
        folder.write("debut/lire.md", TEXT);
        folder.write("debut/emporter.md", "Comment s’en servir.");
        folder.write("debut/aller.md", "Pourquoi y aller.");
        folder.write("debut/quiz.yaml", QUIZ);
        folder.write("debut/film.vtt", MediaFixture.captions());
        folder.write("debut/film.chapters.vtt", "WEBVTT\n\n00:00.000 --> 00:05.000\nTout\n");
        folder.write("debut/film.mp4", MediaFixture.mp4("avc1", "mp4a", 6));
        folder.write("debut/note.pdf", MediaFixture.pdf());
        folder.write("tools/grille.odt", MediaFixture.odt());
        folder.write("media/schéma.png", MediaFixture.image("png", 40, 30));
        folder.write("media/couverture.png", MediaFixture.image("png", 80, 60));
        return folder;
    }

    public Path root() {
        return root;
    }

    public FolderFixture write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public FolderFixture write(String file, byte[] bytes) {
        MediaFixture.file(root, file, bytes);
        return this;
    }

    public FolderFixture edit(String file, String before, String after) {
        var text = read(file);
        assertThat(text).contains(before);
        return write(file, text.replace(before, after));
    }

    public FolderFixture delete(String file) {
        try {
            Files.delete(root.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On which line of a file a text begins, from 1. */
    public int line(String file, String text) {
        var at = read(file).indexOf(text);
        assertThat(at).as(text).isNotNegative();
        return (int) read(file).substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
