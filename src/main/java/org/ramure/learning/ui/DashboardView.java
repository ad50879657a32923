package org.ramure.learning.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ramure.accounts.CurrentPerson;

@Route("")
@Menu(title = "learning.dashboard", order = 1)
@PermitAll
class DashboardView extends Main implements HasDynamicTitle {

    DashboardView(CurrentPerson current) {
        addClassName("page");
        add(new H1(
                getTranslation("learning.dashboard.greeting", current.require().name())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.dashboard");
    }
}
