package org.ramure.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Tables of figures: the first column names the row, the others are numbers. */
final class Tables {

    private Tables() {}

    /** @param plain how many columns after the first are words, from the right */
    static NativeTable of(String caption, List<String> columns, List<List<? extends Component>> rows, int plain) {
        var head = new NativeTableRow();
        for (int column = 0; column < columns.size(); column++) {
            var cell = new NativeTableHeaderCell(columns.get(column));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("num", isNumber(column, columns.size(), plain));
            head.add(cell);
        }
        var body = new NativeTableBody();
        rows.forEach(row -> body.add(row(row, plain)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.setCaptionText(caption);
        return table;
    }

    private static NativeTableRow row(List<? extends Component> cells, int plain) {
        var row = new NativeTableRow();
        var name = new NativeTableHeaderCell(cells.getFirst());
        name.getElement().setAttribute("scope", "row");
        row.add(name);
        for (int column = 1; column < cells.size(); column++) {
            var cell = new NativeTableCell(cells.get(column));
            cell.setClassName("num", isNumber(column, cells.size(), plain));
            row.add(cell);
        }
        return row;
    }

    private static boolean isNumber(int column, int columns, int plain) {
        return column > 0 && column < columns - plain;
    }

    /** In a frame that scrolls by itself where the page is narrow. */
    static Div scrolling(NativeTable table) {
        var frame = new Div(table);
        frame.addClassName("table-scroll");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", table.getCaptionText());
        return frame;
    }
}
