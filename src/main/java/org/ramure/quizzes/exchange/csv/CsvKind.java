package org.ramure.quizzes.exchange.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ramure.kit.PlainLetters;
import org.ramure.quizzes.Question;

/** Kinds that fit a row. The first name is what we write in French, the second in English. */
enum CsvKind {
    SINGLE("Choix unique", "Single choice", "single", "qcu", "une réponse", "une seule réponse"),
    MULTIPLE("Plusieurs réponses", "Multiple answers", "multiple", "choix multiples", "réponses multiples"),
    TRUE_FALSE("Vrai ou faux", "True or false", "true-false", "vrai/faux", "vrai-faux", "true/false", "vf", "tf"),
    SHORT_TEXT("Réponse courte", "Short answer", "short-text", "texte court", "short text"),
    NUMERIC("Nombre", "Number", "numeric", "numérique", "numerical"),
    MATCHING("Association", "Matching", "associer", "appariement"),
    ORDERING("Mise en ordre", "Ordering", "ordre", "order", "classement"),
    OPEN("Question ouverte", "Open question", "open", "ouverte", "rédaction", "essay", "réponse libre"),
    DESCRIPTION("Texte", "Text", "description");

    private static final Map<String, CsvKind> BY_NAME = Arrays.stream(values())
            .flatMap(kind -> kind.names.stream().map(name -> Map.entry(PlainLetters.of(name), kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> names;

    CsvKind(String... names) {
        this.names = List.of(names);
    }

    String name(boolean french) {
        return names.get(french ? 0 : 1);
    }

    static Optional<CsvKind> of(String name) {
        return name.length() > 40
                ? Optional.empty()
                : Optional.ofNullable(BY_NAME.get(PlainLetters.of(name).strip()));
    }

    /** Nothing when such a question does not fit a row. */
    static Optional<CsvKind> of(Question question) {
        return switch (question) {
            case Question.Single _ -> Optional.of(SINGLE);
            case Question.Multiple _ -> Optional.of(MULTIPLE);
            case Question.TrueFalse _ -> Optional.of(TRUE_FALSE);
            case Question.ShortText _ -> Optional.of(SHORT_TEXT);
            case Question.Numeric _ -> Optional.of(NUMERIC);
            case Question.Matching _ -> Optional.of(MATCHING);
            case Question.Ordering _ -> Optional.of(ORDERING);
            case Question.Open _ -> Optional.of(OPEN);
            case Question.Description _ -> Optional.of(DESCRIPTION);
            case Question.Gaps _,
                    Question.Categories _,
                    Question.Hotspot _,
                    Question.Opinion _,
                    Question.Upload _,
                    Question.Calculated _,
                    Question.Composite _ -> Optional.empty();
        };
    }
}
