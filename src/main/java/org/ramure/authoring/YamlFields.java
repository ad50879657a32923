package org.ramure.authoring;

import java.util.ArrayList;
import java.util.List;
import org.ramure.courses.Problem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Which property of one thing in a YAML file a problem is about, by the line that it names. */
final class YamlFields {

    /** The quizzes' own words of a question: they name none of its properties. */
    private static final String QUESTION = "courses.problem.question";

    private static final String MISSING = "courses.problem.missing";

    private record Entry(int line, boolean thing, String path) {}

    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param thing in whose properties to look
     * @param except a property whose content is told elsewhere
     */
    YamlFields(Node thing, String except) {
        add(thing, "", except);
    }

    /** @return such as {@code summary} or {@code options.1.text}; empty when the problem is about all of it */
    String of(Problem problem) {
        if (problem.key().equals(QUESTION)) {
            return "";
        }
        var missing = problem.key().equals(MISSING);
        var found = "";
        for (var entry : entries) {
            if (missing ? entry.thing && entry.line == problem.line() : !entry.thing && entry.line <= problem.line()) {
                found = entry.path;
            }
        }
        return missing ? joined(found, String.valueOf(problem.args().getFirst())) : found;
    }

    private void add(Node node, String path, String except) {
        if (node instanceof MappingNode mapping) {
            entries.add(new Entry(line(node), true, path));
            for (var pair : mapping.getValue()) {
                if (pair.getKeyNode() instanceof ScalarNode name) {
                    var own = joined(path, name.getValue());
                    entries.add(new Entry(line(name), false, own));
                    if (!name.getValue().equals(except)) {
                        add(pair.getValueNode(), own, "");
                    }
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                var item = sequence.getValue().get(i);
                var own = joined(path, String.valueOf(i));
                entries.add(new Entry(line(item), false, own));
                add(item, own, "");
            }
        }
    }

    private static String joined(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
