package org.ramure.quizzes.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.ramure.quizzes.exchange.csv.CsvCodec;
import org.ramure.quizzes.exchange.gift.GiftCodec;
import org.ramure.quizzes.exchange.text.AikenCodec;
import org.ramure.quizzes.exchange.text.TextCodec;

/** The formats that questions are taken from and given in, those that say most about themselves first. */
public enum Formats {
    CSV(new CsvCodec(), (file, name) -> name.endsWith(".csv") || CsvCodec.recognises(TextBytes.of(file))),
    GIFT(new GiftCodec(), (file, name) -> name.endsWith(".gift") || TextCodec.isGift(file)),
    AIKEN(new AikenCodec(), (file, _) -> AikenCodec.recognises(TextBytes.of(file))),
    TEXT(new TextCodec(), (file, _) -> TextBytes.isText(file));

    private static final int BEGINNING = 64 * 1024;

    private final Codec codec;
    private final BiPredicate<byte[], String> holds;

    /** @param holds told from the beginning of a file, and from its name in small letters */
    Formats(Codec codec, BiPredicate<byte[], String> holds) {
        this.codec = codec;
        this.holds = holds;
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
