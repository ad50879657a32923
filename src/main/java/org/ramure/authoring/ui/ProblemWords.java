package org.ramure.authoring.ui;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import org.ramure.courses.Problem;
import org.springframework.context.MessageSource;

/** Problems of a course's folder, said to who has never seen that folder: fields have the names that the pages give them. */
final class ProblemWords {

    /** Problems whose first word is the name of a property. */
    private static final Set<String> NAMED = Set.of(
            "courses.problem.missing",
            "courses.problem.long",
            "courses.problem.number",
            "courses.problem.decimal",
            "courses.problem.count",
            "courses.problem.choice",
            "courses.problem.item-text");

    private final MessageSource texts;
    private final Locale language;

    ProblemWords(MessageSource texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    String of(Problem problem) {
        var arguments = new ArrayList<Object>(problem.args());
        if (NAMED.contains(problem.key()) && !arguments.isEmpty()) {
            var name = String.valueOf(arguments.getFirst());
            arguments.set(0, texts.getMessage("authoring.property." + name, null, name, language));
        }
        var own = texts.getMessage("authoring." + problem.key(), arguments.toArray(), "", language);
        return own == null || own.isEmpty() ? texts.getMessage(problem.key(), arguments.toArray(), language) : own;
    }
}
