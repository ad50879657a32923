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
import org.ramure.authoring.LessonSheet;
import org.ramure.authoring.LessonWords;
import org.ramure.authoring.Lessons;
import org.ramure.authoring.SaveResult;
import org.ramure.authoring.VersionCard;
import org.ramure.kit.Moments;
import org.ramure.kit.ui.Crumbed;

/** How a lesson was, who wrote it when, what differs; any of it can be taken back. */
@Route(AuthoringAddress.HISTORY)
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class HistoryView extends Main implements BeforeEnterObserver, HasDynamicTitle, Crumbed, VersionList.Source {

    private final Lessons lessons;
    private final DateTimeFormatter moment;
    private String slug = "";
    private LessonSheet sheet;

    @SuppressWarnings("NullAway.Init")
    HistoryView(Lessons lessons, CurrentPerson current) {
        this.lessons = lessons;
        var reader = current.require();
        this.moment = Moments.toTheMinute(reader.language(), reader.zone());
        addClassNames("page", "history-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        sheet = lessons.open(slug, event.getRouteParameters().get("lesson").orElse(""));
        removeAll();
        add(new H1(getTranslation("authoring.history")), new VersionList(this, moment));
    }

    @Override
    public List<VersionCard> versions() {
        sheet = lessons.open(slug, sheet.key());
        return lessons.history(slug, sheet.key());
    }

    @Override
    public String words(int number) {
        return LessonWords.of(lessons.version(slug, sheet.key(), number));
    }

    @Override
    public boolean restore(int number) {
        return lessons.restore(slug, sheet.key(), sheet.revision(), number) instanceof SaveResult.Saved;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(getTranslation("authoring.title"), AuthoringAddress.ROOT),
                new Crumb(sheet.course(), AuthoringAddress.course(slug)),
                new Crumb(sheet.draft().title(), AuthoringAddress.lesson(slug, sheet.key())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.history");
    }
}
