package org.ramure.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** A name that is safe on every disk and in every header, and tells the truth about its kind. */
final class SafeName {

    private static final int LONGEST = 120;

    private SafeName() {}

    static String of(String wanted, FileKind kind) {
        var last = wanted.substring(Math.max(wanted.lastIndexOf('/'), wanted.lastIndexOf('\\')) + 1);
        var clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\"*:<>?|%;]", "")
                .replaceAll("\\p{Z}+", " ")
                .strip()
                .replaceAll("^[. ]+|[. ]+$", "");
        var dot = clean.lastIndexOf('.');
        var honest = dot > 0 && endings(kind).contains(clean.substring(dot + 1).toLowerCase(Locale.ROOT));
        var stem = honest ? clean.substring(0, dot) : clean;
        var ending = honest ? clean.substring(dot) : "." + kind.ending();
        if (stem.isBlank()) {
            stem = "ramure";
        }
        return (stem.length() > LONGEST ? cut(stem) : stem) + ending;
    }

    private static String cut(String stem) {
        var end = Character.isHighSurrogate(stem.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return stem.substring(0, end).strip();
    }

    private static Set<String> endings(FileKind kind) {
        return kind == FileKind.JPEG ? Set.of("jpg", "jpeg") : Set.of(kind.ending());
    }
}
