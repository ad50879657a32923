package org.ramure.courses.folder;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;

/** How many pages a PDF says to have. */
final class PdfPages {

    private static final int MOST = 20_000;

    private PdfPages() {}

    /** The bytes ask for more than reading them may cost, or contradict themselves. */
    static final class Harmful extends Exception {

        Harmful(String what, @Nullable Throwable fault) {
            super(what, fault);
        }
    }

    /** @throws IOException when it is locked or damaged, as PDFBox knows damage */
    static int count(Path file) throws IOException, Harmful {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            var pages = pdf.getNumberOfPages();
            if (pages < 0 || pages > MOST) {
                throw new Harmful(pages + " pages", null);
            }
            return pages;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            // a file that is made for it drives PDFBox beyond its checks; what it had taken is free again here
            throw new Harmful("PDFBox fails", fault);
        }
    }
}
