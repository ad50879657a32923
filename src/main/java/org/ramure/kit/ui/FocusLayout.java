package org.ramure.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * The frame of a lesson or a quiz: no menu, a thin bar with the way back, and the work below. A view extends it (or holds
 * it), is annotated {@code @Route(value = …, autoLayout = false)}, and puts its own {@code Main} into it, whose id is
 * {@link SkipLink#CONTENT}.
 */
public class FocusLayout extends Div {

    private final Header bar = new Header();
    private final Paragraph title = new Paragraph();
    private final Div tools = new Div();

    public FocusLayout() {
        addClassName("focus");
        bar.addClassName("focusbar");
        title.addClassName("title");
        tools.addClassNames("tools", "row", "nw");
        bar.add(new SkipLink(), title, tools);
        super.add(bar);
    }

    /**
     * Says where one is, and where the way back leads.
     *
     * @param back an address of the app without its prefix, such as {@code formations/x}; empty for the dashboard
     * @param backWords for example « Mon parcours »; on a phone only screen readers say it
     */
    public void setBar(String back, String backWords, String title) {
        var words = new Span(backWords);
        words.addClassName("wide-words");
        var way = new Anchor(back);
        way.addClassNames("btn", "quiet", "small");
        way.add(new Icon("left"), words);
        bar.getChildren().filter(child -> child.hasClassName("btn")).toList().forEach(bar::remove);
        bar.addComponentAtIndex(1, way);
        this.title.setText(title);
    }

    /** Replaces what stands below the bar. */
    public void setWork(Component... components) {
        getChildren().filter(child -> child != bar).toList().forEach(this::remove);
        add(components);
    }

    /** Replaces what stands at the end of the bar: progress, a receipt, a clock. */
    public void setTools(Component... components) {
        tools.removeAll();
        tools.add(components);
    }
}
