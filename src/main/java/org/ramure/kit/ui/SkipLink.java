package org.ramure.kit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;

/** First on the page for who uses the keyboard: past the frame, to what the page is about, whose id is {@link #CONTENT}. */
public class SkipLink extends Anchor implements AfterNavigationObserver {

    public static final String CONTENT = "contenu";

    public SkipLink() {
        setText(getTranslation("site.skip"));
        addClassName("skip");
        setRouterIgnore(true);
    }

    /** Whole, since the page's base is the app: "#contenu" alone would leave for the dashboard. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        setHref("/app/" + event.getLocation().getPathWithQueryParameters() + "#" + CONTENT);
    }
}
