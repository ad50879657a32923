package org.ramure.quizzes.exchange.gift;

/** Why a block is no question, and at which place of its text. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final int place;
    private final String key;

    Unreadable(int place, String key) {
        super(key, null, false, false);
        this.place = place;
        this.key = "quizzes.gift." + key;
    }

    int place() {
        return place;
    }

    String key() {
        return key;
    }
}
