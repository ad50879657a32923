package org.ramure.quizzes.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ramure.kit.pdf.Band;
import org.ramure.kit.pdf.Inline;
import org.ramure.kit.pdf.Look;
import org.ramure.kit.pdf.Style;
import org.ramure.kit.pdf.Tag;
import org.ramure.quizzes.Passage;
import org.ramure.quizzes.Passage.Node;

/** Markdown as bands: paragraphs, lists, tables, code and pictures, each as what it is. */
final class PassageBands {

    private static final Set<String> BLOCKS = Set.of("p", "h3", "ul", "ol", "pre", "blockquote", "hr", "table", "img");
    private static final float TALLEST = 300;
    private static final float BETWEEN = 6;

    private final Writer writer;
    private final Formulas formulas;
    private final Style style;
    private final IntFunction<Inline> gaps;

    /** @param gaps what stands at a gap of that number */
    private PassageBands(Writer writer, Formulas formulas, Style style, IntFunction<Inline> gaps) {
        this.writer = writer;
        this.formulas = formulas;
        this.style = style;
        this.gaps = gaps;
    }

    static List<Band> of(Writer writer, String markdown, Style style, Tag parent, Column at) {
        var formulas = Formulas.in(markdown);
        var bands = new PassageBands(writer, formulas, style, number -> Inline.of("[[" + number + "]]", style));
        return bands.blocks(Passage.of(formulas.hidden()).nodes(), parent, at);
    }

    /** As {@link #of}, its first paragraph begun by a label in bold. */
    static List<Band> labelled(Writer writer, String label, String markdown, Style style, Tag parent, Column at) {
        var formulas = Formulas.in(markdown);
        var bands = new PassageBands(writer, formulas, style, number -> Inline.of("[[" + number + "]]", style));
        var nodes = Passage.of(formulas.hidden()).nodes();
        var begins = !nodes.isEmpty() && "p".equals(nodes.getFirst().tag());
        var words = new ArrayList<Inline>(List.of(Writer.strong(label + " ", style)));
        words.addAll(begins ? bands.inlines(nodes.getFirst().nodes(), Set.of()) : List.of());
        var parts = new ArrayList<List<Band>>();
        var first = writer.text(parent.add("P"), words, at);
        parts.add(begins ? first : Band.together(first, true));
        if (begins) {
            images(nodes.getFirst().nodes()).forEach(one -> parts.add(bands.picture(one, parent, at)));
        }
        parts.add(bands.blocks(begins ? nodes.subList(1, nodes.size()) : nodes, parent, at));
        return Writer.stacked(parts, 3);
    }

    static List<Band> withGaps(
            Writer writer, String markdown, Style style, Tag parent, Column at, IntFunction<Inline> gaps) {
        var formulas = Formulas.in(markdown);
        return new PassageBands(writer, formulas, style, gaps)
                .blocks(Passage.withGaps(formulas.hidden()).nodes(), parent, at);
    }

    /** Blocks one below the other; what stands between them without one becomes a paragraph. */
    private List<Band> blocks(List<Node> nodes, Tag parent, Column at) {
        var parts = new ArrayList<List<Band>>();
        var loose = new ArrayList<Node>();
        for (var node : nodes) {
            if (BLOCKS.contains(node.tag())) {
                addParagraph(parts, loose, parent, at);
                parts.add(block(node, parent, at));
            } else {
                loose.add(node);
            }
        }
        addParagraph(parts, loose, parent, at);
        parts.removeIf(List::isEmpty);
        return Writer.stacked(parts, BETWEEN);
    }

    private void addParagraph(List<List<Band>> parts, List<Node> loose, Tag parent, Column at) {
        if (!loose.isEmpty()) {
            var words = inlines(loose, Set.of());
            loose.clear();
            if (words.stream().anyMatch(PassageBands::isSeen)) {
                parts.add(writer.text(parent.add("P"), words, at));
            }
        }
    }

    private static boolean isSeen(Inline inline) {
        return !(inline instanceof Inline.Words words) || !words.text().isBlank();
    }

    private List<Band> block(Node node, Tag parent, Column at) {
        return switch (node.tag()) {
            case "p" -> paragraph(node, parent, at);
            case "h3" ->
                Band.together(writer.text(parent.add("H3"), inlines(node.nodes(), Set.of(Look.STRONG)), at), true);
            case "ul", "ol" -> list(node, parent.add("L"), at);
            case "pre" -> code(node, parent, at);
            case "blockquote" -> blocks(node.nodes(), parent.add("BlockQuote"), at.indented(18));
            case "hr" ->
                List.of(new Band(
                        0, 4, List.of(new Band.Item(null, at.x(), Marks.rule(at.width(), Type.RULE, 0.6f))), false));
            case "table" -> table(node, parent, at);
            case "img" -> picture(node, parent, at);
            default -> blocks(node.nodes(), parent, at);
        };
    }

    /** Pictures in it stand below its words. */
    private List<Band> paragraph(Node node, Tag parent, Column at) {
        var parts = new ArrayList<List<Band>>();
        addParagraph(parts, new ArrayList<>(node.nodes()), parent, at);
        images(node.nodes()).forEach(one -> parts.add(picture(one, parent, at)));
        return Writer.stacked(parts, BETWEEN);
    }

    private List<Band> list(Node list, Tag tag, Column at) {
        var numbered = "ol".equals(list.tag());
        tag.numbering(numbered ? "Decimal" : "Disc");
        var indent = numbered ? 20 : 14;
        return Writer.stacked(
                IntStream.range(0, list.nodes().size())
                        .mapToObj(place -> {
                            var item = tag.add("LI");
                            var label = item.add("Lbl");
                            var mark = writer.line(numbered ? place + 1 + "." : "•", style);
                            return Writer.labelledBy(
                                    new Band.Item(label, at.x() + 2, mark),
                                    blocks(list.nodes().get(place).nodes(), item.add("LBody"), at.indented(indent)),
                                    style.size() * style.leading());
                        })
                        .toList(),
                2);
    }

    /** Spaces at the beginning of a line stay. */
    private List<Band> code(Node node, Tag parent, Column at) {
        var text = formulas.shown(words(node)).stripTrailing();
        var kept = new StringBuilder();
        text.replace("\t", "    ").lines().forEach(line -> {
            var content = line.stripLeading();
            kept.append("\u00a0".repeat(line.length() - content.length()))
                    .append(content)
                    .append('\n');
        });
        var bands = writer.text(
                parent.add("P"),
                List.of(Inline.of(kept.toString().stripTrailing(), style.sized(style.size() * 0.95f))),
                at.indented(12));
        return bands.stream()
                .map(band -> band.with(new Band.Item(null, at.x() + 2, Marks.bar(band.height()))))
                .toList();
    }

    private static String words(Node node) {
        return node.text() + node.nodes().stream().map(PassageBands::words).reduce("", String::concat);
    }

    private List<Band> table(Node table, Tag parent, Column at) {
        var rows = table.nodes().stream()
                .flatMap(part -> part.nodes().stream())
                .map(Node::nodes)
                .toList();
        var columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return List.of();
        }
        var natural = IntStream.range(0, columns)
                .mapToObj(column -> (float) rows.stream()
                        .filter(row -> column < row.size())
                        .mapToDouble(row -> writer.width(inlines(row.get(column).nodes(), Set.of(Look.STRONG))))
                        .max()
                        .orElse(0))
                .toList();
        var grid = new Grid(at, Widths.within(at.width(), natural));
        var tag = parent.add("Table");
        var bands = new ArrayList<Band>();
        var head = List.<Band>of();
        for (var i = 0; i < rows.size(); i++) {
            var line = tag.add("TR");
            var cells = new ArrayList<List<Band>>();
            for (var column = 0; column < rows.get(i).size(); column++) {
                var cell = rows.get(i).get(column);
                var first = "th".equals(cell.tag());
                var place = first ? line.add("TH").scope("Column") : line.add("TD");
                cells.add(cell(cell, place, grid.cell(column), first));
            }
            var drawn = grid.row(cells, i == 0);
            bands.addAll(i == 0 ? drawn : Grid.under(head, drawn));
            head = i == 0 ? drawn : head;
        }
        return bands;
    }

    private List<Band> cell(Node cell, Tag tag, Column at, boolean head) {
        var words = writer.text(tag, inlines(cell.nodes(), head ? Set.of(Look.STRONG) : Set.of()), at);
        var pictures = images(cell.nodes())
                .flatMap(one -> picture(one, tag, at).stream())
                .toList();
        return Writer.stacked(List.of(words, pictures), 4);
    }

    private static Stream<Node> images(List<Node> nodes) {
        return nodes.stream().flatMap(node -> "img".equals(node.tag()) ? Stream.of(node) : images(node.nodes()));
    }

    /** No larger than it is on a screen, nor than its column. */
    private List<Band> picture(Node node, Tag parent, Column at) {
        var words = node.text().isBlank() ? writer.say("image") : formulas.shown(node.text());
        var found = writer.picture(node.address());
        if (found.isEmpty()) {
            return writer.paragraph(parent, writer.say("image-missing", words), style.inked(Type.QUIET), at);
        }
        var picture = found.get();
        var scale = Math.min(0.75f, Math.min(at.width() / picture.width(), TALLEST / picture.height()));
        var width = picture.width() * scale;
        var height = picture.height() * scale;
        return List.of(new Band(
                0,
                height + 2,
                List.of(new Band.Item(
                        parent.add("Figure").alternative(words),
                        at.x(),
                        0,
                        width,
                        height,
                        (page, x, top) -> picture.on(page, x, top - height, width, height))),
                false));
    }

    private List<Inline> inlines(List<Node> nodes, Set<Look> looks) {
        return nodes.stream().flatMap(node -> inline(node, looks).stream()).toList();
    }

    private List<Inline> inline(Node node, Set<Look> looks) {
        return switch (node.tag()) {
            case "" -> List.of(new Inline.Words(formulas.shown(node.text()), style, looks));
            case "br" -> List.of(new Inline.Words("\n", style, looks));
            case "gap" -> List.of(gaps.apply(Integer.parseInt(node.text())));
            case "em" -> inlines(node.nodes(), with(looks, Look.SLANTED));
            case "strong" -> inlines(node.nodes(), with(looks, Look.STRONG));
            case "del" -> inlines(node.nodes(), with(looks, Look.STRUCK));
            case "code" -> inlines(node.nodes(), with(looks, Look.CODE));
            case "a" -> link(node, looks);
            case "img" -> List.of();
            default -> {
                var all = new ArrayList<Inline>();
                if (!node.text().isEmpty()) {
                    all.add(new Inline.Words(formulas.shown(node.text()), style, looks));
                }
                all.addAll(inlines(node.nodes(), looks));
                yield all;
            }
        };
    }

    /** On paper an address is there to be read. */
    private List<Inline> link(Node node, Set<Look> looks) {
        var all = new ArrayList<>(inlines(node.nodes(), with(looks, Look.UNDERLINED)));
        var address = formulas.shown(node.address());
        if (!address.startsWith("/") && !address.equals(formulas.shown(words(node)))) {
            all.add(new Inline.Words(" (" + address.replaceFirst("^mailto:", "") + ")", style, looks));
        }
        return all;
    }

    private static Set<Look> with(Set<Look> looks, Look more) {
        var all = EnumSet.of(more);
        all.addAll(looks);
        return all;
    }
}
