package org.ramure.authoring.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Clock;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.ui.Crumbed;

/** How a text was, who wrote it when, what differs; any of it can be taken back. */
abstract class HistoryPage extends Main implements BeforeEnterObserver, HasDynamicTitle, Crumbed, VersionList.Source {

    private final SignedIn reader;
    private final Clock clock;
    private String slug = "";

    HistoryPage(SignedIn reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
        addClassNames("page", "history-page");
    }

    /** Of the course. */
    final String slug() {
        return slug;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        removeAll();
        add(new H1(getTranslation("authoring.history")), new VersionList(this, reader, clock));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.history");
    }
}
