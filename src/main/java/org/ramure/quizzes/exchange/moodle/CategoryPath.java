package org.ramure.quizzes.exchange.moodle;

import java.util.ArrayList;
import java.util.List;

/** Categories as Moodle writes them: {@code $course$/top/Chimie/Acides}, where a slash in a name is doubled. */
final class CategoryPath {

    private CategoryPath() {}

    /** Names from the outermost in, without the context and its root, which every house has of its own. */
    static List<String> read(String path) {
        var names = new ArrayList<String>();
        for (var name : path.replace("//", "\uE000").split("/")) {
            var plain = name.replace('\uE000', '/').replaceAll("\\s+", " ").strip();
            if (!plain.isEmpty()) {
                names.add(plain);
            }
        }
        if (!names.isEmpty() && names.getFirst().matches("\\$[a-z0-9]+\\$")) {
            names.removeFirst();
        }
        if (!names.isEmpty() && names.getFirst().equals("top")) {
            names.removeFirst();
        }
        return List.copyOf(names);
    }

    static String written(List<String> names) {
        var path = new StringBuilder("$course$/top");
        names.forEach(name -> path.append('/').append(name.replace("/", "//")));
        return path.toString();
    }
}
