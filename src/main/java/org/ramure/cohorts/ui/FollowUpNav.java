package org.ramure.cohorts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;

/** From one page of a followed course to the others. */
class FollowUpNav extends Nav {

    /** The pages of a course; each is an address below {@code suivi/<course>}. */
    enum Page {
        OVERVIEW(""),
        PEOPLE("/personnes"),
        COHORTS("/groupes"),
        ROSTER("/inscriptions"),
        REMINDERS("/relances");

        private final String path;

        Page(String path) {
            this.path = path;
        }

        String address(String slug) {
            return "suivi/" + slug + path;
        }

        String key() {
            return "followup.page." + name().toLowerCase(Locale.ROOT);
        }
    }

    FollowUpNav(String slug, Page here) {
        addClassName("subnav");
        setAriaLabel(getTranslation("followup.pages"));
        var list = new UnorderedList();
        for (var page : Page.values()) {
            var link = new Anchor(page.address(slug), getTranslation(page.key()));
            if (page == here) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        add(list);
    }
}
