package org.ramure.courses.folder;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Reads YAML as a tree of nodes that know their lines; no object is ever made of what a file says. */
final class YamlFile {

    private static final int DEEPEST = 12;

    private YamlFile() {}

    /** @return the properties at its root; empty when it cannot be read, which is then among the problems */
    static Optional<Fields> read(String text, String file, Problems problems) {
        var bounds = new LoaderOptions();
        bounds.setNestingDepthLimit(DEEPEST);
        bounds.setMaxAliasesForCollections(0);
        bounds.setCodePointLimit(Folder.LONGEST_OUTLINE);
        try {
            var root = new Yaml(bounds).compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                return Optional.of(new Fields(file, mapping, problems));
            }
            problems.add(file, 1, "yaml.no-properties");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            problems.add(file, mark == null ? 1 : mark.getLine() + 1, "yaml." + reason(e), said(e));
        } catch (YAMLException e) {
            problems.add(file, 1, "yaml.other", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static String said(MarkedYAMLException e) {
        return String.valueOf(e.getProblem() == null ? e.getContext() : e.getProblem());
    }

    /** The faults that authors make most often, in words of their own. */
    private static String reason(MarkedYAMLException e) {
        var said = said(e);
        if (said.contains("mapping values are not allowed")) {
            return "colon";
        }
        if (said.contains("tag is not allowed")) {
            return "tag";
        }
        if (said.contains("TAB") || said.contains("'\\t'")) {
            return "tab";
        }
        if (said.contains("expected ',' or '}'") || said.contains("expected ',' or ']'")) {
            return "braces";
        }
        return said.contains("undefined alias") ? "alias" : "other";
    }
}
