package org.ramure.shell.ui;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import org.ramure.house.HouseSettings;

/** The frame of the app: a drawer with what the person may open, and her page beside it. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout {

    MainLayout(HouseSettings house) {
        setPrimarySection(Section.DRAWER);
        var nav = new SideNav();
        MenuConfiguration.getMenuEntries()
                .forEach(entry -> nav.addItem(new SideNavItem(getTranslation(entry.title()), entry.path())));
        var logo = new Anchor("/", house.name());
        logo.addClassName("logo");
        addToDrawer(logo, new H2(getTranslation("app.learn")), nav);
        addToNavbar(new DrawerToggle());
    }
}
