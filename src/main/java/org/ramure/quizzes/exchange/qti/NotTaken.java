package org.ramure.quizzes.exchange.qti;

/** A file, an item or a part of it that is not taken, and why: always caught, and told as a finding. */
final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String key;
    private final transient Object[] arguments;

    NotTaken(int line, String key, Object... arguments) {
        super(key);
        this.line = line;
        this.key = key;
        this.arguments = arguments;
    }

    int line() {
        return line;
    }

    /** Of the message bundles. */
    String key() {
        return "quizzes.qti." + key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
