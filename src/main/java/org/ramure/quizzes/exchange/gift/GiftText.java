package org.ramure.quizzes.exchange.gift;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ramure.quizzes.exchange.HtmlTexts;

/**
 * A text of a question, with what its author said of how it is written.
 *
 * @param hidden with escaped signs hidden
 */
record GiftText(Format format, String hidden) {

    /** How texts are written; the first is what Moodle takes when nobody says: words with a little HTML. */
    enum Format {
        MOODLE,
        HTML,
        PLAIN,
        MARKDOWN;

        private final String mark = "[" + name().toLowerCase(Locale.ROOT) + "]";
    }

    /** A line of the file ends here, which means a space; a line of the text ends at {@code \n}. */
    private static final Pattern FLOW = Pattern.compile("(?<!\\h)\\h*\\n\\s*");

    private static final Pattern TAGS =
            Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>|<!--|&(?:\\w{2,20}|#\\d{1,6}|#x\\p{XDigit}{1,6});");
    private static final Pattern SHAPED = Pattern.compile("<(?!/?(?:p|br|span|div)\\b)[a-zA-Z]");
    private static final Pattern MARKED = Pattern.compile("[*_`\\\\\\[<&~!]");

    static GiftText of(String hidden, Format byDefault) {
        var text = hidden.strip();
        if (text.startsWith("[")) {
            var named = Arrays.stream(Format.values())
                    .filter(format -> text.startsWith(format.mark))
                    .findFirst();
            if (named.isPresent()) {
                return new GiftText(
                        named.get(), text.substring(named.get().mark.length()).strip());
            }
        }
        return new GiftText(byDefault, text);
    }

    String markdown(Leftovers left) {
        return switch (format) {
            case MARKDOWN -> left.images(GiftEscapes.shown(hidden));
            case PLAIN -> HtmlTexts.escaped(flowing());
            case HTML -> fromHtml(GiftEscapes.shown(hidden), left);
            case MOODLE -> {
                var words = flowing();
                yield TAGS.matcher(words).find()
                        ? fromHtml(words.replace("\n", "<br>"), left)
                        : HtmlTexts.escaped(words);
            }
        };
    }

    /** The words alone, for what is no Markdown here. */
    String plain(Leftovers left) {
        var words = flowing();
        return switch (format) {
            case PLAIN -> words;
            case MARKDOWN -> MARKED.matcher(words).find() ? fromMarkdown(words, left) : words;
            case HTML, MOODLE -> TAGS.matcher(words).find() ? withoutHtml(words, left) : words;
        };
    }

    /** As somebody would type it. */
    String typed(Leftovers left) {
        return (format == Format.HTML || format == Format.MOODLE ? plain(left) : flowing())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private String flowing() {
        return GiftEscapes.shown(
                        hidden.indexOf('\n') < 0 ? hidden : FLOW.matcher(hidden).replaceAll(" "))
                .strip();
    }

    private static String fromHtml(String html, Leftovers left) {
        var read = HtmlTexts.markdown(html, address -> address);
        left.elements(read.lost());
        return left.images(read.markdown());
    }

    private static String fromMarkdown(String words, Leftovers left) {
        return withoutHtml(HtmlTexts.html(words, address -> address), left);
    }

    private static String withoutHtml(String html, Leftovers left) {
        if (SHAPED.matcher(html).find()) {
            left.shape();
        }
        return HtmlTexts.plain(html);
    }
}
