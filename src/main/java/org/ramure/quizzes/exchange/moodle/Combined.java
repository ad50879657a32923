package org.ramure.quizzes.exchange.moodle;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ramure.quizzes.Question.Stem;

/**
 * What Moodle tells by how well a question was answered. Where a kind has no such place here, it is told whatever the
 * answer, behind a sign that says when it was meant.
 */
record Combined(String right, String partly, String wrong) {

    /** What Moodle writes into every new question; here the screen itself says whether an answer is right. */
    private static final Set<String> STANDARD = Set.of(
            "Your answer is correct.",
            "Your answer is partially correct.",
            "Your answer is incorrect.",
            "Votre réponse est correcte.",
            "Votre réponse est partiellement correcte.",
            "Votre réponse est incorrecte.");

    static Combined of(XmlElement question, ReadTexts texts, Notes notes) {
        return new Combined(
                said(question, "correctfeedback", texts, notes),
                said(question, "partiallycorrectfeedback", texts, notes),
                said(question, "incorrectfeedback", texts, notes));
    }

    private static String said(XmlElement question, String name, ReadTexts texts, Notes notes) {
        var said = texts.markdown(question.child(name));
        if (!STANDARD.contains(said)) {
            return said;
        }
        notes.noted("standard-feedback");
        return "";
    }

    Combined withoutWrong() {
        return new Combined(right, partly, "");
    }

    Stem in(Stem stem, Notes notes) {
        if (right.isEmpty() && partly.isEmpty() && wrong.isEmpty()) {
            return stem;
        }
        notes.changed("combined");
        return new Stem(
                stem.key(),
                stem.points(),
                stem.text(),
                stem.hint(),
                Stream.of(stem.feedback(), marked("✓ ", right), marked("≈ ", partly), marked("✗ ", wrong))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n")),
                stem.explains(),
                stem.furtherHints(),
                stem.penalty());
    }

    private static String marked(String sign, String text) {
        return text.isEmpty() ? "" : sign + text;
    }
}
