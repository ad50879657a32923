package org.ramure.quizzes;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.ramure.files.FileKind;
import org.ramure.files.FileRules;

/** Which files an answer may hold. */
final class AnswerFileRules {

    static final long MOST_BYTES = 50L * 1024 * 1024;

    /** Sent for one attempt, those taken away again included. */
    static final int MOST_FILES = 60;

    private static final long PIXELS = 40_000_000;
    private static final Set<FileKind> ALL = EnumSet.complementOf(EnumSet.of(FileKind.WEBVTT));

    private AnswerFileRules() {}

    static FileRules of(Question.Upload upload) {
        return new FileRules(kinds(upload), MOST_BYTES, PIXELS);
    }

    /** By the endings that the question names; where the house knows none of them, all that it takes. */
    static Set<FileKind> kinds(Question.Upload upload) {
        var named = ALL.stream()
                .filter(kind -> upload.types().contains(kind.ending())
                        || kind == FileKind.JPEG && upload.types().contains("jpeg"))
                .collect(Collectors.toUnmodifiableSet());
        return named.isEmpty() ? ALL : named;
    }
}
