package org.ramure.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.List;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.Icon;
import org.ramure.learning.Dashboard;
import org.ramure.learning.Dashboard.Following;
import org.ramure.learning.Dashboards;
import org.ramure.learning.LessonAddress;

/** "Mon parcours": resume, what is missing and why, the other courses, tools and certificates. */
@Route("")
@Menu(title = "learning.dashboard", order = 1, icon = "home")
@PermitAll
class DashboardView extends Main implements HasDynamicTitle {

    private final Dashboards dashboards;

    DashboardView(Dashboards dashboards) {
        this.dashboards = dashboards;
        addClassName("page");
        show(dashboards.mine());
    }

    private void show(Dashboard dashboard) {
        removeAll();
        if (dashboard.courses().isEmpty()) {
            showNothingYet(dashboard);
            return;
        }
        var first = dashboard.courses().getFirst();
        var head = new Div(new H1(getTranslation(greeting(dashboard.courses()))));
        head.addClassName("page-title");
        var work = new Div();
        dashboard.courses().stream()
                .filter(following -> following.fellFrom() != null)
                .forEach(following -> work.add(
                        new GrownNotice(following.edition(), following.fellFrom(), following.progress(), () -> {
                            noted(following);
                            show(dashboards.mine());
                        })));
        work.add(new ResumeCard(first));
        if (!first.progress().missing().isEmpty()) {
            var course = first.edition().course().value();
            var certified = dashboard.certificates().stream()
                    .anyMatch(certificate -> certificate.subject().equals(course));
            work.add(new MissingLessons(first, certified));
        }
        if (dashboard.courses().size() > 1) {
            work.add(others(dashboard.courses().subList(1, dashboard.courses().size())));
        }
        var grid = new Div(work, side(dashboard));
        grid.addClassName("dash");
        add(head, grid);
    }

    private static String greeting(List<Following> courses) {
        if (courses.stream().allMatch(course -> course.progress().missing().isEmpty())) {
            return "learning.dashboard.done";
        }
        return courses.getFirst().lastVisit() == null ? "learning.dashboard.welcome" : "learning.dashboard.again";
    }

    private void showNothingYet(Dashboard dashboard) {
        var head = new Div(new H1(getTranslation("learning.dashboard.welcome")));
        head.addClassName("page-title");
        var catalogue = new Anchor(getTranslation("site.courses.path"), getTranslation("learning.dashboard.empty.go"));
        catalogue.setRouterIgnore(true);
        catalogue.addClassNames("btn", "primary");
        add(
                head,
                new EmptyState(
                        getTranslation("learning.dashboard.empty"),
                        getTranslation("learning.dashboard.empty.about"),
                        catalogue));
        if (!dashboard.certificates().isEmpty()) {
            add(side(dashboard));
        }
    }

    private void noted(Following following) {
        dashboards.noted(
                following.edition().course(),
                following.progress().percent(),
                following.edition().number());
    }

    private Component others(List<Following> others) {
        var grid = new Div();
        grid.addClassNames("cols", "c2", "tight-gap");
        for (var following : others) {
            var name = new H3(new Anchor(
                    LessonAddress.inApp(following.edition()),
                    following.edition().title()));
            var card = new Article(
                    name,
                    ShareBar.of(
                            getTranslation(
                                    "learning.share", following.progress().percent()),
                            following.progress().percent()));
            card.addClassNames("card", "tight", "stack");
            grid.add(card);
        }
        return new Section(new H2(getTranslation("learning.others")), grid);
    }

    private Component side(Dashboard dashboard) {
        var side = new Aside(
                new Section(
                        title("learning.tools"),
                        dashboard.tools().isEmpty()
                                ? quiet("learning.tools.none")
                                : ToolsView.list(
                                        dashboard.tools().stream().limit(3).toList()),
                        more("mes-outils", "learning.tools.all")),
                new Section(
                        title("learning.certificates"),
                        dashboard.certificates().isEmpty()
                                ? quiet("learning.certificates.none")
                                : certificates(dashboard),
                        more("attestations", "learning.certificates.all")));
        side.getElement().setAttribute("aria-label", getTranslation("learning.side"));
        return side;
    }

    private Component certificates(Dashboard dashboard) {
        var list = new UnorderedList();
        dashboard.certificates().forEach(certificate -> {
            var date = new Span(Clocks.date(
                    certificate.completedOn().atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC, getLocale()));
            date.addClassNames("muted", "s", "line");
            var words = new Span(new Span(certificate.title()), date);
            if (certificate.revoked()) {
                date.add(getTranslation("learning.certificates.withdrawn"));
            }
            var item = new ListItem(new Icon("award"), words);
            item.addClassName("mini");
            list.add(item);
        });
        return list;
    }

    private Component title(String key) {
        var title = new H2(getTranslation(key));
        title.addClassName("h4");
        return title;
    }

    private Component quiet(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassNames("muted", "s");
        return words;
    }

    private Component more(String address, String key) {
        var more = new Anchor(address);
        more.addClassNames("more", "s");
        more.add(new Span(getTranslation(key)), new Icon("right"));
        return more;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.dashboard");
    }
}
