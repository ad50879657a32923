package org.ramure.quizzes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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

    /**
     * What Markdown shall not read: code, whose dollars are its own, or a formula, between two dollars on lines of its own or
     * between one in a line. A price is none: no space stands within the dollars of
     * a formula, nothing is written before it without one, and no digit follows it.
     */
    private static final Pattern FORMULA = Pattern.compile(
            "(?<code>(`+)(?!`).*?(?<!`)\\2(?!`))|\\\\[\\\\$`]"
                    + "|\\$\\$(?<block>[^$]{1,2000}?)\\$\\$"
                    + "|(?<![\\p{Alnum}$])\\$(?<line>(?![\\s$])(?:[^$\\\\\n]|\\\\[^\\n]){1,500}?)(?<!\\s)\\$(?![\\d$])",
            Pattern.DOTALL);

    /** Around the number of a formula, and of a gap. */
    private static final String FORMULA_MARKS = "\uE004%d\uE005";

    /** Before a gap or a formula, whose mark stays with it, and after it, where the mark goes. */
    private static final Pattern MARKED = Pattern.compile("(?=[\uE002\uE004])|[\uE003\uE005]");

    private static final Pattern FORMULA_MARKED = Pattern.compile("\uE004(\\d+)\uE005");

    private static final Pattern SOUND =
            Pattern.compile("(?i)[^?#]*\\.(mp3|m4a|aac|oga|ogg|opus|wav|flac|weba)([?#].*)?");

    private PassageReader() {}

    /** A formula, with what stood around it. */
    private record Formula(String source, String tex, boolean block) {}

    static Passage read(String markdown) {
        var formulas = new ArrayList<Formula>();
        var marked = withoutFormulas(markdown, formulas);
        var passage = new Passage(children(PARSER.parse(marked)));
        return marked.indexOf('\uE002') < 0 && formulas.isEmpty()
                ? passage
                : new Passage(passage.nodes().stream()
                        .flatMap(node -> unmarked(node, formulas))
                        .toList());
    }

    /** Gaps are marked by characters that no text holds, so that Markdown takes them neither for links nor for code. */
    static Passage readWithGaps(String markdown) {
        return read(GAP.matcher(markdown).replaceAll("\uE002$1\uE003"));
    }

    private static String withoutFormulas(String markdown, List<Formula> formulas) {
        if (markdown.indexOf('$') < 0) {
            return markdown;
        }
        return FORMULA.matcher(markdown).replaceAll(found -> {
            var block = found.group("block");
            var tex = block == null ? found.group("line") : block;
            if (tex == null || tex.isBlank() || tex.indexOf('\uE002') >= 0 || tex.contains("\n\n")) {
                return Matcher.quoteReplacement(found.group());
            }
            formulas.add(new Formula(found.group(), tex.strip(), block != null));
            return Matcher.quoteReplacement(FORMULA_MARKS.formatted(formulas.size() - 1));
        });
    }

    private static Stream<Passage.Node> unmarked(Passage.Node node, List<Formula> formulas) {
        if (!node.tag().isEmpty()) {
            var words = List.of("code", "pre").contains(node.tag());
            return Stream.of(new Passage.Node(
                    node.tag(),
                    asWritten(node.text(), formulas),
                    asWritten(node.address(), formulas),
                    words
                            ? node.nodes().stream()
                                    .map(each -> Passage.Node.words(asWritten(each.text(), formulas)))
                                    .toList()
                            : node.nodes().stream()
                                    .flatMap(each -> unmarked(each, formulas))
                                    .toList()));
        }
        return MARKED.splitAsStream(node.text())
                .filter(piece -> !piece.isEmpty())
                .map(piece -> switch (piece.charAt(0)) {
                    case '\uE002' -> new Passage.Node("gap", piece.substring(1), "", List.of());
                    case '\uE004' -> formula(formulas, Integer.parseInt(piece.substring(1)));
                    default -> Passage.Node.words(piece);
                });
    }

    private static Passage.Node formula(List<Formula> formulas, int number) {
        var formula = formulas.get(number);
        return new Passage.Node(formula.block() ? "formula-block" : "formula", formula.tex(), "", List.of());
    }

    /** In code and addresses nothing was marked. */
    private static String asWritten(String text, List<Formula> formulas) {
        return FORMULA_MARKED
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        formulas.get(Integer.parseInt(found.group(1))).source()))
                .replace("\uE002", "[[")
                .replace("\uE003", "]]");
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
            when ours(link.getDestination())
                    && SOUND.matcher(link.getDestination()).matches() ->
                new Passage.Node("audio", new Passage(children(link)).words(), link.getDestination(), List.of());
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
