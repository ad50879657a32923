package org.ramure.quizzes.paper;

import java.util.ArrayList;
import java.util.List;
import org.ramure.kit.pdf.Band;
import org.ramure.kit.pdf.Inline;
import org.ramure.kit.pdf.Tag;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Sorted;

/** Tables with a box where a row meets a column. */
final class Ticks {

    private static final float FIRST = 0.4f;

    private final Writer writer;
    private final boolean answers;

    Ticks(Writer writer, boolean answers) {
        this.writer = writer;
        this.answers = answers;
    }

    private record Row(String text, int right, String feedback) {}

    List<Band> of(Question.Categories categories, Tag section, Column at) {
        var rows = QuizPaper.ORDER.places(categories).stream()
                .map(place -> categories.items().get(place))
                .map((Sorted item) -> new Row(item.text(), item.category(), item.feedback()))
                .toList();
        return table(writer.say("head.thing"), categories.categories(), rows, section, at);
    }

    List<Band> of(Question.Opinion opinion, Tag section, Column at) {
        var rows = opinion.statements().stream()
                .map(statement -> new Row(statement, -1, ""))
                .toList();
        return table(writer.say("head.statement"), opinion.scale(), rows, section, at);
    }

    private List<Band> table(String first, List<String> columns, List<Row> rows, Tag section, Column at) {
        var grid = new Grid(at, widths(columns.size(), at.width()));
        var table = section.add("Table");
        var head = table.add("TR");
        var small = writer.fitting(columns, Type.KEY, grid.cell(1).width());
        var heads = new ArrayList<List<Band>>();
        heads.add(writer.text(head.add("TH").scope("Column"), List.of(Writer.strong(first, Type.KEY)), grid.cell(0)));
        for (int i = 0; i < columns.size(); i++) {
            heads.add(writer.centred(
                    head.add("TH").scope("Column"), List.of(Writer.strong(columns.get(i), small)), grid.cell(i + 1)));
        }
        var above = grid.row(heads, true);
        var all = new ArrayList<>(above);
        for (var row : rows) {
            all.addAll(Grid.under(above, row(row, columns, table.add("TR"), grid)));
        }
        return all;
    }

    /** Many columns leave less to what stands before them. */
    private static List<Float> widths(int columns, float width) {
        var first = width * (columns <= 4 ? FIRST : Math.max(0.2f, FIRST - (columns - 4) * 0.05f));
        var all = new ArrayList<Float>();
        all.add(first);
        for (int i = 0; i < columns; i++) {
            all.add((width - first) / columns);
        }
        return all;
    }

    private List<Band> row(Row row, List<String> columns, Tag tag, Grid grid) {
        var cells = new ArrayList<List<Band>>();
        var name = tag.add("TH").scope("Row");
        var words = new ArrayList<>(writer.text(name, List.of(Inline.of(row.text(), Type.TEXT)), grid.cell(0)));
        if (answers && !row.feedback().isBlank()) {
            words.addAll(PassageBands.of(writer, row.feedback(), Type.SMALL, name, grid.cell(0)));
        }
        cells.add(words);
        for (int i = 0; i < columns.size(); i++) {
            var ticked = answers && row.right() == i;
            var cell = tag.add("TD").spoken(writer.say(ticked ? "box.right" : "box"));
            var box = Choices.lowered(Marks.box(ticked));
            cells.add(List.of(new Band(
                    0, 16, List.of(new Band.Item(cell, grid.middle(i + 1) - Marks.BOX / 2, box)), false)));
        }
        return grid.row(cells, false);
    }
}
