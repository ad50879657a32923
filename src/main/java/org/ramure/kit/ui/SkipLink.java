package org.ramure.kit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;

/** First on the page for who uses the keyboard: past the frame, to what the page is about, whose id is {@link #CONTENT}. */
public class SkipLink extends Anchor {

    public static final String CONTENT = "contenu";

    /** By hand: the page's base is the app, so "#contenu" alone would leave for the dashboard, and no address does both. */
    private static final String MOVE = """
            this.addEventListener('click', event => {
              const content = document.getElementById($0);
              event.preventDefault();
              if (!content) return;
              if (!content.hasAttribute('tabindex')) content.tabIndex = -1;
              content.focus();
            });""";

    public SkipLink() {
        super("#" + CONTENT);
        setText(getTranslation("site.skip"));
        addClassName("skip");
        setRouterIgnore(true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(MOVE, CONTENT);
    }
}
