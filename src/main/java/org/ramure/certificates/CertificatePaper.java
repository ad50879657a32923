package org.ramure.certificates;

import java.awt.Color;
import java.net.URI;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.ramure.house.House;
import org.ramure.kit.LongDate;
import org.ramure.kit.Texts;
import org.ramure.kit.pdf.Block;
import org.ramure.kit.pdf.Drawing;
import org.ramure.kit.pdf.Placed;
import org.ramure.kit.pdf.QrCode;
import org.ramure.kit.pdf.Style;
import org.ramure.kit.pdf.TaggedPdf;
import org.ramure.kit.pdf.Weight;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws a certificate on one sheet, in its own language; measures are points, from the lower left corner. */
@Component
class CertificatePaper {

    private static final float MARGIN = 62;
    private static final float COLUMN = 470;
    private static final float BELOW_THE_BRANCH = 292;
    private static final float RIGHT = TaggedPdf.WIDTH - MARGIN;

    /** 34 mm with its quiet zone: the code itself is never smaller than 25 mm. */
    private static final float QR_SIDE = 34 * 72 / 25.4f;

    private static final Color INK = new Color(0x14211B);
    private static final Color QUIET = new Color(0x4A5850);
    private static final Color RULE = new Color(0xDBE1D8);

    private static final Style NAME_OF_HOUSE = new Style(Weight.MEDIUM, 19, 1.2f, -0.03f, INK);
    private static final Style TITLE = new Style(Weight.REGULAR, 42, 1.08f, -0.028f, INK);
    private static final Style HOLDER = new Style(Weight.MEDIUM, 27, 1.15f, -0.02f, INK);
    private static final Style TEXT = new Style(Weight.REGULAR, 13.5f, 1.4f, 0, INK);
    private static final Style KIND = new Style(Weight.REGULAR, 15, 1.3f, 0, QUIET);
    private static final Style LABEL = new Style(Weight.REGULAR, 10.5f, 1.3f, 0, QUIET);
    private static final Style FACT = new Style(Weight.MEDIUM, 13.5f, 1.3f, 0, INK);
    private static final Style SMALL = new Style(Weight.REGULAR, 9.5f, 1.4f, 0, QUIET);

    private final MessageSource texts;
    private final House house;
    private final Drawing branch = new Drawing("hero");
    private final Drawing logo = new Drawing("logo");

    CertificatePaper(MessageSource texts, House house) {
        this.texts = texts;
        this.house = house;
    }

    CertificateDocument draw(Certificate certificate) {
        var language = Texts.nearest(certificate.language());
        var name = say(language, "certificates.paper.file", certificate.title());
        try (var pdf = new TaggedPdf(name, language, certificate.issuedAt())) {
            new Sheet(pdf, certificate, language).draw();
            return new CertificateDocument(fileName(name), pdf.finished());
        }
    }

    private String say(Locale language, String key, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    /** What no file system refuses, and no header either. */
    private static String fileName(String name) {
        var safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return safe.substring(0, safe.offsetByCodePoints(0, Math.min(100, safe.codePointCount(0, safe.length()))))
                        .strip()
                + ".pdf";
    }

    private final class Sheet {

        private final TaggedPdf pdf;
        private final Certificate certificate;
        private final Locale language;
        private final Color accent;

        Sheet(TaggedPdf pdf, Certificate certificate, Locale language) {
            this.pdf = pdf;
            this.certificate = certificate;
            this.language = language;
            this.accent = Color.decode(house.face().accent().light().toString());
        }

        void draw() {
            pdf.decoration(branch.placed(new Matrix(-0.5f, 0, 0, 0.5f, TaggedPdf.WIDTH + 16, TaggedPdf.HEIGHT - 288)));
            var mark = house.draft().logo();
            if (mark == null || !pdf.picture(mark.bytes(), MARGIN - 2, 512, 30)) {
                pdf.decoration(logo.placed(new Matrix(0.82f, 0, 0, -0.82f, MARGIN - 2, 541)));
            }
            pdf.paragraph(place(certificate.house(), NAME_OF_HOUSE.inked(accent), 300, 11, 1, MARGIN + 32, 521));
            statement();
            facts();
            check();
        }

        private void statement() {
            var kind = place(say(language, "certificates.paper.kind"), KIND, COLUMN, 10, 1, MARGIN, 434);
            var title = fewLines(certificate.title(), TITLE, COLUMN, 2, 30, 19);
            var y = 434 - 12 - title.size();
            pdf.heading(kind, new Placed(title, MARGIN, y));
            y = Math.min(y - title.drop() - 40, BELOW_THE_BRANCH);
            var before = place(say(language, "certificates.paper.given"), TEXT, COLUMN, 10, 1, MARGIN, y);
            var holder = fewLines(certificate.holder(), HOLDER.inked(accent), RIGHT - MARGIN, 1, 20, 12);
            y -= 8 + holder.size();
            var name = new Placed(holder, MARGIN, y);
            y -= holder.drop() + 26;
            pdf.paragraph(before, name, place(say(language, "certificates.paper.for"), TEXT, COLUMN, 10, 2, MARGIN, y));
        }

        /** Few lines as long as letters stay large, else one line more and smaller letters. */
        private Block fewLines(String text, Style style, float width, int lines, float large, float smallest) {
            var few = pdf.fit(text, style, width, large, lines);
            return few.isWhole() ? few : pdf.fit(text, style.sized(large), width, smallest, lines + 1);
        }

        private void facts() {
            pdf.decoration(page -> {
                page.setStrokingColor(RULE);
                page.setLineWidth(0.8f);
                page.moveTo(MARGIN, 142);
                page.lineTo(MARGIN + 520, 142);
                page.stroke();
            });
            var x = fact(MARGIN, "certificates.paper.date", LongDate.in(language, certificate.completedOn()));
            x = fact(x, "certificates.paper.duration", say(language, "certificates.hours", certificate.hours()));
            fact(x, "certificates.paper.number", certificate.number().value());
        }

        /** @return where the next one stands */
        private float fact(float x, String label, String words) {
            var said = pdf.fit(words, FACT, 260, 9, 1);
            var above = pdf.fit(say(language, label), LABEL, 260, 8, 1);
            pdf.paragraph(new Placed(above, x, 118), new Placed(said, x, 99));
            return x + Math.max(said.width(), above.width()) + 36;
        }

        private void check() {
            var address = house.url(say(language, "certificates.check.path") + "/"
                    + certificate.number().value());
            var left = RIGHT - QR_SIDE + 9;
            pdf.figure(
                    say(language, "certificates.paper.code", address),
                    new PDRectangle(left, MARGIN - 9, QR_SIDE, QR_SIDE),
                    new QrCode(address).at(left, MARGIN - 9, QR_SIDE));
            var link = pdf.fit(address, SMALL, 520, 7, 1);
            pdf.paragraph(place(say(language, "certificates.paper.anyone"), SMALL, 520, 7, 1, MARGIN, 76));
            pdf.link(new Placed(link, MARGIN, 62), URI.create(address), say(language, "certificates.paper.link"));
        }

        private Placed place(String words, Style style, float width, float smallest, int most, float x, float y) {
            Block block = pdf.fit(words, style, width, smallest, most);
            return new Placed(block, x, y);
        }
    }
}
