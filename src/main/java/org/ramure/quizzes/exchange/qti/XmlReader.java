package org.ramure.quizzes.exchange.qti;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.exchange.qti.Node.Element;
import org.ramure.quizzes.exchange.qti.Node.Words;

/**
 * Reads XML and nothing beside: a document type, and with it every entity of its own, is refused, and so is what would
 * include another file. Names of QTI 3 become those of QTI 2.
 */
final class XmlReader {

    private static final int DEEPEST = 60;
    private static final int MOST = 60_000;
    private static final String INCLUDING = "http://www.w3.org/2001/XInclude";
    private static final Pattern HYPHEN = Pattern.compile("-([a-z])");

    private XmlReader() {}

    /** @throws NotTaken when it is no XML, or more than a file of questions needs */
    static Element read(byte[] file) {
        return read(XmlText.decoded(file));
    }

    static Element read(String text) {
        try {
            return read(factory().createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private static NotTaken unreadable(XMLStreamException exception) {
        var place = exception.getLocation();
        return new NotTaken(place == null ? 0 : Math.max(0, place.getLineNumber()), "ill-formed");
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("No entity is looked for");
        });
        return factory;
    }

    private static Element read(XMLStreamReader reader) throws XMLStreamException {
        var open = new ArrayDeque<Element>();
        @Nullable Element root = null;
        var count = 0;
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        var element = element(reader);
                        if (open.isEmpty()) {
                            root = element;
                        } else {
                            open.peek().add(element);
                        }
                        open.push(element);
                        if (open.size() > DEEPEST || ++count > MOST) {
                            throw new NotTaken(element.line(), "too-much", DEEPEST, MOST);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> open.pop();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (!open.isEmpty()) {
                            open.peek().add(new Words(reader.getText()));
                        }
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new NotTaken(reader.getLocation().getLineNumber(), "doctype");
                    default -> {}
                }
            }
        } finally {
            reader.close();
        }
        if (root == null) {
            throw new NotTaken(0, "ill-formed");
        }
        return root;
    }

    private static Element element(XMLStreamReader reader) {
        var line = reader.getLocation().getLineNumber();
        var local = reader.getLocalName();
        if (INCLUDING.equals(reader.getNamespaceURI())) {
            throw new NotTaken(line, "include");
        }
        var third = local.startsWith("qti-");
        var attributes = new LinkedHashMap<String, String>();
        for (int place = 0; place < reader.getAttributeCount(); place++) {
            var name = reader.getAttributeLocalName(place);
            attributes.putIfAbsent(third ? camel(name) : name, reader.getAttributeValue(place));
        }
        return new Element(second(local), attributes, new ArrayList<>(), line);
    }

    /** The name of an element in the second edition. */
    static String second(String name) {
        return name.startsWith("qti-") ? camel(name.substring(4)) : name;
    }

    private static String camel(String name) {
        return HYPHEN.matcher(name).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
