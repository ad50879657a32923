package org.ramure.authoring.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.ramure.accounts.CurrentPerson;
import org.ramure.authoring.LessonSheet;
import org.ramure.authoring.Lessons;
import org.ramure.authoring.SaveResult;
import org.ramure.authoring.VersionCard;

/** How a lesson was, who wrote it when, what differs; any of it can be taken back. */
@Route(AuthoringAddress.HISTORY)
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class HistoryView extends HistoryPage {

    private final Lessons lessons;
    private String key = "";
    private LessonSheet sheet;

    @SuppressWarnings("NullAway.Init")
    HistoryView(Lessons lessons, CurrentPerson current, Clock clock) {
        super(current.require(), clock);
        this.lessons = lessons;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("lesson").orElse("");
        super.beforeEnter(event);
    }

    @Override
    public List<VersionCard> versions() {
        sheet = lessons.open(slug(), key);
        return lessons.history(slug(), key);
    }

    @Override
    public String words(int number) {
        return LessonWords.of(lessons.version(slug(), key, number), this::getTranslation);
    }

    @Override
    public boolean restore(int number) {
        return lessons.restore(slug(), key, sheet.revision(), number) instanceof SaveResult.Saved<?>;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(getTranslation("authoring.title"), AuthoringAddress.ROOT),
                new Crumb(sheet.course(), AuthoringAddress.course(slug())),
                new Crumb(sheet.draft().title(), AuthoringAddress.lesson(slug(), key)));
    }
}
