package org.ramure.quizzes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** From CommonMark to the elements that a {@link Passage} knows. HTML is shown as text. */
final class PassageReader {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .maxOpenBlockParsers(40)
            .build();

    private static final Pattern SAFE = Pattern.compile("(?i)(https?://|mailto:|/(?![/\\\\])).*");

    private static final Pattern GAP = Pattern.compile("\\[\\[(\\d{1,2})]]");

    /** Before a gap, whose mark stays with it, and after it, where the mark goes. */
    private static final Pattern MARKED = Pattern.compile("(?=\uE002)|\uE003");

    private PassageReader() {}

    static Passage read(String markdown) {
        return new Passage(children(PARSER.parse(markdown)));
    }

    /** Gaps are marked by characters that no text holds, so that Markdown takes them neither for links nor for code. */
    static Passage readWithGaps(String markdown) {
        var marked = GAP.matcher(markdown).replaceAll("\uE002$1\uE003");
        return new Passage(
                read(marked).nodes().stream().flatMap(PassageReader::gaps).toList());
    }

    private static Stream<Passage.Node> gaps(Passage.Node node) {
        if (!node.tag().isEmpty()) {
            return Stream.of(new Passage.Node(
                    node.tag(),
                    unmarked(node.text()),
                    unmarked(node.address()),
                    node.nodes().stream().flatMap(PassageReader::gaps).toList()));
        }
        return MARKED.splitAsStream(node.text())
                .filter(piece -> !piece.isEmpty())
                .map(piece -> piece.charAt(0) == '\uE002'
                        ? new Passage.Node("gap", piece.substring(1), "", List.of())
                        : Passage.Node.words(piece));
    }

    private static String unmarked(String text) {
        return text.replace("\uE002", "[[").replace("\uE003", "]]");
    }

    private static List<Passage.Node> children(Node parent) {
        var nodes = new ArrayList<Passage.Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            nodes.add(node(child));
        }
        return nodes;
    }

    private static Passage.Node node(Node node) {
        return switch (node) {
            case Text text -> Passage.Node.words(text.getLiteral());
            case SoftLineBreak _ -> Passage.Node.words(" ");
            case HardLineBreak _ -> element("br", node);
            case HtmlInline html -> Passage.Node.words(html.getLiteral());
            case HtmlBlock html -> new Passage.Node("p", "", "", List.of(Passage.Node.words(html.getLiteral())));
            case Code code -> leaf("code", code.getLiteral());
            case FencedCodeBlock code -> leaf("pre", code.getLiteral());
            case IndentedCodeBlock code -> leaf("pre", code.getLiteral());
            case Link link
            when safe(link.getDestination()) -> new Passage.Node("a", "", link.getDestination(), children(link));
            case Image image
            when ours(image.getDestination()) ->
                new Passage.Node("img", new Passage(children(image)).words(), image.getDestination(), List.of());
            default -> element(tag(node), node);
        };
    }

    private static String tag(Node node) {
        return switch (node) {
            case Paragraph _ -> "p";
            case Heading _ -> "h3";
            case Emphasis _ -> "em";
            case StrongEmphasis _ -> "strong";
            case Strikethrough _ -> "del";
            case BulletList _ -> "ul";
            case OrderedList _ -> "ol";
            case ListItem _ -> "li";
            case BlockQuote _ -> "blockquote";
            case ThematicBreak _ -> "hr";
            case TableBlock _ -> "table";
            case TableHead _ -> "thead";
            case TableBody _ -> "tbody";
            case TableRow _ -> "tr";
            case TableCell cell -> cell.isHeader() ? "th" : "td";
            default -> "span";
        };
    }

    private static Passage.Node element(String tag, Node node) {
        return new Passage.Node(tag, "", "", children(node));
    }

    private static Passage.Node leaf(String tag, String text) {
        return new Passage.Node(tag, "", "", List.of(Passage.Node.words(text)));
    }

    /** Images from elsewhere: browsers are told to load none, so that they are refused before anybody meets one. */
    static List<String> imagesFromElsewhere(String markdown) {
        var found = new ArrayList<String>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                if (!ours(image.getDestination())) {
                    found.add(image.getDestination());
                }
            }
        });
        return found;
    }

    private static boolean ours(String address) {
        return address.startsWith("/files/");
    }

    private static boolean safe(String address) {
        return SAFE.matcher(address).matches();
    }
}
