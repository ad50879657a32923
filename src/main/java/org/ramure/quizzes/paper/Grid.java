package org.ramure.quizzes.paper;

import java.util.ArrayList;
import java.util.List;
import org.ramure.kit.pdf.Band;

/** The lines of a table, and its cells within them. */
record Grid(Column at, List<Float> widths) {

    private static final float PADDING = 4;

    private static final float HIGH_HEAD = 140;

    /** What is higher breaks across pages. */
    private static final float LOW = 320;

    /** Where the text of a cell runs. */
    Column cell(int number) {
        return new Column(left(number) + PADDING, widths.get(number) - 2 * PADDING);
    }

    float middle(int number) {
        return left(number) + widths.get(number) / 2;
    }

    private float left(int number) {
        var x = at.x();
        for (var i = 0; i < number; i++) {
            x += widths.get(i);
        }
        return x;
    }

    /** A head is drawn again where its rows go on; one that takes much of a page is not. */
    static List<Band> under(List<Band> head, List<Band> rows) {
        return Band.height(head) > HIGH_HEAD
                ? rows
                : rows.stream().map(row -> row.repeating(head)).toList();
    }

    List<Band> row(List<List<Band>> cells, boolean withNext) {
        var padded = cells.stream().map(cell -> Band.padded(cell, 4, 4)).toList();
        var slices = Band.beside(padded, LOW);
        var framed = new ArrayList<Band>();
        for (var i = 0; i < slices.size(); i++) {
            var slice = slices.get(i);
            framed.add(slice.with(new Band.Item(null, at.x(), lines(slice.height(), i == 0, i + 1 == slices.size())))
                    .keptWithNext(withNext));
        }
        return framed;
    }

    private Band.Drawn lines(float height, boolean first, boolean last) {
        return (page, x, top) -> {
            page.setStrokingColor(Type.RULE);
            page.setLineWidth(0.7f);
            for (var i = 0; i <= widths.size(); i++) {
                page.moveTo(left(i), top);
                page.lineTo(left(i), top - height);
            }
            if (first) {
                page.moveTo(x, top);
                page.lineTo(left(widths.size()), top);
            }
            if (last) {
                page.moveTo(x, top - height);
                page.lineTo(left(widths.size()), top - height);
            }
            page.stroke();
        };
    }
}
