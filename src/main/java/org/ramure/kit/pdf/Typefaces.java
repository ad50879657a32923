package org.ramure.kit.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The fonts of one document: the house’s own, then one for every script, opened when a character asks for it. */
final class Typefaces {

    private static final List<String> FALLBACKS = List.of("noto-scripts", "noto-symbols", "droid-cjk", "noto-han");

    private final PDDocument document;
    private final Map<String, Typeface> open = new HashMap<>();

    Typefaces(PDDocument document) {
        this.document = document;
    }

    Optional<Typeface> holding(int character, Weight weight) {
        return Stream.concat(Stream.of(weight.file()), FALLBACKS.stream())
                .map(name -> open.computeIfAbsent(name, file -> new Typeface(document, file)))
                .filter(face -> face.has(character))
                .findFirst();
    }
}
