package org.ramure.quizzes.exchange.qti;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ramure.quizzes.exchange.EntryKeys;
import org.ramure.quizzes.exchange.Exported;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.HtmlTexts;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Entry;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Writes a package of QTI: items, their order as a test, their files, and the manifest that names them all. */
final class PackageWriter {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1";
    private static final String LOM = "http://ltsc.ieee.org/xsd/LOM";

    private final QuestionSet set;
    private final String title;
    private final Locale language;
    private final List<Finding> losses = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final boolean third;

    PackageWriter(QuestionSet set, String title, Locale language, QtiCodec.Edition edition) {
        this.third = edition == QtiCodec.Edition.THIRD;
        this.set = set;
        this.title = title;
        this.language = language;
    }

    Exported write() {
        var media = new Media(set.files());
        var resources = Element.of("resources");
        var test = resource("test", "imsqti_test_xmlv" + version(), "assessmentTest.xml");
        resources.add(test);
        var sections = new Sections();
        for (var entry : set.entries()) {
            var name = name(entry);
            new ItemWriter(entry.question(), name, language, media, losses)
                    .item(id(entry))
                    .ifPresent(item -> {
                        var id = item.attribute("identifier");
                        var path = "items/" + id + ".xml";
                        files.put(path, file(item));
                        var resource = resource(id, "imsqti_item_xmlv" + version(), path);
                        tagged(resource, entry.tags());
                        media.files().keySet().stream()
                                .filter(file -> shows(item, "../" + file))
                                .forEach(file -> resource.add(Element.of("file").with("href", file)));
                        resources.add(resource);
                        test.add(Element.of("dependency").with("identifierref", id));
                        sections.add(entry.category(), id, path);
                    });
        }
        files.put("assessmentTest.xml", file(sections.test(title)));
        files.putAll(media.files());
        var all = new LinkedHashMap<String, byte[]>();
        all.put("imsmanifest.xml", XmlText.file(manifest(resources)));
        all.putAll(files);
        var slug = new EntryKeys().next(title);
        return new Exported(zip(all), slug + "-qti.zip", "application/zip", losses);
    }

    private String version() {
        return third ? "3p0" : "2p1";
    }

    private byte[] file(Element root) {
        return XmlText.file(third ? ThirdEdition.of(root) : root);
    }

    /** What it is called, or else its first words. */
    private static String name(Entry entry) {
        var words = entry.title().isBlank()
                ? HtmlTexts.plain(HtmlTexts.html(entry.question().stem().text(), address -> address))
                : entry.title().strip();
        var bare = words.replaceAll("\\[\\[\\d{1,2}]]", "…");
        return bare.length() <= 80 ? bare : bare.substring(0, 79).strip() + "…";
    }

    private static boolean shows(Element item, String address) {
        return item.all().anyMatch(element -> element.attributes().containsValue(address));
    }

    /** Identifiers begin with a letter. */
    private String id(Entry entry) {
        var wished = entry.idNumber().matches("[A-Za-z_][A-Za-z0-9._-]{0,60}")
                ? entry.idNumber()
                : "q-" + entry.question().stem().key();
        var id = wished;
        for (int number = 2; !ids.add(id.toLowerCase(Locale.ROOT)) || id.equals("test"); number++) {
            id = wished + "-" + number;
        }
        return id;
    }

    private static Element resource(String id, String type, String path) {
        return Element.of("resource")
                .with("identifier", id)
                .with("type", type)
                .with("href", path)
                .add(Element.of("file").with("href", path));
    }

    private void tagged(Element resource, Set<String> tags) {
        if (tags.isEmpty()) {
            return;
        }
        var general = Element.of("general");
        for (var tag : new TreeSet<>(tags)) {
            general.add(Element.of("keyword")
                    .add(Element.of("string")
                            .with("language", language.toLanguageTag())
                            .words(tag)));
        }
        resource.nodes()
                .addFirst(Element.of("metadata")
                        .add(Element.of("lom").with("xmlns", LOM).add(general)));
    }

    private Element manifest(Element resources) {
        var namespace = third
                ? "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
                : "http://www.imsglobal.org/xsd/imscp_v1p1";
        var schema = third
                ? "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd"
                : "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd";
        return Element.of("manifest")
                .with("xmlns", namespace)
                .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .with("xsi:schemaLocation", namespace + " " + schema)
                .with("identifier", "MANIFEST")
                .add(
                        Element.of("metadata")
                                .add(
                                        Element.of("schema").words(third ? "QTI Package" : "QTIv2.1 Package"),
                                        Element.of("schemaversion").words(third ? "3.0.0" : "1.0.0")),
                        Element.of("organizations"),
                        resources);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The order of the questions, in sections by category. */
    private static final class Sections {

        private final Element part = Element.of("testPart")
                .with("identifier", "part")
                .with("navigationMode", "nonlinear")
                .with("submissionMode", "simultaneous");
        private List<String> open = List.of();
        private Element section = part;
        private int count;

        void add(List<String> category, String id, String path) {
            if (section == part || !category.equals(open)) {
                open = category;
                section = part;
                for (var name : category.isEmpty() ? List.of("") : category) {
                    var inner = Element.of("assessmentSection")
                            .with("identifier", "section-" + ++count)
                            .with("title", name)
                            .with("visible", !name.isEmpty());
                    section.add(inner);
                    section = inner;
                }
            }
            section.add(Element.of("assessmentItemRef").with("identifier", id).with("href", path));
        }

        Element test(String title) {
            return Element.of("assessmentTest")
                    .with("xmlns", QTI)
                    .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                    .with("xsi:schemaLocation", QTI + " http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd")
                    .with("identifier", "test")
                    .with("title", title)
                    .add(part);
        }
    }
}
