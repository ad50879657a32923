package org.ramure.kit;

/** A request that cannot be met, with words for the person: a key of the message bundles and its arguments. */
public class Refusal extends RuntimeException {

    private final String key;
    private final Object[] arguments;

    public Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
