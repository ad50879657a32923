package org.ramure.kit.pdf;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The description of a document in its own metadata, with the mark of PDF/UA-1. */
final class Xmp {

    private static final String PACKET = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about=""
                xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
               <dc:language><rdf:Bag><rdf:li>%2$s</rdf:li></rdf:Bag></dc:language>
               <xmp:CreateDate>%3$s</xmp:CreateDate>
               <xmp:CreatorTool>Ramure</xmp:CreatorTool>
               <pdf:Producer>Apache PDFBox</pdf:Producer>
               <pdfuaid:part>1</pdfuaid:part>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>""";

    private Xmp() {}

    static String packet(String title, Locale language, Instant made) {
        return PACKET.formatted(escaped(title), language.toLanguageTag(), made.truncatedTo(ChronoUnit.SECONDS));
    }

    /** XML knows no control characters but these, nor the two last code points of the basic plane. */
    private static String escaped(String text) {
        var xml = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .forEach(c -> {
                    switch (c) {
                        case '<' -> xml.append("&lt;");
                        case '>' -> xml.append("&gt;");
                        case '&' -> xml.append("&amp;");
                        default -> xml.appendCodePoint(c);
                    }
                });
        return xml.toString();
    }
}
