package org.ramure.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
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
import org.jspecify.annotations.Nullable;
import org.ramure.courses.Edition.Lesson;
import org.ramure.courses.LessonContent;
import org.ramure.kit.ui.Branch;
import org.ramure.kit.ui.Drawing;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Notice;
import org.ramure.learning.Dashboard;
import org.ramure.learning.Dashboard.Following;
import org.ramure.learning.Dashboards;
import org.ramure.learning.LessonLine;

/** "Mon parcours": resume, what is missing and why, the other courses, tools and certificates. */
@Route("")
@Menu(title = "learning.dashboard", order = 1, icon = "home")
@PermitAll
class DashboardView extends Main implements HasDynamicTitle {

    private static final int MISSING_SHOWN = 4;

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
        var head = new Div(new H1(
                getTranslation(first.lastVisit() == null ? "learning.dashboard.welcome" : "learning.dashboard.again")));
        head.addClassName("page-title");
        var work = new Div();
        dashboard.courses().stream()
                .filter(following -> following.fellFrom() != null)
                .forEach(following -> work.add(grown(following)));
        work.add(resume(first));
        if (!first.progress().missing().isEmpty()) {
            work.add(missing(first));
        }
        if (dashboard.courses().size() > 1) {
            work.add(others(dashboard.courses().subList(1, dashboard.courses().size())));
        }
        var grid = new Div(work, side(dashboard));
        grid.addClassName("dash");
        add(head, grid);
        remember(dashboard);
    }

    private void showNothingYet(Dashboard dashboard) {
        var head = new Div(new H1(getTranslation("learning.dashboard.welcome")));
        head.addClassName("page-title");
        var catalogue = new Anchor("/formations", getTranslation("learning.dashboard.empty.go"));
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

    /** Next time, a share below this one is explained; a rise needs no explanation. */
    private void remember(Dashboard dashboard) {
        dashboard.courses().stream()
                .filter(following -> following.fellFrom() == null)
                .forEach(this::noted);
    }

    private void noted(Following following) {
        dashboards.noted(
                following.edition().course(),
                following.progress().percent(),
                following.edition().number());
    }

    private Component grown(Following following) {
        var understood = new Button(getTranslation("learning.grown.understood"), _ -> {
            noted(following);
            show(dashboards.mine());
        });
        return new Notice(
                        Notice.Kind.INFO,
                        getTranslation("learning.grown", following.edition().title()),
                        getTranslation(
                                "learning.grown.about",
                                following.fellFrom(),
                                following.progress().percent()))
                .with(understood);
    }

    private Component resume(Following following) {
        var edition = following.edition();
        var progress = following.progress();
        var cover = new Div(new Drawing(edition.drawing()));
        cover.addClassName("cover");
        var course = new Paragraph(edition.title());
        course.addClassName("s");
        var body = new Div(course);
        body.addClassName("body");
        var next = following.next();
        body.add(new H2(next == null ? getTranslation("learning.completed") : next.title()));
        if (next != null) {
            var where = new Paragraph(where(following, next));
            where.addClassName("muted");
            body.add(where);
        }
        body.add(branch(following));
        var go = new Anchor(next == null ? "attestations" : LessonAddress.inApp(edition, next));
        go.addClassNames("btn", "primary");
        go.add(new Icon(next == null ? "award" : "play"), new Span(goWords(following, next)));
        var programme = new Anchor(LessonAddress.inApp(edition), getTranslation("learning.course.see"));
        programme.addClassNames("btn", "quiet");
        var row = new Div(go, programme);
        row.addClassName("row");
        body.add(row);
        var section = new Section(cover, body);
        section.addClassName("resume");
        section.getElement().setAttribute("aria-label", getTranslation("learning.resume"));
        section.getElement().setAttribute("lang", edition.language().getLanguage());
        if (progress.stillToCome() > 0 && next == null) {
            body.add(new Paragraph(getTranslation("learning.course.to-come", progress.stillToCome())));
        }
        return section;
    }

    private String where(Following following, Lesson next) {
        var units = following.edition().units();
        for (int i = 0; i < units.size(); i++) {
            var index = units.get(i).lessons().indexOf(next);
            if (index >= 0) {
                return getTranslation("learning.lesson.place", i + 1, index + 1)
                        + getTranslation("learning.lesson.minutes", next.minutes());
            }
        }
        return "";
    }

    private String goWords(Following following, @Nullable Lesson next) {
        if (next == null) {
            return getTranslation("learning.completed.certificate");
        }
        if (next.content() instanceof LessonContent.Video && following.resumeAt() > 3) {
            return getTranslation("learning.resume.at", Clocks.digits(following.resumeAt()));
        }
        return getTranslation(
                following.progress().done() == 0 && following.lastVisit() == null
                        ? "learning.course.begin"
                        : "learning.course.continue");
    }

    private Component branch(Following following) {
        var progress = following.progress();
        var steps = following.edition().units().stream()
                .map(unit -> {
                    var lines = unit.lessons().stream()
                            .map(lesson -> progress.line(lesson.id()).orElseThrow())
                            .toList();
                    var done = lines.stream().filter(LessonLine::isDone).count();
                    var state = !lines.isEmpty() && done == lines.size()
                            ? Branch.State.DONE
                            : done > 0 ? Branch.State.NOW : Branch.State.TODO;
                    return new Branch.Step(state, unit.title() + getTranslation("learning.branch." + state.name()));
                })
                .toList();
        var words = new Paragraph(
                getTranslation("learning.branch.words", progress.done(), progress.required(), progress.percent()));
        words.addClassName("s");
        var both = new Div(new Branch(getTranslation("learning.branch.label"), progress.percent(), steps), words);
        both.addClassName("branch-wrap");
        return both;
    }

    private Component missing(Following following) {
        var section = new Section(new H2(getTranslation("learning.missing")));
        var missing = following.progress().missing();
        section.add(list(following, missing.subList(0, Math.min(MISSING_SHOWN, missing.size()))));
        if (missing.size() > MISSING_SHOWN) {
            var rest = missing.subList(MISSING_SHOWN, missing.size());
            section.add(new NativeDetails(getTranslation("learning.missing.more", rest.size()), list(following, rest)));
        }
        return section;
    }

    private Component list(Following following, List<LessonLine> lines) {
        var list = new UnorderedList();
        list.addClassName("todo");
        for (var line : lines) {
            var state = new Span(new Icon(icon(line.lesson())));
            state.addClassNames("state", line.stage() == LessonLine.Stage.STARTED ? "warning" : "idle");
            var why = line.missing();
            var words = new Paragraph(why == null ? "" : getTranslation(why.key(), why.arguments()));
            words.addClassNames("muted", "s");
            var go = new Anchor(
                    LessonAddress.inApp(following.edition(), line.lesson()), getTranslation("learning.missing.open"));
            go.addClassNames("btn", "small", "act");
            go.getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation(
                                    "learning.missing.open.label", line.lesson().title()));
            list.add(new ListItem(state, new H3(line.lesson().title()), words, go));
        }
        return list;
    }

    private static String icon(Lesson lesson) {
        return switch (lesson.content()) {
            case LessonContent.Text _ -> "book";
            case LessonContent.Video _ -> "video";
            case LessonContent.Document _ -> "file";
            case LessonContent.Tool _ -> "tool";
            case LessonContent.Quiz _ -> "quiz";
            case LessonContent.Link _ -> "ext";
        };
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
