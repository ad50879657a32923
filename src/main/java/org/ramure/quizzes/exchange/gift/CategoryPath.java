package org.ramure.quizzes.exchange.gift;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Categories as Moodle writes them: names between slashes, below a place of its own such as {@code $course$/top}. */
final class CategoryPath {

    /** One slash parts two names; two of them are a slash of a name. */
    private static final Pattern SLASH = Pattern.compile("(?<!/)/(?!/)");

    private static final Pattern PLACE = Pattern.compile("\\$\\w*\\$?");

    private CategoryPath() {}

    static List<String> read(String written) {
        var names = Arrays.stream(SLASH.split(written.strip()))
                .map(name -> name.replace("//", "/").strip())
                .filter(name -> !name.isEmpty())
                .toList();
        var from = !names.isEmpty() && PLACE.matcher(names.getFirst()).matches() ? 1 : 0;
        from += names.size() > from && names.get(from).equals("top") ? 1 : 0;
        return names.subList(from, names.size());
    }

    static String written(List<String> names) {
        return names.stream()
                .map(name -> name.replaceAll("\\s+", " ").strip().replace("/", "//"))
                .collect(Collectors.joining("/", "$course$/top" + (names.isEmpty() ? "" : "/"), ""));
    }
}
