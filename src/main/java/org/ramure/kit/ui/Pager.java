package org.ramure.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;

/** Turns the pages of a long list, and says where one is in it. */
public class Pager extends Nav {

    private final int size;
    private final Button back;
    private final Button on;
    private final Span where = new Span();
    private int page;

    /**
     * @param size rows on a page
     * @param turn shows a page, counted from 0
     */
    public Pager(int size, IntConsumer turn) {
        this.size = size;
        addClassName("pager");
        setAriaLabel(getTranslation("pager.label"));
        where.getElement().setAttribute("role", "status");
        back = new Button(getTranslation("pager.back"), _ -> turn.accept(page - 1));
        on = new Button(getTranslation("pager.on"), _ -> turn.accept(page + 1));
        add(back, where, on);
    }

    /** @param total rows on all pages */
    public void show(int page, int total) {
        show(page, total, false);
    }

    /** @param more whether there are more rows than the total, which was counted no further */
    public void show(int page, int total, boolean more) {
        this.page = page;
        var first = Math.min(total, page * size + 1);
        where.setText(getTranslation(
                more ? "pager.where.more" : "pager.where", first, Math.min(total, (page + 1) * size), total));
        back.setEnabled(page > 0);
        on.setEnabled((page + 1) * size < total);
    }
}
