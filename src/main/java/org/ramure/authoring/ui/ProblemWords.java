package org.ramure.authoring.ui;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ramure.authoring.DraftPlace;
import org.ramure.authoring.PlacedProblem;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Problems of a course's folder, said to who has never seen that folder: fields have the names that the pages give them. */
final class ProblemWords {

    private static final String COUNT = "courses.problem.count";

    /** Problems whose first word is the name of a property. */
    private static final Set<String> NAMED = Set.of(
            "courses.problem.missing",
            "courses.problem.long",
            "courses.problem.number",
            "courses.problem.decimal",
            COUNT,
            "courses.problem.choice",
            "courses.problem.item-text");

    /** Problems whose first word is the address of a file in the folder. */
    private static final Set<String> FILES = Set.of(
            "courses.problem.image-words",
            "courses.problem.file",
            "courses.problem.file-missing",
            "courses.problem.file-unreadable",
            "courses.problem.file-link",
            "courses.problem.video-length");

    private final MessageSource texts;
    private final Locale language;

    ProblemWords(MessageSource texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    String of(PlacedProblem placed) {
        var problem = placed.problem();
        var place = placed.place();
        var arguments = new ArrayList<Object>(
                problem.args().stream().map(ProblemWords::here).toList());
        var name = arguments.isEmpty() ? "" : String.valueOf(arguments.getFirst());
        if (NAMED.contains(problem.key())) {
            arguments.set(0, property(place, name));
        } else if (FILES.contains(problem.key())) {
            arguments.set(0, file(name));
        }
        var said = said(
                Stream.of("authoring." + problem.key() + "." + name, "authoring." + problem.key(), problem.key()),
                arguments);
        return place.number() == 0 ? said : inQuestion(place, said);
    }

    private String inQuestion(DraftPlace place, String said) {
        return said(
                Stream.of(
                        "authoring.problem.at." + (place.item() == 0 ? "question" : place.list()),
                        "authoring.problem.at.question"),
                List.of(place.number(), said, place.item()));
    }

    /** The nearest name: of a field of a choice, of a unit; else of what is called so anywhere. */
    private String property(DraftPlace place, String name) {
        var unit = place.unit() != null && place.lesson() == null ? "unit." : "";
        var item = place.item() == 0 ? "" : place.list() + ".";
        return texts.getMessage(
                new DefaultMessageSourceResolvable(
                        Stream.of(unit + item + name, name)
                                .map(one -> "authoring.property." + one)
                                .toArray(String[]::new),
                        null,
                        name),
                language);
    }

    private String said(Stream<String> keys, List<Object> arguments) {
        return texts.getMessage(
                new DefaultMessageSourceResolvable(keys.toArray(String[]::new), arguments.toArray()), language);
    }

    /** Words inside words may have words of this page's own, too. */
    private static Object here(Object argument) {
        return argument instanceof MessageSourceResolvable said && said.getCodes() != null
                ? new DefaultMessageSourceResolvable(
                        Stream.of(said.getCodes())
                                .flatMap(code -> Stream.of("authoring." + code, code))
                                .toArray(String[]::new),
                        Objects.requireNonNullElse(said.getArguments(), new Object[0]))
                : argument;
    }

    private static String file(String address) {
        var name = address.substring(address.lastIndexOf('/') + 1).replace("+", "%2B");
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return address;
        }
    }
}
