package org.ramure.authoring.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.ramure.accounts.CurrentPerson;
import org.ramure.authoring.Drafts;
import org.ramure.authoring.HeadSheet;
import org.ramure.authoring.SaveResult;
import org.ramure.authoring.VersionCard;

/** What the page of a course said, who wrote it when, what differs; any of it can be taken back. */
@Route(AuthoringAddress.HEAD_HISTORY)
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class HeadHistoryView extends HistoryPage {

    private final Drafts drafts;
    private HeadSheet sheet;

    @SuppressWarnings("NullAway.Init")
    HeadHistoryView(Drafts drafts, CurrentPerson current, Clock clock) {
        super(current.require(), clock);
        this.drafts = drafts;
    }

    @Override
    public List<VersionCard> versions() {
        sheet = drafts.head(slug());
        return drafts.headHistory(slug());
    }

    @Override
    public String words(int number) {
        return HeadWords.of(drafts.headVersion(slug(), number), this::getTranslation);
    }

    @Override
    public boolean restore(int number) {
        return drafts.restoreHead(slug(), sheet.revision(), number) instanceof SaveResult.Saved<?>;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(getTranslation("authoring.title"), AuthoringAddress.ROOT),
                new Crumb(sheet.draft().title(), AuthoringAddress.course(slug())),
                new Crumb(getTranslation("authoring.head"), AuthoringAddress.head(slug())));
    }
}
