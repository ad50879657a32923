package org.ramure.courses.folder;

import java.util.ArrayList;
import java.util.List;
import org.ramure.courses.Problem;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** All that is wrong with a folder, gathered while the reading goes on. */
final class Problems {

    private static final int MOST = 300;
    private final List<Problem> found = new ArrayList<>();

    /** @param key below {@code courses.problem.} */
    void add(String file, int line, String key, Object... args) {
        addSaid(file, line, "courses.problem." + key, args);
    }

    /** @param key of the message bundles, whole */
    void addSaid(String file, int line, String key, Object... args) {
        if (found.size() < MOST) {
            var problem = new Problem(file, line, key, args);
            if (!found.contains(problem)) {
                found.add(problem);
            }
        }
    }

    /** Words inside words: resolved in the language of the message around them. */
    static MessageSourceResolvable said(String key, Object... args) {
        return new DefaultMessageSourceResolvable(new String[] {key}, args);
    }

    int count() {
        return found.size();
    }

    List<Problem> all() {
        return found.stream().sorted(Problem.BY_PLACE).toList();
    }
}
