package org.ramure.courses;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * Something in a course's folder that its author must mend.
 *
 * @param file its path inside the folder, with forward slashes
 * @param line from 1; 0 when the whole file is meant
 * @param key of the message bundles
 * @param args of the message; a {@link org.springframework.context.MessageSourceResolvable} is put into words too
 */
public record Problem(String file, int line, String key, List<Object> args) {

    public static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line);

    public Problem {
        args = List.copyOf(args);
    }

    public Problem(String file, int line, String key, Object... args) {
        this(file, line, key, List.of(args));
    }

    public String text(MessageSource texts, Locale language) {
        return texts.getMessage(key, args.toArray(), language);
    }
}
