package org.ramure.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import org.ramure.kit.ui.FocusLayout;
import org.ramure.kit.ui.Icon;
import org.ramure.quizzes.QuizPlaces.Place;

/** A page before or after a quiz, in the frame that leaves attention whole. */
abstract class FocusPage extends FocusLayout implements HasDynamicTitle {

    private String title = "";

    @Override
    public String getPageTitle() {
        return title;
    }

    void title(String title) {
        this.title = title;
    }

    /** The way back to where the quiz stands. */
    void bar(Place place, String text) {
        setBar(place.back(), place.title().isEmpty() ? getTranslation("quizzes.back") : place.title(), text);
    }

    static Span badge(String kind, String icon, String text) {
        var badge = new Span(new Icon(icon), new Span(text));
        badge.addClassNames("badge", kind);
        return badge;
    }

    static <T extends Component> T styled(T component, String... classes) {
        component.addClassNames(classes);
        return component;
    }
}
