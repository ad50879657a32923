package org.ramure.courses.folder;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A part of a YAML file as plain values. The file was bounded in depth and size when it was parsed. */
final class Tree {

    private Tree() {}

    static Map<String, Object> of(MappingNode mapping) {
        var values = new LinkedHashMap<String, Object>();
        for (var pair : mapping.getValue()) {
            var value = value(pair.getValueNode());
            if (pair.getKeyNode() instanceof ScalarNode name && value != null) {
                values.put(name.getValue(), value);
            }
        }
        return values;
    }

    private static @Nullable Object value(Node node) {
        return switch (node) {
            case MappingNode mapping -> of(mapping);
            case SequenceNode sequence ->
                sequence.getValue().stream().map(Tree::value).toList();
            case ScalarNode scalar -> scalar(scalar);
            default -> null;
        };
    }

    private static @Nullable Object scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        if (scalar.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return List.of("true", "yes", "on").contains(text.toLowerCase(Locale.ROOT));
        }
        if ((scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT))
                && text.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?")) {
            return new BigDecimal(text);
        }
        return text;
    }
}
