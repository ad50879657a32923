package org.ramure.courses.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ramure.courses.folder.PdfPages.Harmful;
import org.ramure.files.MediaFixture;
import org.ramure.files.Mutations;

class PdfPagesTests {

    private static final Path REAL =
            Path.of("src/main/resources/demo/courses/partenariats-qui-changent-le-monde/tools/trame-entretien.pdf");

    @TempDir
    Path folder;

    @Test
    void countsThePages() throws IOException, Harmful {
        assertThat(PdfPages.count(REAL)).isPositive();
    }

    @Test
    void doesNotBelieveMillionsOfPages() {
        assertThatExceptionOfType(Harmful.class).isThrownBy(() -> PdfPages.count(file(claiming(2_000_000_000))));
    }

    @Test
    void refusesWhatDrivesPdfBoxBeyondItsChecks() {
        var deep = pdf("<< /Type /Catalog /Pages 2 0 R /X " + "[".repeat(200_000) + " >>", "<< /Type /Pages >>");
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> PdfPages.count(file(deep)))
                .isInstanceOfAny(Harmful.class, IOException.class);
    }

    @Test
    void survivesAnyChangeOfARealFile() throws IOException {
        var whole = Files.readAllBytes(REAL);
        var random = new Random(8);
        var read = 0;
        for (var round = 0; round < 150; round++) {
            try {
                assertThat(PdfPages.count(file(Mutations.of(whole, random)))).isNotNegative();
                read++;
            } catch (IOException | Harmful said) {
                assertThat(said).hasMessageMatching("(?s).+");
            }
        }
        assertThat(read).isPositive();
    }

    static byte[] claiming(int pages) {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getPages().getCOSObject().setInt(COSName.COUNT, pages);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(byte[] bytes) {
        return MediaFixture.file(folder, "essai.pdf", bytes);
    }

    private static byte[] pdf(String... objects) {
        var text = new StringBuilder("%PDF-1.7\n");
        for (var i = 0; i < objects.length; i++) {
            text.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        return MediaFixture.ascii(text + "trailer << /Root 1 0 R >>\n%%EOF\n");
    }
}
