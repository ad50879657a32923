package org.ramure.quizzes.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
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
    private static final Parser PARSER =
            Parser.builder().extensions(SYNTAX).maxOpenBlockParsers(40).build();
    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "title", "template", "noscript", "object", "embed", "iframe", "svg");
    /** Left out without a word: they say nothing that a reader would miss. */
    private static final Set<String> PLAIN = Set.of(
            "html", "body", "div", "span", "p", "br", "font", "section", "article", "tbody", "thead", "tfoot", "small",
            "o:p", "wbr", "figure", "label", "center", "nobr");

    private final UnaryOperator<String> address;
    private final Set<String> lost = new LinkedHashSet<>();

    private HtmlTexts(UnaryOperator<String> address) {
        this.address = address;
    }

    /** @param lost names of elements that Markdown has not, in the order in which they stand */
    public record Read(String markdown, Set<String> lost) {}

    /** @param address what becomes of the addresses of images and links */
    public static Read markdown(String html, UnaryOperator<String> address) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return new Read(escaped(html), Set.of());
        }
        var texts = new HtmlTexts(address);
        var document = new Document();
        texts.blocks(Jsoup.parseBodyFragment(html).body().childNodes(), document);
        trim(document);
        return new Read(MARKDOWN.render(document).strip(), Set.copyOf(texts.lost));
    }

    /** The words alone, on one line. */
    public static String plain(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip().replaceAll("\\s+", " ");
        }
        var body = Jsoup.parseBodyFragment(html).body();
        body.select(String.join(",", SILENT)).remove();
        body.select("img").forEach(image -> image.replaceWith(new TextNode(image.attr("alt"))));
        return body.text().strip();
    }

    /** Plain words as Markdown that shows them as they are. */
    public static String escaped(String words) {
        var document = new Document();
        for (var paragraph : words.strip().split("\\R\\s*\\R")) {
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
        return MARKDOWN.render(document).strip();
    }

    /** Markdown as HTML, for formats that have no Markdown; HTML in it is shown as text. */
    public static String html(String markdown, UnaryOperator<String> address) {
        var document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                image.setDestination(address.apply(image.getDestination()));
                visitChildren(image);
            }
        });
        return HtmlRenderer.builder()
                .extensions(SYNTAX)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build()
                .render(document)
                .strip();
    }

    private void blocks(List<org.jsoup.nodes.Node> nodes, Node parent) {
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
                if (SILENT.contains(name)) {
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
            ordered.setMarkerStartNumber(1);
            ordered.setMarkerDelimiter(".");
            list = ordered;
        } else {
            var bullets = new BulletList();
            bullets.setMarker("-");
            list = bullets;
        }
        list.setTight(true);
        for (var child : element.children()) {
            var item = new ListItem();
            blocks(child.childNodes(), item);
            list.appendChild(item);
        }
        return list;
    }

    /** Cells hold inline things only; a cell over several columns or rows is one cell, and that is told. */
    private void table(Element element, Node parent) {
        var rows = new ArrayList<>(element.select("tr"));
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
            var words = text.getWholeText().replaceAll("[ \\t\\r\\n]+", " ");
            if (!words.isEmpty()) {
                parent.appendChild(new Text(words));
            }
        } else if (node instanceof Element element) {
            element(element, parent);
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
            case "a" -> {
                var link = new Link();
                link.setDestination(address.apply(element.attr("href")));
                nested(element, link, parent);
            }
            case "img" -> {
                var image = new Image();
                image.setDestination(address.apply(element.attr("src")));
                image.appendChild(new Text(element.attr("alt")));
                parent.appendChild(image);
            }
            default -> {
                if (SILENT.contains(name)) {
                    lost.add(name);
                } else {
                    if (!PLAIN.contains(name)) {
                        lost.add(name.toLowerCase(Locale.ROOT));
                    }
                    inlines(element, parent);
                }
            }
        }
    }

    /** Spaces at its edges go outside: Markdown knows no emphasis that begins or ends with one. */
    private void nested(Element element, Node node, Node parent) {
        var words = element.wholeText();
        if (words.isBlank() && element.select("img").isEmpty()) {
            parent.appendChild(new Text(" "));
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
