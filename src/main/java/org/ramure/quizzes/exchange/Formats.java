package org.ramure.quizzes.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.ramure.quizzes.exchange.csv.CsvCodec;
import org.ramure.quizzes.exchange.gift.GiftCodec;
import org.ramure.quizzes.exchange.moodle.MoodleXml;
import org.ramure.quizzes.exchange.qti.QtiCodec;
import org.ramure.quizzes.exchange.text.AikenCodec;
import org.ramure.quizzes.exchange.text.TextCodec;

/** The formats that questions are taken from and given in, those that say most about themselves first. */
public enum Formats {
    MOODLE_XML(new MoodleXml(), (file, _) -> isElement(file, "quiz")),
    QTI(
            new QtiCodec(),
            (file, _) -> isArchive(file)
                    || isElement(
                            file, "assessmentItem", "assessmentTest", "qti-assessment-item", "qti-assessment-test")),
    CSV(new CsvCodec(), (file, name) -> name.endsWith(".csv") || CsvCodec.recognises(TextBytes.of(file))),
    GIFT(new GiftCodec(), (file, name) -> name.endsWith(".gift") || TextCodec.isGift(file)),
    AIKEN(new AikenCodec(), (file, _) -> AikenCodec.recognises(TextBytes.of(file))),
    TEXT(new TextCodec(), (file, _) -> TextBytes.isText(file));

    private static final int BEGINNING = 64 * 1024;
    private static final Pattern FIRST_ELEMENT = Pattern.compile("\\A[^<]{0,200}(?:<[?!][^>]*>\\s*)*<([\\w-]+)[\\s>/]");

    private final Codec codec;
    private final BiPredicate<byte[], String> holds;

    /** @param holds told from the beginning of a file, and from its name in small letters */
    Formats(Codec codec, BiPredicate<byte[], String> holds) {
        this.codec = codec;
        this.holds = holds;
    }

    private static boolean isArchive(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** By the first element, whatever stands before it. */
    private static boolean isElement(byte[] file, String... names) {
        var first = FIRST_ELEMENT.matcher(new String(file, StandardCharsets.UTF_8));
        return first.find() && List.of(names).contains(first.group(1));
    }

    public Codec codec() {
        return codec;
    }

    /** Which of them a file is in; none when it is something else. */
    public static Optional<Formats> of(byte[] file, String name) {
        var beginning = Arrays.copyOf(file, Math.min(file.length, BEGINNING));
        return Arrays.stream(values())
                .filter(format -> format.holds.test(beginning, name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
