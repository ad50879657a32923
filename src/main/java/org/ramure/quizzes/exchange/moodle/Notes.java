package org.ramure.quizzes.exchange.moodle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ramure.quizzes.exchange.Finding;

/** What there is to say of one question; the same thing once. */
final class Notes {

    /** More in one question are not even counted: no screen could show them. */
    static final int MOST_PARTS = 100;

    private final int line;
    private final String name;
    private final Set<Finding> findings = new LinkedHashSet<>();

    Notes(int line, String name) {
        this.line = line;
        this.name = name;
    }

    /** Why a question is not taken. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Object[] arguments;

        Refused(String key, Object... arguments) {
            super(key, null, false, false);
            this.arguments = arguments;
        }
    }

    void changed(String key, Object... arguments) {
        findings.add(Finding.changed(line, name, "quizzes.moodle." + key, arguments));
    }

    void noted(String key, Object... arguments) {
        findings.add(Finding.noted(line, name, "quizzes.moodle." + key, arguments));
    }

    /** @param key whole, of any part of the bundle */
    void refused(String key, Object... arguments) {
        findings.add(Finding.refused(line, name, key, arguments));
    }

    void refused(Refused why) {
        refused("quizzes.moodle." + why.getMessage(), why.arguments);
    }

    boolean mentions(String key) {
        return findings.stream().anyMatch(finding -> finding.key().equals("quizzes.moodle." + key));
    }

    List<Finding> all() {
        return new ArrayList<>(findings);
    }
}
