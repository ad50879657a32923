package org.ramure.authoring.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.format.DateTimeFormatter;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.Moments;
import org.ramure.kit.ui.Crumbed;

/** How a text was, who wrote it when, what differs; any of it can be taken back. */
abstract class HistoryPage extends Main implements BeforeEnterObserver, HasDynamicTitle, Crumbed, VersionList.Source {

    private final DateTimeFormatter moment;
    private String slug = "";

    HistoryPage(SignedIn reader) {
        this.moment = Moments.toTheMinute(reader.language(), reader.zone());
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
        add(new H1(getTranslation("authoring.history")), new VersionList(this, moment));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.history");
    }
}
