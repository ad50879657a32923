package org.ramure.quizzes.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Delimited;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
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
    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "title", "template", "noscript", "object", "embed", "iframe", "svg");
    /** Left out without a word: they say nothing that a reader would miss. */
    private static final Set<String> PLAIN = Set.of(
            "html", "body", "div", "span", "p", "br", "font", "section", "article", "tbody", "thead", "tfoot", "small",
            "o:p", "wbr", "figure", "label", "center", "nobr");

    /** Sounds and films are links: whoever shows the text may show a player. */
    private static final Set<String> MEDIA = Set.of("audio", "video");

    private static final Pattern SAFE =
            Pattern.compile("(?i)(https?://|mailto:|attachment:|/(?![/\\\\])).*", Pattern.DOTALL);
    private static final Pattern OURS = Pattern.compile("(attachment:|/files/).*", Pattern.DOTALL);

    /** Deeper is shown as its words alone: nobody lays a text out so, but hostile files do. */
    private static final int DEEPEST = 30;

    /** More are shown as their words alone: reading them takes a time that grows with their square. */
    private static final int MOST_TAGS = 5_000;

    private static final Pattern TAG = Pattern.compile("<[^<>]*>?");

    private final UnaryOperator<String> address;
    private final boolean emphasis;
    private final KeptMarks marks = new KeptMarks();
    private final Set<String> lost = new LinkedHashSet<>();
    private int depth;

    private HtmlTexts(UnaryOperator<String> address, boolean emphasis) {
        this.address = address;
        this.emphasis = emphasis;
    }

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
        var texts = new HtmlTexts(address, emphasis);
        var document = new Document();
        texts.blocks(Jsoup.parseBodyFragment(html).body().childNodes(), document);
        trim(document);
        var markdown = MARKDOWN.render(document).strip();
        return letters(document).equals(letters(PARSER.parse(markdown)))
                ? new Read(texts.marks.show(unescaped(markdown)), Collections.unmodifiableSet(texts.lost))
                : null;
    }

    /** Without the backslashes that nothing needs: people will read and write this text. */
    private static String unescaped(String markdown) {
        if (!NEEDLESS.matcher(markdown).find()) {
            return markdown;
        }
        var shown = SHOWN.render(PARSER.parse(markdown));
        var bare = NEEDLESS.matcher(markdown).replaceAll("$1");
        if (SHOWN.render(PARSER.parse(bare)).equals(shown)) {
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
            if (SHOWN.render(PARSER.parse(without)).equals(shown)) {
                text = without;
            }
        }
        return text;
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
        body.select(String.join(",", SILENT)).remove();
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
        body.select(String.join(",", SILENT)).remove();
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

    private void blocks(List<org.jsoup.nodes.Node> nodes, Node parent) {
        if (depth >= DEEPEST) {
            lost.add("html");
            var words = new Paragraph();
            nodes.forEach(node -> words.appendChild(new Text(node instanceof Element element ? element.text() : "")));
            parent.appendChild(words);
            return;
        }
        depth++;
        levels(nodes, parent);
        depth--;
    }

    private void levels(List<org.jsoup.nodes.Node> nodes, Node parent) {
        @Nullable Paragraph open = null;
        for (var node : nodes) {
            if (node instanceof Element element && isBlock(element)) {
                open = null;
                block(element, parent);
            } else if (!(node instanceof org.jsoup.nodes.Comment) && !isBlankBetween(node, open)) {
                if (open == null) {
                    open = new Paragraph();
                    parent.appendChild(open);
                }
                inline(node, open);
            }
        }
    }

    /** Spaces and breaks at the edges of paragraphs come from how the HTML was laid out. */
    private static void trim(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Paragraph || child instanceof Heading || child instanceof TableCell) {
                while (child.getFirstChild() instanceof HardLineBreak first) {
                    first.unlink();
                }
                while (child.getLastChild() instanceof HardLineBreak last) {
                    last.unlink();
                }
                if (child.getFirstChild() instanceof Text first) {
                    first.setLiteral(first.getLiteral().stripLeading());
                }
                if (child.getLastChild() instanceof Text last) {
                    last.setLiteral(last.getLiteral().stripTrailing());
                }
            } else {
                trim(child);
            }
        }
    }

    private static boolean isBlankBetween(org.jsoup.nodes.Node node, @Nullable Paragraph open) {
        return open == null && (node instanceof TextNode text && text.isBlank() || node.nameIs("br"));
    }

    private static boolean isBlock(Element element) {
        return element.isBlock()
                || SILENT.contains(element.normalName())
                || element.children().stream().anyMatch(HtmlTexts::isBlock);
    }

    private void block(Element element, Node parent) {
        var name = element.normalName();
        switch (name) {
            case "p" -> blocks(element.childNodes(), parent);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                var heading = new Heading();
                heading.setLevel(3);
                inlines(element, heading);
                parent.appendChild(heading);
            }
            case "ul", "ol" -> parent.appendChild(list(element));
            case "blockquote" -> {
                var quote = new BlockQuote();
                blocks(element.childNodes(), quote);
                parent.appendChild(quote);
            }
            case "pre" -> {
                var code = new FencedCodeBlock();
                code.setFenceCharacter("`");
                code.setOpeningFenceLength(3);
                code.setLiteral(element.wholeText().stripTrailing() + "\n");
                parent.appendChild(code);
            }
            case "hr" -> parent.appendChild(new ThematicBreak());
            case "table" -> table(element, parent);
            default -> {
                if (MEDIA.contains(name) || name.equals("math")) {
                    var paragraph = new Paragraph();
                    element(element, paragraph);
                    parent.appendChild(paragraph);
                } else if (SILENT.contains(name)) {
                    lost.add(name);
                } else {
                    if (!PLAIN.contains(name)) {
                        lost.add(name);
                    }
                    blocks(element.childNodes(), parent);
                }
            }
        }
    }

    private ListBlock list(Element element) {
        ListBlock list;
        if (element.nameIs("ol")) {
            var ordered = new OrderedList();
            ordered.setMarkerStartNumber(
                    element.attr("start").matches("\\d{1,4}") ? Integer.parseInt(element.attr("start")) : 1);
            ordered.setMarkerDelimiter(".");
            list = ordered;
        } else {
            var bullets = new BulletList();
            bullets.setMarker("-");
            list = bullets;
        }
        @Nullable ListItem last = null;
        for (var child : element.childNodes()) {
            if (last != null && (child.nameIs("ul") || child.nameIs("ol"))) {
                blocks(List.of(child), last);
            } else if (child instanceof Element || child instanceof TextNode text && !text.isBlank()) {
                last = new ListItem();
                blocks(child.nameIs("li") ? child.childNodes() : List.of(child), last);
                list.appendChild(last);
            }
        }
        list.setTight(isTight(list));
        return list;
    }

    /** Paragraphs of one item would run into each other. */
    private static boolean isTight(ListBlock list) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            for (var child = item.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Paragraph && child.getNext() instanceof Paragraph) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Cells hold inline things only; a cell over several columns or rows is one cell, and that is told. */
    private void table(Element element, Node parent) {
        element.select("> caption").forEach(caption -> blocks(caption.childNodes(), parent));
        var rows = new ArrayList<>(element.select("> tr, > tbody > tr, > thead > tr, > tfoot > tr"));
        if (rows.isEmpty()) {
            return;
        }
        if (!element.select("[colspan],[rowspan]").isEmpty()) {
            lost.add("colspan");
        }
        var width = rows.stream()
                .mapToInt(row -> row.select("> th, > td").size())
                .max()
                .orElse(0);
        var table = new TableBlock();
        var head = new TableHead();
        var body = new TableBody();
        for (int number = 0; number < rows.size(); number++) {
            var row = new TableRow();
            var cells = rows.get(number).select("> th, > td");
            for (int column = 0; column < width; column++) {
                var cell = new TableCell();
                cell.setHeader(number == 0);
                if (column < cells.size()) {
                    inlines(cells.get(column), cell);
                }
                row.appendChild(cell);
            }
            (number == 0 ? head : body).appendChild(row);
        }
        table.appendChild(head);
        table.appendChild(body);
        parent.appendChild(table);
    }

    private void inlines(Element element, Node parent) {
        element.childNodes().forEach(child -> inline(child, parent));
    }

    private void inline(org.jsoup.nodes.Node node, Node parent) {
        if (node instanceof TextNode text) {
            var words = marks.hide(text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "));
            if (!words.isEmpty()) {
                parent.appendChild(new Text(words));
            }
        } else if (node instanceof Element element) {
            if (depth >= 2 * DEEPEST) {
                lost.add("html");
                parent.appendChild(new Text(element.text()));
            } else {
                depth++;
                element(element, parent);
                depth--;
            }
        }
    }

    private void element(Element element, Node parent) {
        var name = element.normalName();
        switch (name) {
            case "b", "strong" -> nested(element, new StrongEmphasis("**"), parent);
            case "i", "em" -> nested(element, new Emphasis("*"), parent);
            case "s", "del", "strike" -> nested(element, new Strikethrough("~~"), parent);
            case "code", "tt", "kbd" -> parent.appendChild(new Code(element.text()));
            case "br" -> parent.appendChild(new HardLineBreak());
            case "a" -> link(element, parent);
            case "img" -> image(element, parent);
            case "audio", "video" -> media(element, parent);
            case "math" -> parent.appendChild(new Text(marks.hide(element)));
            default -> {
                if (SILENT.contains(name)) {
                    lost.add(name);
                } else {
                    if (!PLAIN.contains(name)) {
                        lost.add(name.toLowerCase(Locale.ROOT));
                    }
                    if (element.isBlock()
                            && parent.getLastChild() != null
                            && !(parent.getLastChild() instanceof Text text
                                    && text.getLiteral().endsWith(" "))) {
                        parent.appendChild(new Text(" "));
                    }
                    inlines(element, parent);
                }
            }
        }
    }

    private void link(Element element, Node parent) {
        var to = element.hasAttr("href") ? address.apply(element.attr("href").strip()) : "";
        if (SAFE.matcher(to).matches()) {
            nested(element, linked(to), parent);
        } else {
            if (element.hasAttr("href")) {
                lost.add("a");
            }
            inlines(element, parent);
        }
    }

    private void image(Element element, Node parent) {
        var to = address.apply(element.attr("src").strip());
        var words = element.attr("alt").strip();
        if (OURS.matcher(to).matches()) {
            var image = new Image();
            image.setDestination(to);
            if (!words.isEmpty()) {
                image.appendChild(new Text(words));
            }
            parent.appendChild(image);
        } else {
            lost.add("img");
            words(words, to, parent);
        }
    }

    private void media(Element element, Node parent) {
        var source = element.hasAttr("src") ? element : element.selectFirst("source[src]");
        var to = source == null ? "" : address.apply(source.attr("src").strip());
        var words = element.text().strip();
        words(words.isEmpty() ? element.attr("title").strip() : words, to, parent);
        if (!SAFE.matcher(to).matches()) {
            lost.add(element.normalName());
        }
    }

    /** A link, or mere words where the address is none to follow. */
    private static void words(String words, String to, Node parent) {
        var shown = words.isEmpty() ? to.substring(to.lastIndexOf('/') + 1).replaceFirst("^attachment:", "") : words;
        if (SAFE.matcher(to).matches()) {
            var link = linked(to);
            link.appendChild(new Text(shown.isEmpty() ? to : shown));
            parent.appendChild(link);
        } else if (!words.isEmpty()) {
            parent.appendChild(new Text(words));
        }
    }

    private static Link linked(String to) {
        var link = new Link();
        link.setDestination(to);
        return link;
    }

    /** Spaces at its edges go outside: Markdown knows no emphasis that begins or ends with one. */
    private void nested(Element element, Node node, Node parent) {
        var words = element.wholeText();
        if (words.isBlank() && element.select("img,audio,video").isEmpty()) {
            parent.appendChild(new Text(words.isEmpty() ? "" : " "));
            return;
        }
        if (!emphasis && !(node instanceof Link)) {
            lost.add(element.normalName());
            inlines(element, parent);
            return;
        }
        if (parent.getLastChild() instanceof Delimited last
                && node instanceof Delimited mine
                && last.getOpeningDelimiter().equals(mine.getOpeningDelimiter())) {
            inlines(element, (Node) last);
            return;
        }
        inlines(element, node);
        if (words.startsWith(" ") && node.getFirstChild() instanceof Text first) {
            first.setLiteral(first.getLiteral().stripLeading());
            parent.appendChild(new Text(" "));
        }
        parent.appendChild(node);
        if (words.endsWith(" ") && node.getLastChild() instanceof Text last) {
            last.setLiteral(last.getLiteral().stripTrailing());
            parent.appendChild(new Text(" "));
        }
    }
}
