package org.ramure.kit.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * One sheet, A4 on its side, that software which reads aloud understands (PDF/UA-1): every stroke is either text or a
 * picture with its place in the reading order, or decoration. What is added first is read first.
 */
public final class TaggedPdf implements AutoCloseable {

    public static final float WIDTH = PDRectangle.A4.getHeight();
    public static final float HEIGHT = PDRectangle.A4.getWidth();

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
    private final Structure structure = new Structure();
    private final Shaping shaping = new Shaping(new Typefaces(document));
    private final PDPageContentStream stream;
    private final Locale language;

    public TaggedPdf(String title, Locale language, Instant made) {
        this.language = language;
        document.addPage(page);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        running(() -> new Description(title, language, made).on(document, structure));
        stream = calling(() -> new PDPageContentStream(document, page));
    }

    /**
     * Breaks and sizes a text.
     *
     * @param width in points
     * @param smallest size to which its letters may shrink before it is cut
     * @param most lines
     */
    public Block fit(String text, Style style, float width, float smallest, int most) {
        return new Fitting(shaping, style, width, language).fit(text, smallest, most);
    }

    /** Blocks that are one heading to the ear, such as the kind of a document and its title. */
    public void heading(Placed... texts) {
        mark(structure.add("H1"), Lettering.of(texts));
    }

    /** Blocks that are one paragraph to the ear, such as a label and its value. */
    public void paragraph(Placed... texts) {
        mark(structure.add("P"), Lettering.of(texts));
    }

    /**
     * A picture that is decoration, in a square.
     *
     * @return false for a kind of picture that PDF does not hold, such as WebP: then nothing is drawn
     */
    public boolean picture(byte[] bytes, float x, float y, float side) {
        PDImageXObject image;
        try {
            image = PDImageXObject.createFromByteArray(document, bytes, "logo");
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
        var scale = side / Math.max(image.getWidth(), image.getHeight());
        var width = image.getWidth() * scale;
        var height = image.getHeight() * scale;
        decoration(page -> page.drawImage(image, x, y + (side - height) / 2, width, height));
        return true;
    }

    public void decoration(Ink ink) {
        running(() -> {
            stream.beginMarkedContent(COSName.ARTIFACT);
            ink.on(stream);
            stream.endMarkedContent();
        });
    }

    /** @param words what the picture shows, for those who do not see it */
    public void figure(String words, PDRectangle place, Ink ink) {
        var figure = structure.add("Figure");
        figure.setAlternateDescription(words);
        var layout = new COSDictionary();
        layout.setItem(COSName.O, COSName.getPDFName("Layout"));
        layout.setItem(COSName.BBOX, place);
        figure.getCOSObject().setItem(COSName.A, layout);
        mark(figure, ink);
    }

    /** @param words where the link leads, for those who do not see its place */
    public void link(Placed text, URI target, String words) {
        var link = structure.add("Link", structure.add("P"));
        mark(link, Lettering.of(text));
        var action = new PDActionURI();
        action.setURI(target.toASCIIString());
        var annotation = new PDAnnotationLink();
        annotation.setAction(action);
        annotation.setContents(words);
        var size = text.block().size();
        annotation.setRectangle(new PDRectangle(
                text.x(),
                text.y() - text.block().drop() - size * 0.3f,
                text.block().width(),
                text.block().drop() + size * 1.2f));
        annotation.setPrinted(true);
        annotation
                .getCOSObject()
                .setItem(COSName.BORDER, new COSArray(List.of(COSInteger.ZERO, COSInteger.ZERO, COSInteger.ZERO)));
        structure.tie(link, annotation);
        running(() -> page.getAnnotations().add(annotation));
    }

    public byte[] finished() {
        structure.finish();
        var bytes = new ByteArrayOutputStream();
        running(() -> {
            stream.close();
            document.save(bytes);
        });
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        running(() -> {
            stream.close();
            document.close();
        });
    }

    private void mark(PDStructureElement element, Ink ink) {
        var number = structure.numbered(element, page);
        running(() -> {
            stream.beginMarkedContent(COSName.getPDFName(element.getStructureType()), number);
            ink.on(stream);
            stream.endMarkedContent();
        });
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    @FunctionalInterface
    private interface Making<T> {
        T make() throws IOException;
    }

    /** Everything happens in memory: a failure to write is a fault of ours. */
    private static void running(Writing work) {
        calling(() -> {
            work.run();
            return true;
        });
    }

    private static <T> T calling(Making<T> work) {
        try {
            return work.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
