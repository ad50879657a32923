package org.ramure.quizzes.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * HTML of others as our Markdown, and back. Only elements that Markdown has are kept; of others their words are, and their
 * names are told. Scripts, styles and comments vanish with their words.
 */
public final class HtmlTexts {

    private static final List<Extension> SYNTAX = List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final MarkdownRenderer MARKDOWN =
            MarkdownRenderer.builder().extensions(SYNTAX).build();
    private static final HtmlRenderer SHOWN =
            HtmlRenderer.builder().extensions(SYNTAX).escapeHtml(true).build();

    /** Not before what looks like an element: that would be one in other houses. */
    private static final Pattern NEEDLESS = Pattern.compile("\\\\(<(?=[\\s\\d=]|$)|[\\p{Punct}&&[^<\\\\]])");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Parser PARSER =
            Parser.builder().extensions(SYNTAX).maxOpenBlockParsers(40).build();

    /** More are shown as their words alone: reading them takes a time that grows with their square. */
    private static final int MOST_TAGS = 5_000;

    private static final Pattern TAG = Pattern.compile("<[^<>]*>?");

    private static final int DEEPEST = 200;

    private HtmlTexts() {}

    /** @param lost names of elements that Markdown has not, in the order in which they stand */
    public record Read(String markdown, Set<String> lost) {}

    /**
     * Formulas and marks of gaps stay as they are. An image whose new address is none of this house becomes a link, or its
     * alternative text where that is no address at all.
     *
     * @param address what becomes of the addresses of images and links; empty where there is nothing
     */
    public static Read markdown(String html, UnaryOperator<String> address) {
        var clean = KeptMarks.clean(html);
        if (clean.indexOf('<') < 0 && clean.indexOf('&') < 0) {
            return new Read(escaped(clean.strip().replaceAll("\\s+", " ")), Set.of());
        }
        if (isBeyond(clean)) {
            return new Read(escaped(tagless(clean)), Set.of("html"));
        }
        var read = read(clean, address, true);
        return read != null ? read : Objects.requireNonNullElseGet(read(clean, address, false), () -> words(clean));
    }

    private static boolean isBeyond(String html) {
        return html.chars().filter(c -> c == '<').count() > MOST_TAGS;
    }

    private static String tagless(String html) {
        return Entities.unescape(TAG.matcher(html).replaceAll(" "));
    }

    /** Nothing when Markdown would show other words: emphasis in the middle of a word may fail to be one. */
    private static @Nullable Read read(String html, UnaryOperator<String> address, boolean emphasis) {
        var reading = new HtmlReading(address, emphasis);
        var document = reading.document(html);
        var markdown = MARKDOWN.render(document).strip();
        return letters(document).equals(letters(PARSER.parse(markdown)))
                ? new Read(reading.marks().show(unescaped(markdown)), reading.lost())
                : null;
    }

    /** Without the backslashes that nothing needs: people will read and write this text. */
    private static String unescaped(String markdown) {
        if (!NEEDLESS.matcher(markdown).find()) {
            return markdown;
        }
        var shown = shown(markdown);
        var bare = NEEDLESS.matcher(markdown).replaceAll("$1");
        if (shown(bare).equals(shown)) {
            return bare;
        }
        var text = markdown;
        for (var sign : NEEDLESS.matcher(markdown)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList()) {
            var without = NEEDLESS.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(found.group(1).equals(sign) ? sign : found.group()));
            if (shown(without).equals(shown)) {
                text = without;
            }
        }
        return text;
    }

    private static String shown(String markdown) {
        var document = PARSER.parse(markdown);
        return isDeep(document) ? markdown : SHOWN.render(document);
    }

    private static Read words(String html) {
        return new Read(escaped(lines(html)), Set.of("html"));
    }

    private static String letters(Node document) {
        var letters = new StringBuilder();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                letters.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                letters.append(code.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock code) {
                letters.append(code.getLiteral());
            }
        });
        return SPACES.matcher(letters).replaceAll("");
    }

    /** The words alone, each block and each break on a line of its own. */
    public static String lines(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip();
        }
        if (isBeyond(html)) {
            return tagless(html).strip();
        }
        var body = Jsoup.parseBodyFragment(html).body();
        body.select(String.join(",", HtmlReading.SILENT)).remove();
        body.select("br").forEach(line -> line.replaceWith(new TextNode("\uE00F")));
        body.select("p,div,li,tr,h1,h2,h3,h4,h5,h6,blockquote").forEach(block -> block.appendText("\uE00F"));
        return body.text()
                .replaceAll(" *\uE00F *", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** The words alone, on one line; of images their alternative texts, else the names of their files. */
    public static String plain(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip().replaceAll("\\s+", " ");
        }
        if (isBeyond(html)) {
            return tagless(html).strip().replaceAll("\\s+", " ");
        }
        var body = Jsoup.parseBodyFragment(html).body();
        body.select(String.join(",", HtmlReading.SILENT)).remove();
        body.select("img").forEach(image -> image.replaceWith(new TextNode(words(image))));
        return body.text().strip();
    }

    private static String words(Element image) {
        var source = image.attr("src");
        return image.attr("alt").isBlank() && !source.startsWith("data:")
                ? source.substring(source.lastIndexOf('/') + 1)
                : image.attr("alt");
    }

    /** Plain words as Markdown that shows them as they are. */
    public static String escaped(String words) {
        var marks = new KeptMarks();
        var document = new Document();
        for (var paragraph : marks.hide(KeptMarks.clean(words)).strip().split("\\R\\s*\\R")) {
            var block = new Paragraph();
            var lines = paragraph.split("\\R");
            for (int line = 0; line < lines.length; line++) {
                if (line > 0) {
                    block.appendChild(new HardLineBreak());
                }
                block.appendChild(new Text(lines[line].strip()));
            }
            document.appendChild(block);
        }
        return marks.show(unescaped(MARKDOWN.render(document).strip()));
    }

    /** Markdown as HTML, for formats that have no Markdown; HTML in it is shown as text. */
    public static String html(String markdown, UnaryOperator<String> address) {
        var marks = new KeptMarks();
        var document = PARSER.parse(marks.hideAll(KeptMarks.clean(markdown)));
        if (isDeep(document)) {
            return "<p>" + Entities.escape(markdown) + "</p>";
        }
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                image.setDestination(address.apply(image.getDestination()));
                visitChildren(image);
            }

            @Override
            public void visit(Link link) {
                link.setDestination(address.apply(link.getDestination()));
                visitChildren(link);
            }
        });
        return marks.showInHtml(HtmlRenderer.builder()
                .extensions(SYNTAX)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build()
                .render(document)
                .strip());
    }

    /** Nested further than anybody writes: what renders it goes down by recursion. */
    public static boolean isDeep(Node document) {
        var depth = 0;
        Node at = document;
        while (at != null) {
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                if (++depth > DEEPEST) {
                    return true;
                }
                continue;
            }
            while (at != null && at.getNext() == null) {
                at = at.getParent();
                depth--;
            }
            at = at == null ? null : at.getNext();
        }
        return false;
    }
}
