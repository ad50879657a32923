package org.ramure.quizzes.exchange;

import java.util.List;

/**
 * Something that a report of an import or export says, for people to read.
 *
 * @param line from 1; 0 for the whole
 * @param element what is meant, in the words of the file: the name of a question or of an element; empty for the whole
 * @param key of the message bundles
 */
public record Finding(Severity severity, int line, String element, String key, List<Object> arguments) {

    /** What became of what is meant. */
    public enum Severity {
        /** It was not taken. */
        REFUSED,
        /** It was taken, but something of it was changed or left out. */
        CHANGED,
        /** It was taken as it is, and there is something to know. */
        NOTED
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding refused(int line, String element, String key, Object... arguments) {
        return new Finding(Severity.REFUSED, line, element, key, List.of(arguments));
    }

    public static Finding changed(int line, String element, String key, Object... arguments) {
        return new Finding(Severity.CHANGED, line, element, key, List.of(arguments));
    }

    public static Finding noted(int line, String element, String key, Object... arguments) {
        return new Finding(Severity.NOTED, line, element, key, List.of(arguments));
    }
}
