package org.ramure.quizzes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.ramure.quizzes.AttemptResult.Picture;
import org.ramure.quizzes.AttemptResult.Point;

/** An image with the numbers of the lines that tell of its places; the lines say what is right. */
class ResultImage extends Div {

    ResultImage(Picture picture) {
        addClassName("picture");
        var image = new Image(picture.image(), picture.alternative());
        image.getElement().setAttribute("width", String.valueOf(picture.width()));
        image.getElement().setAttribute("height", String.valueOf(picture.height()));
        add(image);
        picture.points().forEach(point -> add(mark(picture, point)));
    }

    /** Places are figures themselves, so that they are set as properties and not by classes. */
    private static Span mark(Picture picture, Point point) {
        var mark = new Span(String.valueOf(point.line()));
        mark.addClassNames("mark", point.mark().name().toLowerCase(Locale.ROOT));
        mark.getElement().setAttribute("aria-hidden", "true");
        mark.getStyle()
                .set("left", percent(point.x(), picture.width()))
                .set("top", percent(point.y(), picture.height()));
        return mark;
    }

    private static String percent(int part, int whole) {
        return 100.0 * part / whole + "%";
    }
}
