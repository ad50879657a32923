package org.ramure.kit.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What a document says of itself: title, language, that it is tagged. */
record Description(String title, Locale language, Instant made) {

    void on(PDDocument document, Structure structure) throws IOException {
        document.setVersion(1.7f);
        var information = document.getDocumentInformation();
        information.setTitle(title);
        information.setProducer("Apache PDFBox");
        information.setCreator("Ramure");
        var calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(made.getEpochSecond() * 1000);
        information.setCreationDate(calendar);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.toLanguageTag());
        catalog.setStructureTreeRoot(structure.tree());
        var marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(Xmp.packet(title, language, made).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }
}
