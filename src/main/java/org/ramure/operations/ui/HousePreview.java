package org.ramure.operations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.house.Accent;
import org.ramure.kit.ui.Drawing;

/** The house as it would look, on a light and on a dark ground. */
class HousePreview extends Section {

    private final List<Div> grounds = List.of(new Div(), new Div());

    HousePreview() {
        addClassNames("card", "stack", "house-preview");
        getElement().setAttribute("aria-label", getTranslation("house.preview"));
        grounds.get(0).addClassNames("ground", "light-ground");
        grounds.get(1).addClassNames("ground", "dark-ground");
        add(new H2(getTranslation("house.preview")));
        grounds.forEach(this::add);
    }

    void show(String name, @Nullable String logo, Accent accent) {
        for (var ground : grounds) {
            accent.tokens().forEach((token, colour) -> ground.getStyle().set(token, colour));
            ground.removeAll();
            var mark = new Div();
            mark.addClassName("logo");
            if (logo == null) {
                mark.add(new Drawing("logo"));
            } else {
                var picture = new Image(logo, "");
                picture.addClassName("logo-mark");
                mark.add(picture);
            }
            mark.add(new Span(name));
            var text = new Paragraph(getTranslation("house.preview.text") + " ");
            var link = new Span(getTranslation("house.preview.link"));
            link.addClassName("like-link");
            text.add(link);
            var button = new Span(getTranslation("house.preview.button"));
            button.addClassNames("btn", "primary");
            var badge = new Span(getTranslation("house.preview.badge"));
            badge.addClassNames("badge", "accent");
            var row = new Div(button, badge);
            row.addClassName("row");
            ground.add(mark, text, row);
        }
    }
}
