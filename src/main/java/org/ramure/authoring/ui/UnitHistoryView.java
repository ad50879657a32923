package org.ramure.authoring.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.ramure.accounts.CurrentPerson;
import org.ramure.authoring.SaveResult;
import org.ramure.authoring.UnitId;
import org.ramure.authoring.UnitSheet;
import org.ramure.authoring.Units;
import org.ramure.authoring.VersionCard;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;

/** What a unit said of itself, who wrote it when, what differs; any of it can be taken back. */
@Route(AuthoringAddress.UNIT_HISTORY)
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class UnitHistoryView extends HistoryPage {

    private final Units units;
    private UnitId unit;
    private UnitSheet sheet;

    @SuppressWarnings("NullAway.Init")
    UnitHistoryView(Units units, CurrentPerson current, Clock clock) {
        super(current.require(), clock);
        this.units = units;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        unit = event.getRouteParameters()
                .get("unit")
                .flatMap(Ids::parse)
                .map(UnitId::new)
                .orElseThrow(() -> new NotThere("unit"));
        super.beforeEnter(event);
    }

    @Override
    public List<VersionCard> versions() {
        sheet = units.open(slug(), unit);
        return units.history(slug(), unit);
    }

    @Override
    public String words(int number) {
        return UnitWords.of(units.version(slug(), unit, number), this::getTranslation);
    }

    @Override
    public boolean restore(int number) {
        return units.restore(slug(), unit, sheet.revision(), number) instanceof SaveResult.Saved<?>;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(getTranslation("authoring.title"), AuthoringAddress.ROOT),
                new Crumb(sheet.course(), AuthoringAddress.course(slug())),
                new Crumb(sheet.draft().title(), AuthoringAddress.unit(slug(), unit)));
    }
}
