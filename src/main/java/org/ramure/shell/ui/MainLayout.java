package org.ramure.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Arrays;
import java.util.List;
import org.ramure.accounts.CurrentPerson;
import org.ramure.house.House;
import org.ramure.house.HouseFace;
import org.ramure.kit.ui.Drawing;
import org.ramure.kit.ui.FaceShown;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.SkipLink;

/** The frame of the app: a drawer with what the person may open, the way to where she is, and her page below. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
    private final Way way = new Way();

    MainLayout(House house, CurrentPerson current) {
        setPrimarySection(Section.DRAWER);
        var i18n = new AppLayoutI18n();
        i18n.setDrawer(getTranslation("app.menu"));
        setI18n(i18n);
        addToDrawer(drawer(house));
        addToNavbar(bar(current));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement().setAttribute("id", SkipLink.CONTENT).setAttribute("tabindex", "-1");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        way.show(event, entries);
    }

    private Nav drawer(House house) {
        var logo = new Anchor("/");
        logo.addClassName("logo");
        logo.setRouterIgnore(true);
        dress(logo, house.face());
        addAttachListener(event -> {
            var listening = ComponentUtil.addListener(event.getUI(), FaceShown.class, _ -> dress(logo, house.face()));
            addDetachListener(gone -> {
                listening.remove();
                gone.unregisterListener();
            });
        });
        var drawer = new Nav(logo);
        drawer.add(menu());
        drawer.getElement().setAttribute("aria-label", getTranslation("app.menu"));
        return drawer;
    }

    private static void dress(Anchor logo, HouseFace face) {
        logo.removeAll();
        logo.add(mark(face), new Span(face.name()));
    }

    private static Component mark(HouseFace face) {
        if (face.logo() == null) {
            return new Drawing("logo");
        }
        var mark = new Image(face.logo(), "");
        mark.addClassName("logo-mark");
        return mark;
    }

    private Component[] menu() {
        return Arrays.stream(MenuSection.values())
                .map(this::part)
                .filter(part -> !part.getItems().isEmpty())
                .toArray(Component[]::new);
    }

    private SideNav part(MenuSection section) {
        var part = new SideNav(getTranslation(section.key()));
        entries.stream()
                .filter(entry -> MenuSection.of(entry) == section)
                .map(this::item)
                .forEach(part::addItem);
        if (section == MenuSection.EXPLORE) {
            part.addItem(catalogue());
        }
        return part;
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/"));
        return item;
    }

    /** The catalogue is a page of the public site: a plain link, which leaves the app. */
    private SideNavItem catalogue() {
        var item = new SideNavItem(getTranslation("app.catalogue"));
        // setPath would take the first stroke away, and stay in the app
        item.getElement().setAttribute("path", getTranslation("site.courses.path"));
        item.setRouterIgnore(true);
        item.setPrefixComponent(new Icon("search"));
        return item;
    }

    private Header bar(CurrentPerson current) {
        var toggle = new DrawerToggle();
        toggle.addClassName("only-narrow");
        toggle.setAriaLabel(getTranslation("app.menu.toggle"));
        var bar = new Header(new SkipLink(), toggle, way);
        bar.addClassName("topbar");
        current.signedIn().ifPresent(person -> bar.add(new AccountMenu(person)));
        return bar;
    }
}
