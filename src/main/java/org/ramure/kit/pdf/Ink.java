package org.ramure.kit.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Strokes and fills on a page. */
@FunctionalInterface
public interface Ink {

    void on(PDPageContentStream page) throws IOException;
}
