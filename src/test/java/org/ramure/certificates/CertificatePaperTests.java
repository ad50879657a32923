package org.ramure.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.certificates.CertificateFixture.certificate;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ramure.Given;
import tools.jackson.databind.json.JsonMapper;

class CertificatePaperTests {

    private static final String TITLE = "Les partenariats qui changent le monde";

    private final CertificatePaper paper = CertificateFixture.paper();
    private final Certificate certificate = certificate("Amélie d’Aubigné", TITLE);

    @Test
    void saysNameCourseHoursDateAndNumber() throws IOException {
        try (var pdf = read(certificate)) {
            assertThat(text(pdf))
                    .contains("Attestation de réussite")
                    .contains("Les partenariats qui")
                    .contains("Amélie d’Aubigné")
                    .contains("9 heures")
                    .contains("23 novembre 2026")
                    .contains(certificate.number().value());
        }
    }

    @Test
    void speaksTheLanguageOfTheCertificate() throws IOException {
        var english = certificate("Amelia", "Partnerships", Locale.ENGLISH);
        try (var pdf = read(english)) {
            assertThat(text(pdf)).contains("Certificate of completion", "9 hours", "23 November 2026", "/en/verify/");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void isOneSheetOfA4OnItsSide() throws IOException {
        try (var pdf = read(certificate)) {
            assertThat(pdf.getNumberOfPages()).isOne();
            var sheet = pdf.getPage(0).getMediaBox();
            assertThat(sheet.getWidth()).isCloseTo(842, org.assertj.core.data.Offset.offset(1f));
            assertThat(sheet.getHeight()).isCloseTo(595, org.assertj.core.data.Offset.offset(1f));
        }
    }

    @Test
    void isTitledAndTaggedForThoseWhoHearIt() throws IOException {
        try (var pdf = read(certificate)) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Attestation — " + TITLE);
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>", TITLE);
            assertThat(structure(pdf))
                    .containsExactly("Document", "P", "H1", "P", "P", "P", "P", "Figure", "P", "P", "Link");
            assertThat(elements(pdf).stream()
                            .filter(element -> "Figure".equals(element.getNameAsString(COSName.S)))
                            .map(element -> element.getString(COSName.ALT)))
                    .singleElement()
                    .asString()
                    .contains("https://ramure.example/verifier/" + certificate.number());
        }
    }

    @Test
    void carriesThePartOfEachFontThatItUses() throws IOException {
        try (var pdf = read(certificate("Zoë Ωμέγα 山田 😀 𠮷", TITLE))) {
            var fonts = new ArrayList<String>();
            var resources = pdf.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                var font = (PDType0Font) resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
                fonts.add(font.getName().substring(7));
            }
            assertThat(fonts)
                    .containsExactlyInAnyOrder(
                            "RamureSans400",
                            "RamureSans500",
                            "NotoSansScripts",
                            "NotoSansSymbolsandEmoji",
                            "DroidSansFallback",
                            "NotoSansCJKRare");
        }
        assertThat(paper.draw(certificate).content()).hasSizeLessThan(60_000);
    }

    @Test
    void leadsToThePublicCheckByItsCodeAndItsLink() throws Exception {
        try (var pdf = read(certificate)) {
            var address = "https://ramure.example/verifier/" + certificate.number();
            assertThat(scanned(pdf)).isEqualTo(address);
            assertThat(pdf.getPage(0).getAnnotations())
                    .singleElement()
                    .isInstanceOfSatisfying(PDAnnotationLink.class, link -> {
                        assertThat(link.getAction().getCOSObject().getString(COSName.URI))
                                .isEqualTo(address);
                        assertThat(link.getContents()).isNotBlank();
                    });
        }
    }

    /** Black is the ink of letters: beside them it would be a twig that was filled rather than drawn. */
    @Test
    void drawsTheBranchInItsOwnColours() throws IOException {
        try (var pdf = read(certificate)) {
            var image = new PDFRenderer(pdf).renderImageWithDPI(0, 72);
            var black = 0;
            for (var x = 560; x < image.getWidth(); x++) {
                for (var y = 0; y < 280; y++) {
                    black += (image.getRGB(x, y) & 0xC0C0C0) == 0 ? 1 : 0;
                }
            }
            assertThat(black).isZero();
        }
    }

    @Test
    void namesTheFileSoThatNoDiskRefusesIt() {
        assertThat(paper.draw(certificate).fileName()).isEqualTo("Attestation — " + TITLE + ".pdf");
        assertThat(paper.draw(certificate("A", "../a\\b:c*d?\"e<f>g|h\u202egpj.exe\r\nX: y"))
                        .fileName())
                .isEqualTo("Attestation — .. a b c d e f g h gpj.exe X y.pdf");
        assertThat(paper.draw(certificate("A", "🎉".repeat(300))).fileName()).hasSizeLessThan(220);
    }

    static Stream<String> oddNames() {
        return Stream.of(
                "",
                " \u200b\ufeff ",
                "محمد عبد الله الْعَرَبِيّ (بن علي)",
                "שָׁלוֹם עולם 123 abc",
                "山田太郎 김민준 李小龍 𠮷野",
                "👩🏽‍💻👨‍👩‍👧‍👦🏳️‍🌈🇫🇷1️⃣",
                "T\u0335\u0321\u0353o\u031b\u0316\u0329\u0344\u0329 \u034fz\u0330a\u0361l\u0317g\u0358o",
                "ﷺ ﷽ \u0600 \u06dd ‏‎\u202e\u2066abc\u2069",
                "क्षत्रिय தமிழ் ไทย ខ្មែរ မြန်မာ བོད་ ᚠᛇᚻ ᚛ᚄᚓᚐᚋ᚜ ᠮᠣᠩᠭᠣᠯ",
                "\ue000\uf8ff\udbff\udfff\uffff\ufffd",
                "<script>alert('x')</script>%s%n{0}${7*7}#{a}",
                "𝓤𝓷𝓲 ⅓ ½ ☃ → ≤ ┻━┻ ︵ ヽ(ຈل͜ຈ)ﾉ",
                "W".repeat(300),
                "l’".repeat(150),
                "\u0301\u0301\u0301",
                "\ud83d");
    }

    @ParameterizedTest
    @MethodSource("oddNames")
    void drawsAnyNameAndTitle(String text) throws IOException {
        survives(text);
    }

    @Test
    void drawsEveryNaughtyString() throws IOException {
        var corpus = Given.corpora().resolve("naughty-strings/blns.json");
        var strings = JsonMapper.shared().readValue(Files.readString(corpus), String[].class);
        assertThat(strings).hasSizeGreaterThan(400);
        for (var text : strings) {
            survives(text);
        }
    }

    private void survives(String text) throws IOException {
        var odd = certificate(text, text);
        try (var pdf = read(odd)) {
            assertThat(pdf.getNumberOfPages()).as(text).isOne();
            assertThat(text(pdf)).as(text).contains(odd.number().value(), "Attestation de réussite");
        }
    }

    private PDDocument read(Certificate one) {
        try {
            return Loader.loadPDF(paper.draw(one).content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the breaks of lines and with ordinary spaces: what is read, not how it is set. */
    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
    }

    /** Read back as a camera would see it, at the resolution of a cheap printer. */
    private static String scanned(PDDocument pdf) throws Exception {
        var image = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private static List<String> structure(PDDocument pdf) {
        return elements(pdf).stream()
                .map(element -> element.getNameAsString(COSName.S))
                .toList();
    }

    /** The elements of the structure, in the order of reading. */
    private static List<COSDictionary> elements(PDDocument pdf) {
        var found = new ArrayList<COSDictionary>();
        walk(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject().getItem(COSName.K), found);
        return found;
    }

    private static void walk(COSBase kid, List<COSDictionary> found) {
        switch (kid) {
            case COSObject reference -> walk(reference.getObject(), found);
            case COSArray kids -> kids.forEach(one -> walk(one, found));
            case COSDictionary element
            when element.containsKey(COSName.S) -> {
                found.add(element);
                if (element.containsKey(COSName.K)) {
                    walk(element.getItem(COSName.K), found);
                }
            }
            default -> {}
        }
    }
}
