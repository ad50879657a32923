package org.ramure.quizzes.exchange.qti;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Finds the items of a package, in the order of its test where it has one. */
final class PackageReader {

    private static final String MANIFEST = "imsmanifest.xml";
    private static final Set<String> RULES =
            Set.of("preCondition", "branchRule", "selection", "ordering", "timeLimits", "outcomeProcessing");

    private final Map<String, byte[]> files;
    private final List<Finding> findings;
    private final Map<String, Place> items = new LinkedHashMap<>();

    /**
     * Where an item stands.
     *
     * @param category of the sections that it stands in
     */
    record Place(String path, List<String> category, Set<String> tags) {

        String folder() {
            return path.substring(0, path.lastIndexOf('/') + 1);
        }
    }

    PackageReader(Map<String, byte[]> files, List<Finding> findings) {
        this.files = files;
        this.findings = findings;
    }

    List<Place> items() {
        var manifest = files.keySet().stream()
                .filter(path -> path.equals(MANIFEST) || path.endsWith("/" + MANIFEST))
                .min(java.util.Comparator.comparingInt(String::length));
        if (manifest.isEmpty()) {
            findings.add(Finding.noted(0, MANIFEST, "quizzes.qti.no-manifest"));
            files.keySet().stream()
                    .filter(path -> path.endsWith(".xml"))
                    .sorted()
                    .forEach(path -> add(path, List.of(), Set.of()));
        } else {
            manifest(manifest.get());
        }
        return List.copyOf(items.values());
    }

    private void add(String path, List<String> category, Set<String> tags) {
        items.putIfAbsent(path, new Place(path, category, tags));
    }

    private void manifest(String path) {
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        var root = XmlReader.read(Objects.requireNonNull(files.get(path)));
        var tests = new ArrayList<String>();
        var plain = new LinkedHashMap<String, Set<String>>();
        root.all("resource").forEach(resource -> {
            var type = resource.attribute("type");
            var target = Attachments.path(folder, href(resource));
            if (target.isEmpty() || !files.containsKey(target.get())) {
                if (type.startsWith("imsqti_item") || type.startsWith("imsqti_test")) {
                    missing(resource, href(resource));
                }
            } else if (type.startsWith("imsqti_item") || type.startsWith("imsqti_assessmentitem")) {
                plain.put(target.get(), tags(resource));
            } else if (type.startsWith("imsqti_test") || type.startsWith("imsqti_assessment")) {
                tests.add(target.get());
            } else if (type.startsWith("imsqti_xmlv1")) {
                findings.add(Finding.refused(resource.line(), href(resource), "quizzes.qti.unknown", type));
            }
        });
        tests.forEach(test -> test(test, plain));
        plain.forEach((item, tags) -> add(item, List.of(), tags));
    }

    private static String href(Element resource) {
        var own = resource.attribute("href");
        return own.isBlank()
                ? resource.elements("file")
                        .findFirst()
                        .map(file -> file.attribute("href"))
                        .orElse("")
                : own;
    }

    private void missing(Element where, String href) {
        findings.add(Finding.refused(where.line(), href, "quizzes.qti.missing"));
    }

    private static Set<String> tags(Element resource) {
        return resource.all("keyword")
                .flatMap(keyword -> keyword.all())
                .filter(string -> string.is("string") || string.is("langstring"))
                .map(string -> string.text().strip())
                .filter(word -> !word.isEmpty() && word.length() <= 60)
                .limit(30)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void test(String path, Map<String, Set<String>> known) {
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        Element root;
        try {
            root = XmlReader.read(Objects.requireNonNull(files.get(path)));
        } catch (NotTaken unreadable) {
            findings.add(Finding.refused(unreadable.line(), path, unreadable.key(), unreadable.arguments()));
            return;
        }
        var rules = root.all()
                .map(Element::name)
                .filter(RULES::contains)
                .distinct()
                .sorted()
                .toList();
        if (!rules.isEmpty()) {
            findings.add(
                    Finding.changed(root.line(), Item.name(root), "quizzes.qti.test-rules", String.join(", ", rules)));
        }
        root.elements("testPart").forEach(part -> sections(part, List.of(), folder, known));
    }

    /** A section says what its items are about; one alone says no more than the test. */
    private void sections(Element parent, List<String> category, String folder, Map<String, Set<String>> known) {
        for (var element : parent.elements()) {
            switch (element.name()) {
                case "assessmentSection" -> {
                    var inner = new ArrayList<>(category);
                    var title = element.attribute("title").strip();
                    if (!title.isEmpty()) {
                        inner.add(title);
                    }
                    sections(element, inner, folder, known);
                }
                case "assessmentItemRef" -> {
                    var target = Attachments.path(folder, element.attribute("href"));
                    if (target.isEmpty() || !files.containsKey(target.get())) {
                        missing(element, element.attribute("href"));
                    } else {
                        add(target.get(), category, known.getOrDefault(target.get(), Set.of()));
                    }
                }
                case "assessmentSectionRef" ->
                    findings.add(Finding.refused(
                            element.line(), element.attribute("href"), "quizzes.qti.unknown", element.name()));
                default -> {}
            }
        }
    }

    /** Of the files that may be shown: everything but what holds questions. */
    Map<String, byte[]> media() {
        var media = new HashMap<>(files);
        media.keySet().removeIf(path -> path.endsWith(".xml"));
        return media;
    }

    byte @Nullable [] file(String path) {
        return files.get(path);
    }
}
