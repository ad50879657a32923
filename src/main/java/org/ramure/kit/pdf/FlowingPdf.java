package org.ramure.kit.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/**
 * Sheets of A4 that software which reads aloud understands (PDF/UA-1): bands follow each other from page to page, each of
 * their items has its place in the order of reading, or is decoration.
 */
public final class FlowingPdf implements AutoCloseable {

    public static final float MARGIN = 56;
    public static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
    private static final float BOTTOM = 64;

    /** What is too high for a page begins on the one before only where so much of it finds room. */
    private static final float WORTH_BEGINNING = 160;

    /** The height that a page has for bands. */
    public static final float HEIGHT = TOP - BOTTOM;

    /** What stands below each page, for the eye alone. */
    @FunctionalInterface
    public interface Footer {
        /** @return left and right; either may be empty */
        List<String> of(int page, int pages);
    }

    private final PDDocument document = new PDDocument();
    private final Structure structure = new Structure();
    private final Setting setting;
    private final List<Band> bands = new ArrayList<>();

    public FlowingPdf(String title, Locale language, Instant made) {
        setting = new Setting(new Shaping(new Typefaces(document)), language);
        try {
            new Description(title, language, made).on(document, structure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What everything is part of. */
    public Tag root() {
        return new Tag(structure, structure.root());
    }

    /** @return the lines of a text; one, empty, where there is none */
    public List<SetLine> set(List<Inline> text, float width) {
        return text.isEmpty() ? List.of() : setting.lines(text, width);
    }

    public Optional<Picture> picture(byte[] bytes) {
        return Picture.of(document, bytes);
    }

    public void add(List<Band> more) {
        bands.addAll(more);
    }

    /** Breaks into pages, draws and writes. */
    public byte[] finished(Footer footer, Style style) {
        try {
            var pages = pages();
            for (var i = 0; i < pages.size(); i++) {
                draw(pages.get(i), footer.of(i + 1, pages.size()), style);
            }
            structure.finish();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<List<Band>> pages() {
        var pages = new ArrayList<List<Band>>();
        pages.add(new ArrayList<>());
        var left = HEIGHT;
        for (int from = 0, to; from < bands.size(); from = to) {
            to = from + 1;
            while (to < bands.size() && bands.get(to - 1).withNext()) {
                to++;
            }
            var chunk = bands.subList(from, to);
            var wanted = Band.height(chunk);
            if (!pages.getLast().isEmpty() && left < (wanted <= HEIGHT ? wanted : WORTH_BEGINNING)) {
                pages.add(new ArrayList<>());
                left = HEIGHT;
            }
            for (var band : chunk) {
                if (!pages.getLast().isEmpty() && left < band.before() + band.height()) {
                    pages.add(new ArrayList<>());
                    left = HEIGHT;
                }
                if (pages.getLast().isEmpty()) {
                    for (var head : band.repeated()) {
                        pages.getLast().add(head.silent());
                        left -= head.height();
                    }
                }
                left -= (pages.getLast().isEmpty() ? 0 : band.before()) + band.height();
                pages.getLast().add(band);
            }
        }
        return pages;
    }

    private void draw(List<Band> content, List<String> below, Style style) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        document.addPage(page);
        try (var stream = new PDPageContentStream(document, page)) {
            var y = TOP;
            for (var band : content) {
                y -= y == TOP ? 0 : band.before();
                for (var item : band.items()) {
                    draw(stream, page, item, y - item.down());
                }
                y -= band.height();
            }
            footer(stream, below, style);
        }
    }

    private void draw(PDPageContentStream stream, PDPage page, Band.Item item, float top) throws IOException {
        var tag = item.tag();
        if (tag == null) {
            stream.beginMarkedContent(COSName.ARTIFACT);
        } else {
            if (item.height() > 0) {
                tag.box(new PDRectangle(item.x(), top - item.height(), item.width(), item.height()));
            }
            var kind = COSName.getPDFName(tag.element().getStructureType());
            stream.beginMarkedContent(kind, structure.numbered(tag.element(), page));
        }
        item.drawn().on(stream, item.x(), top);
        stream.endMarkedContent();
    }

    private void footer(PDPageContentStream stream, List<String> below, Style style) throws IOException {
        var kind = new COSDictionary();
        kind.setName(COSName.TYPE, "Pagination");
        kind.setName(COSName.SUBTYPE, "Footer");
        stream.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(kind));
        var right = set(List.of(Inline.of(below.getLast(), style)), WIDTH).getFirst();
        var left = set(List.of(Inline.of(below.getFirst(), style)), WIDTH - right.width() - 20);
        if (!left.isEmpty()) {
            left.getFirst().on(stream, MARGIN, BOTTOM - 18);
        }
        right.on(stream, MARGIN + WIDTH - right.width(), BOTTOM - 18);
        stream.endMarkedContent();
    }
}
