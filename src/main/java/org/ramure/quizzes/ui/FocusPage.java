package org.ramure.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import org.ramure.kit.Assets;

/** A page without menu, under a thin bar: what asks for attention has it whole. */
abstract class FocusPage extends Div implements HasDynamicTitle {

    private final transient Assets assets;
    private String title = "";

    FocusPage(Assets assets) {
        this.assets = assets;
        addClassName("in-app");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    void title(String title) {
        this.title = title;
    }

    Header bar(String back, String backText, String text, Component... more) {
        var leave = new Anchor(back);
        leave.add(icon("left"), new Span(backText));
        leave.addClassNames("btn", "quiet", "small");
        var about = new Paragraph(text);
        about.addClassNames("title", "only-wide");
        var bar = new Header(leave, about);
        bar.add(more);
        bar.addClassName("focusbar");
        return bar;
    }

    SpriteIcon icon(String name) {
        return new SpriteIcon(assets, name);
    }

    Span badge(String kind, String icon, String text) {
        var badge = new Span(icon(icon), new Span(text));
        badge.addClassNames("badge", kind);
        return badge;
    }

    static <T extends Component> T styled(T component, String... classes) {
        component.addClassNames(classes);
        return component;
    }
}
