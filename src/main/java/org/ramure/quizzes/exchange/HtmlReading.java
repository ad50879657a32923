package org.ramure.quizzes.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** One text in HTML, as it becomes a tree of Markdown. */
final class HtmlReading {

    static final Set<String> SILENT =
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

    private final UnaryOperator<String> address;
    private final boolean emphasis;
    private final KeptMarks marks = new KeptMarks();
    private final Set<String> lost = new LinkedHashSet<>();
    private int depth;

    HtmlReading(UnaryOperator<String> address, boolean emphasis) {
        this.address = address;
        this.emphasis = emphasis;
    }

    KeptMarks marks() {
        return marks;
    }

    /** Names of elements that Markdown has not. */
    Set<String> lost() {
        return Collections.unmodifiableSet(lost);
    }

    Document document(String html) {
        var document = new Document();
        blocks(Jsoup.parseBodyFragment(html).body().childNodes(), document);
        trim(document);
        return document;
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
                || element.children().stream().anyMatch(HtmlReading::isBlock);
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
