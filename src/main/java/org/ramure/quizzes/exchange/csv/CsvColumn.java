package org.ramure.quizzes.exchange.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ramure.kit.PlainLetters;

/** What a column holds, by the names that it may have. The first name is what we write in French, the second in English. */
enum CsvColumn {
    KIND("Type", "Kind", "sorte", "genre", "type de question", "question type"),
    TITLE("Titre", "Title", "nom", "name"),
    QUESTION("Question", "Question", "énoncé", "texte", "intitulé", "question text", "text"),
    OPTION("Option", "Option", "choix", "choice", "proposition", "réponse", "answer"),
    OPTION_FEEDBACK("Retour option", "Feedback option", "retour", "feedback", "commentaire"),
    ANSWER(
            "Bonne réponse",
            "Right answer",
            "bonnes réponses",
            "réponse",
            "réponses",
            "réponse correcte",
            "réponse juste",
            "solution",
            "correct",
            "answer",
            "answers",
            "correct answer",
            "right answers",
            "clé",
            "key"),
    TOLERANCE("Tolérance", "Tolerance", "marge"),
    UNIT("Unité", "Unit"),
    WRONG("Retour si faux", "Feedback if wrong"),
    FEEDBACK("Explication", "Explanation", "retour", "retour général", "feedback", "general feedback", "commentaire"),
    HINT("Indice", "Hint"),
    POINTS("Points", "Points", "barème", "note", "mark", "score"),
    TAGS("Étiquettes", "Tags", "étiquette", "mots-clés", "tag"),
    CATEGORY("Catégorie", "Category", "thème", "theme"),
    ID("Identifiant", "Identifier", "id", "idnumber", "numéro d'identification");

    private static final Pattern NUMBERED = Pattern.compile("(.*?)[ -]?(?:(\\d{1,2})|(?<![a-z])([a-z]))");

    private final List<String> names;

    CsvColumn(String... names) {
        this.names = List.of(names);
    }

    String name(boolean french) {
        return names.get(french ? 0 : 1);
    }

    private boolean is(String plain) {
        return names.stream().anyMatch(name -> PlainLetters.of(name).equals(plain));
    }

    /**
     * @param number of an option, from 1; 0 for what stands once
     */
    record Named(CsvColumn column, int number) {}

    /** Options have a letter or a number behind their name, or are but a letter. */
    static Optional<Named> of(String heading) {
        var plain = PlainLetters.of(heading)
                .replace('’', '\'')
                .replaceAll("[\\s\\h_]+", " ")
                .strip();
        var numbered = NUMBERED.matcher(plain);
        if (numbered.matches()) {
            var name = numbered.group(1).strip();
            var number = numbered.group(2) == null
                    ? numbered.group(3).charAt(0) - 'a' + 1
                    : Integer.parseInt(numbered.group(2));
            if (name.isEmpty() || OPTION.is(name)) {
                return Optional.of(new Named(OPTION, number));
            }
            if (OPTION_FEEDBACK.is(name)) {
                return Optional.of(new Named(OPTION_FEEDBACK, number));
            }
        }
        return Arrays.stream(values())
                .filter(column -> column != OPTION && column != OPTION_FEEDBACK && column.is(plain))
                .findFirst()
                .map(column -> new Named(column, 0));
    }
}
