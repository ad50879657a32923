package org.ramure.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import org.ramure.cohorts.ui.FollowUpNav.Page;
import org.ramure.courses.Edition;
import org.ramure.kit.ui.Crumbed;

/** What the pages of a followed course have in common: where they are, and the way to the others. */
abstract class FollowUpPage extends Main implements HasDynamicTitle, Crumbed {

    private final Page page;
    private String slug = "";
    private String course = "";

    FollowUpPage(Page page) {
        this.page = page;
        addClassNames("page", "followup");
    }

    String slug() {
        return slug;
    }

    /** Begins the page anew. */
    void begin(Edition edition, String title, String lede) {
        slug = edition.slug();
        course = edition.title();
        removeAll();
        var about = new Paragraph(lede);
        about.addClassName("muted");
        var words = new Div(new H1(title), about);
        var head = new Div(words);
        head.addClassName("page-title");
        add(head, new FollowUpNav(slug, page));
    }

    void put(Component... components) {
        add(components);
    }

    @Override
    public List<Crumb> crumbs() {
        var root = new Crumb(getTranslation("followup.title"), "suivi");
        return page == Page.OVERVIEW ? List.of(root) : List.of(root, new Crumb(course, Page.OVERVIEW.address(slug)));
    }

    @Override
    public String getPageTitle() {
        return page == Page.OVERVIEW ? course : getTranslation(page.key());
    }
}
