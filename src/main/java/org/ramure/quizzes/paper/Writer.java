package org.ramure.quizzes.paper;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ramure.kit.pdf.Band;
import org.ramure.kit.pdf.FlowingPdf;
import org.ramure.kit.pdf.Inline;
import org.ramure.kit.pdf.Look;
import org.ramure.kit.pdf.Picture;
import org.ramure.kit.pdf.SetLine;
import org.ramure.kit.pdf.Style;
import org.ramure.kit.pdf.Tag;
import org.springframework.context.MessageSource;

/** One document while it is written: its words, its pictures, and text as bands. */
final class Writer {

    /** Smaller ones stand without a space, as years do. */
    private static final BigDecimal GROUPED = BigDecimal.valueOf(10_000);

    /** Between things of a list that stays in its line. */
    static final String DOT = "\u00a0 ·\u00a0 ";

    private final FlowingPdf pdf;
    private final MessageSource texts;
    private final Locale language;
    private final Function<String, Optional<byte[]>> images;
    private final Map<String, Optional<Picture>> pictures = new HashMap<>();

    Writer(FlowingPdf pdf, MessageSource texts, Locale language, Function<String, Optional<byte[]>> images) {
        this.pdf = pdf;
        this.texts = texts;
        this.language = language;
        this.images = images;
    }

    String say(String key, Object... arguments) {
        return texts.getMessage("quizzes.paper." + key, arguments, language);
    }

    String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(20);
        format.setGroupingUsed(number.abs().compareTo(GROUPED) >= 0);
        return format.format(number);
    }

    /** Of the same address once in the document. */
    Optional<Picture> picture(String address) {
        return pictures.computeIfAbsent(address, one -> images.apply(one).flatMap(pdf::picture));
    }

    List<Band> paragraph(Tag parent, String words, Style style, Column at) {
        return words.isBlank() ? List.of() : text(parent.add("P"), List.of(Inline.of(words, style)), at);
    }

    /** A label in bold, then what it says. */
    List<Band> labelled(Tag parent, String label, String words, Style style, Column at) {
        return text(parent.add("P"), List.of(strong(label + " ", style), Inline.of(words, style)), at);
    }

    static Inline strong(String words, Style style) {
        return new Inline.Words(words, style, Set.of(Look.STRONG));
    }

    /** Lines of which the first two and the last two stay together. */
    List<Band> text(Tag tag, List<Inline> words, Column at) {
        var lines = pdf.set(words, at.width());
        var bands = new ArrayList<Band>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var kept = lines.size() > 1 && (i == 0 || i == lines.size() - 2);
            bands.add(new Band(0, line.height(), List.of(new Band.Item(tag, at.x(), line)), kept));
        }
        return bands;
    }

    /** Smaller letters where a word is wider than its column, down to seven points. */
    Style fitting(List<String> texts, Style style, float width) {
        var size = style.size();
        while (size > 7 && widest(texts, style.sized(size)) > width) {
            size -= 0.5f;
        }
        return style.sized(size);
    }

    private float widest(List<String> texts, Style style) {
        return (float) texts.stream()
                .flatMap(text -> Stream.of(text.split("\\s+")))
                .mapToDouble(word -> width(List.of(strong(word, style))))
                .max()
                .orElse(0);
    }

    List<Band> centred(Tag tag, List<Inline> words, Column at) {
        return pdf.set(words, at.width()).stream()
                .map(line -> new Band(
                        0,
                        line.height(),
                        List.of(new Band.Item(tag, at.x() + (at.width() - line.width()) / 2, line)),
                        true))
                .toList();
    }

    float width(List<Inline> words) {
        return (float) pdf.set(words, 10_000).stream()
                .mapToDouble(line -> line.width())
                .max()
                .orElse(0);
    }

    List<SetLine> lines(String words, Style style, float width) {
        return pdf.set(List.of(Inline.of(words, style)), width);
    }

    Band.Drawn line(String words, Style style) {
        return pdf.set(List.of(Inline.of(words, style)), 1000).getFirst();
    }

    /** One after the other, with some room before each but the first. */
    static List<Band> stacked(List<List<Band>> parts, float room) {
        var all = new ArrayList<Band>();
        for (var part : parts) {
            all.addAll(all.isEmpty() ? part : spaced(part, room));
        }
        return all;
    }

    static List<Band> spaced(List<Band> bands, float room) {
        if (bands.isEmpty()) {
            return bands;
        }
        var all = new ArrayList<>(bands);
        all.set(0, all.getFirst().after(room));
        return all;
    }

    static List<Band> labelledBy(Band.Item label, List<Band> bands, float least) {
        var all = new ArrayList<>(bands.isEmpty() ? List.of(new Band(0, least, List.of(), false)) : bands);
        all.set(0, all.getFirst().with(label).atLeast(least));
        return all;
    }
}
