package org.ramure.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import org.ramure.kit.ui.Crumbed;

/** Where one is in the app: the section or the views above, then the page itself. */
class Way extends Nav {

    private final OrderedList steps = new OrderedList();

    Way() {
        addClassName("crumbs");
        getElement().setAttribute("aria-label", getTranslation("app.way"));
        add(steps);
    }

    void show(AfterNavigationEvent event, List<MenuEntry> menu) {
        steps.removeAll();
        var view = event.getActiveChain().getFirst();
        menu.stream()
                .filter(entry -> entry.menuClass() == view.getClass())
                .findFirst()
                .ifPresent(entry -> steps.add(new ListItem(
                        new Span(getTranslation(MenuSection.of(entry).key())))));
        if (view instanceof Crumbed below) {
            below.crumbs().forEach(crumb -> steps.add(new ListItem(new Anchor(crumb.address(), crumb.words()))));
        }
        if (view instanceof HasDynamicTitle titled) {
            var here = new ListItem(new Span(titled.getPageTitle()));
            here.getElement().setAttribute("aria-current", "page");
            steps.add(here);
        }
    }
}
