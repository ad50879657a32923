package org.ramure.authoring.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.ramure.accounts.CurrentPerson;
import org.ramure.authoring.Drafts;
import org.ramure.authoring.HeadResult;
import org.ramure.authoring.HeadSheet;
import org.ramure.authoring.HeadWords;
import org.ramure.authoring.VersionCard;
import org.ramure.kit.Moments;
import org.ramure.kit.ui.Crumbed;

/** What the page of a course said, who wrote it when, what differs; any of it can be taken back. */
@Route(AuthoringAddress.HEAD_HISTORY)
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class HeadHistoryView extends Main implements BeforeEnterObserver, HasDynamicTitle, Crumbed, VersionList.Source {

    private final Drafts drafts;
    private final DateTimeFormatter moment;
    private String slug = "";
    private HeadSheet sheet;

    @SuppressWarnings("NullAway.Init")
    HeadHistoryView(Drafts drafts, CurrentPerson current) {
        this.drafts = drafts;
        var reader = current.require();
        this.moment = Moments.toTheMinute(reader.language(), reader.zone());
        addClassNames("page", "history-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        sheet = drafts.head(slug);
        removeAll();
        add(new H1(getTranslation("authoring.history")), new VersionList(this, moment));
    }

    @Override
    public List<VersionCard> versions() {
        sheet = drafts.head(slug);
        return drafts.headHistory(slug);
    }

    @Override
    public String words(int number) {
        return HeadWords.of(drafts.headVersion(slug, number));
    }

    @Override
    public boolean restore(int number) {
        return drafts.restoreHead(slug, sheet.revision(), number) instanceof HeadResult.Saved;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(getTranslation("authoring.title"), AuthoringAddress.ROOT),
                new Crumb(sheet.head().title(), AuthoringAddress.course(slug)),
                new Crumb(getTranslation("authoring.head"), AuthoringAddress.head(slug)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.history");
    }
}
