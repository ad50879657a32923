package org.ramure.quizzes.exchange.moodle;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.exchange.Finding;

/**
 * The questions of a file one after the other, never all at once. A document type is refused, so that there are no entities
 * but those of XML itself; XInclude is not read at all.
 */
final class XmlQuestions {

    private static final int DEEPEST = 60;
    private static final XMLInputFactory SAFE = safe();

    private final byte[] file;
    private final Encoding encoding;
    private int line = 1;

    XmlQuestions(byte[] file) {
        this.file = file;
        this.encoding = Encoding.of(file);
    }

    /** Whether some letters are not what the file says they are. */
    boolean doubtful() {
        return encoding.doubtful();
    }

    private static XMLInputFactory safe() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // those of XML itself count too, and a bank may hold any number of them; there are no others
        for (var limit : List.of("entityExpansionLimit", "maxGeneralEntitySizeLimit", "totalEntitySizeLimit")) {
            factory.setProperty("jdk.xml." + limit, "0");
        }
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("No entity from elsewhere");
        });
        return factory;
    }

    /** @return why the rest was not read; nothing when all was */
    Optional<Finding> each(Consumer<XmlElement> question) {
        try {
            var start = start();
            var letters = new InputStreamReader(
                    new ByteArrayInputStream(file, start, file.length - start), encoding.charset());
            var reader = SAFE.createXMLStreamReader(letters);
            try {
                return read(reader, question);
            } finally {
                line = Math.max(line, reader.getLocation().getLineNumber());
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException broken) {
            return Optional.of(Finding.refused(Math.max(line, 1), "", "quizzes.moodle.broken", Math.max(line, 1)));
        }
    }

    /** Spaces before the declaration are none of XML, but some write them. */
    private int start() {
        var start =
                file.length > 2 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF ? 3 : 0;
        while (start < file.length
                && (file[start] == ' ' || file[start] == '\t' || file[start] == '\r' || file[start] == '\n')) {
            start++;
        }
        return start;
    }

    private Optional<Finding> read(XMLStreamReader reader, Consumer<XmlElement> question) throws XMLStreamException {
        var open = new ArrayDeque<XmlElement>();
        var depth = 0;
        while (reader.hasNext()) {
            var event = reader.next();
            line = Math.max(line, reader.getLocation().getLineNumber());
            switch (event) {
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION -> {
                    return Optional.of(Finding.refused(line, "", "quizzes.moodle.declared"));
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth == 1 && !reader.getLocalName().equals("quiz")) {
                        return Optional.of(Finding.refused(line, reader.getLocalName(), "quizzes.moodle.root"));
                    }
                    if (depth > DEEPEST) {
                        return Optional.of(Finding.refused(line, reader.getLocalName(), "quizzes.moodle.deep"));
                    }
                    if (depth > 1) {
                        start(reader, open);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek()
                                .words()
                                .append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (depth == 0) {
                        return Optional.empty();
                    }
                    var ended = end(open);
                    if (ended != null) {
                        question.accept(ended);
                    }
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private void start(XMLStreamReader reader, ArrayDeque<XmlElement> open) {
        var attributes = new HashMap<String, String>();
        for (int number = 0; number < reader.getAttributeCount(); number++) {
            attributes.put(reader.getAttributeLocalName(number), reader.getAttributeValue(number));
        }
        open.push(new XmlElement(reader.getLocalName(), Map.copyOf(attributes), line));
    }

    /** Elements in a text are HTML that nobody escaped: they become what was meant. */
    private static @Nullable XmlElement end(ArrayDeque<XmlElement> open) {
        var ended = open.pop();
        var parent = open.peek();
        if (parent == null) {
            return ended;
        }
        if (parent.name().equals("text")
                || open.stream().anyMatch(outer -> outer.name().equals("text"))) {
            parent.words().append('<').append(ended.name());
            ended.attributes()
                    .forEach((name, value) -> parent.words()
                            .append(' ')
                            .append(name)
                            .append("=\"")
                            .append(value.replace("&", "&amp;").replace("\"", "&quot;"))
                            .append('"'));
            parent.words()
                    .append('>')
                    .append(ended.words())
                    .append("</")
                    .append(ended.name())
                    .append('>');
        } else {
            parent.children().add(ended);
        }
        return null;
    }
}
