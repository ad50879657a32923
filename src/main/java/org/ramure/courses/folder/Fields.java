package org.ramure.courses.folder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The properties of one thing in a YAML file. Each is asked for by name; what is missing or of a wrong kind becomes a
 * problem with its line, and a harmless value stands in so that the reading goes on.
 */
final class Fields {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}([.,]\\d{1,9})?");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 80;

    private final String file;
    private final int line;
    private final Problems problems;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    Fields(String file, MappingNode mapping, Problems problems) {
        this.file = file;
        this.line = lineOf(mapping);
        this.problems = problems;
        for (var pair : mapping.getValue()) {
            var key = pair.getKeyNode();
            if (!(key instanceof ScalarNode name)) {
                problems.add(file, lineOf(key), "yaml.key");
            } else if (nodes.putIfAbsent(name.getValue(), pair.getValueNode()) != null) {
                problems.add(file, lineOf(key), "twice", name.getValue(), line(name.getValue()));
            } else {
                lines.put(name.getValue(), lineOf(key));
                if (pair.getValueNode().getAnchor() != null || key.getAnchor() != null) {
                    problems.add(file, lineOf(key), "yaml.alias");
                }
            }
        }
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    /** Where a property stands; the whole when it is absent. */
    int line(String name) {
        return lines.getOrDefault(name, line);
    }

    boolean has(String name) {
        asked.add(name);
        return nodes.containsKey(name);
    }

    /** The line on which the text of a property begins: below its name when it is written as a block. */
    int textLine(String name) {
        var literal = nodes.get(name) instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
        return line(name) + (literal ? 1 : 0);
    }

    void problem(String name, String key, Object... args) {
        problems.add(file, line(name), key, args);
    }

    String text(String name, int longest) {
        return scalar(name, true).map(text -> shortened(name, text, longest)).orElse("");
    }

    String text(String name, int longest, String absent) {
        return scalar(name, false).map(text -> shortened(name, text, longest)).orElse(absent);
    }

    /** As {@link #text}, on one line: its line breaks become spaces. */
    String line(String name, int longest) {
        return scalar(name, true)
                .map(text -> shortened(name, OneLine.of(text), longest))
                .orElse("");
    }

    String line(String name, int longest, String absent) {
        return scalar(name, false)
                .map(text -> shortened(name, OneLine.of(text), longest))
                .orElse(absent);
    }

    /** A name for machines: small letters, digits and hyphens. */
    String key(String name) {
        var key = text(name, LONGEST_KEY);
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            problem(name, "key", name, key);
        }
        return key;
    }

    int number(String name, int least, int most) {
        return scalar(name, true).map(text -> number(name, text, least, most)).orElse(least);
    }

    int number(String name, int least, int most, int absent) {
        return scalar(name, false).map(text -> number(name, text, least, most)).orElse(absent);
    }

    BigDecimal decimal(String name, boolean required) {
        return scalar(name, required)
                .map(text -> {
                    if (!DECIMAL.matcher(text).matches()) {
                        problem(name, "decimal", name, text);
                        return BigDecimal.ZERO;
                    }
                    return new BigDecimal(text.replace(',', '.'));
                })
                .orElse(BigDecimal.ZERO);
    }

    boolean flag(String name, boolean absent) {
        return scalar(name, false).map(text -> flag(name, text)).orElse(absent);
    }

    boolean flag(String name) {
        return scalar(name, true).map(text -> flag(name, text)).orElse(false);
    }

    /** @return empty when it is missing or none of the words, which is then among the problems */
    <T> Optional<T> choice(String name, Map<String, T> words) {
        return scalar(name, true).flatMap(text -> {
            var chosen = Optional.ofNullable(words.get(text));
            if (chosen.isEmpty()) {
                problem(name, "choice", name, text, String.join(", ", new TreeSet<>(words.keySet())));
            }
            return chosen;
        });
    }

    /** Each on one line. */
    List<String> texts(String name, int least, int most, int longest) {
        var texts = new ArrayList<String>();
        for (var item : items(name, least, most)) {
            if (item instanceof ScalarNode scalar && !isEmpty(scalar)) {
                var text = OneLine.of(scalar.getValue());
                if (text.length() > longest) {
                    problems.add(file, lineOf(item), "long", name, longest);
                }
                texts.add(text);
            } else {
                problems.add(file, lineOf(item), "item-text", name);
            }
        }
        return texts;
    }

    List<Fields> list(String name, int least, int most) {
        var things = new ArrayList<Fields>();
        for (var item : items(name, least, most)) {
            if (item instanceof MappingNode mapping) {
                things.add(new Fields(file, mapping, problems));
            } else {
                problems.add(file, lineOf(item), "item-properties", name);
            }
        }
        return things;
    }

    Optional<Fields> group(String name) {
        asked.add(name);
        var node = nodes.get(name);
        if (node == null) {
            missing(name);
            return Optional.empty();
        }
        if (!(node instanceof MappingNode mapping)) {
            problem(name, "group", name);
            return Optional.empty();
        }
        return Optional.of(new Fields(file, mapping, problems));
    }

    /** A property with everything in it, read by its form alone: texts, numbers, truths, lists and maps of these. */
    Optional<Map<String, Object>> tree(String name) {
        asked.add(name);
        if (!(nodes.get(name) instanceof MappingNode mapping)) {
            problem(name, "group", name);
            return Optional.empty();
        }
        return Optional.of(Tree.of(mapping));
    }

    /** Names what nobody asked for. */
    void finish() {
        nodes.keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> Near.to(name, asked)
                        .ifPresentOrElse(
                                near -> problem(name, "unknown-near", name, near),
                                () -> problem(name, "unknown", name, String.join(", ", asked))));
    }

    private List<Node> items(String name, int least, int most) {
        asked.add(name);
        var node = nodes.get(name);
        if (node == null) {
            if (least > 0) {
                missing(name);
            }
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            problem(name, "list", name);
            return List.of();
        }
        var items = sequence.getValue();
        if (items.size() < least || items.size() > most) {
            problem(name, "count", name, least, most, items.size());
        }
        return items.size() > most ? items.subList(0, most) : items;
    }

    private Optional<String> scalar(String name, boolean required) {
        asked.add(name);
        var node = nodes.get(name);
        if (node == null || node instanceof ScalarNode scalar && isEmpty(scalar)) {
            if (required) {
                missing(name);
            }
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar)) {
            problem(name, "text", name);
            return Optional.empty();
        }
        if (!scalar.getTag().startsWith(Tag.PREFIX)) {
            problem(name, "yaml.tag", scalar.getTag().getValue());
            return Optional.empty();
        }
        return Optional.of(scalar.getValue().strip());
    }

    private void missing(String name) {
        problems.add(file, line, "missing", name, Problems.said("courses.hint." + name));
    }

    private static boolean isEmpty(ScalarNode scalar) {
        return scalar.getValue().isBlank()
                || scalar.isPlain() && scalar.getTag().equals(Tag.NULL);
    }

    private String shortened(String name, String text, int longest) {
        if (text.length() > longest) {
            problem(name, "long", name, longest);
            return text.substring(0, longest);
        }
        return text;
    }

    private int number(String name, String text, int least, int most) {
        if (NUMBER.matcher(text).matches()) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problem(name, "number", name, least, most, text);
        return least;
    }

    private boolean flag(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            problem(name, "flag", name, text);
        }
        return text.equals("true");
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
