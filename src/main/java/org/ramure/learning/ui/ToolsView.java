package org.ramure.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.ByteSize;
import org.ramure.kit.LongDate;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.Icon;
import org.ramure.learning.Dashboards;
import org.ramure.learning.ToolCard;

/** "Mes outils": what the learner took away, each with the course that it came from. */
@Route("mes-outils")
@Menu(title = "learning.tools", order = 3, icon = "tool")
@PermitAll
class ToolsView extends Main implements HasDynamicTitle {

    private final transient SignedIn reader;

    ToolsView(Dashboards dashboards, CurrentPerson current) {
        this.reader = current.require();
        addClassNames("page", "my-tools");
        var about = new Paragraph(getTranslation("learning.tools.about"));
        about.addClassName("muted");
        var head = new Div(new H1(getTranslation("learning.tools")), about);
        head.addClassNames("page-title", "stack");
        add(head);
        var tools = dashboards.myTools();
        if (tools.isEmpty()) {
            add(new EmptyState(
                    getTranslation("learning.tools.none"), getTranslation("learning.tools.none.about"), shelf()));
        } else {
            var list = new UnorderedList();
            list.addClassName("files");
            tools.forEach(tool -> list.add(row(tool)));
            add(list, shelf());
        }
    }

    private Component row(ToolCard card) {
        var format = new Span(card.newest().format());
        format.addClassName("ext");
        var name = new Span(card.name());
        name.getElement().setAttribute("lang", card.language().getLanguage());
        name.addClassName("h4");
        var words = new Div(name, origin(card), facts(card));
        words.addClassName("t");
        for (var older : card.copies().subList(1, card.copies().size())) {
            words.add(line(download(older, getTranslation("learning.tools.older", older.version()), card)));
        }
        if (card.newer() != null) {
            words.add(line(newer(card)));
        }
        var take = download(card.newest(), getTranslation("learning.tools.take"), card);
        take.addClassNames("btn", "small");
        take.addComponentAsFirst(new Icon("download"));
        var item = new ListItem(format, words, take);
        item.addClassName("file");
        return item;
    }

    private Component origin(ToolCard card) {
        var line = new Div();
        line.addClassNames("muted", "s");
        if (card.course() == null) {
            line.setText(getTranslation("learning.tools.shelf"));
            return line;
        }
        line.add(new Span(getTranslation("learning.tools.from") + " "));
        line.add(course(card));
        return line;
    }

    /** A link as long as the course can be opened; its title in any case. */
    static HtmlContainer course(ToolCard card) {
        var title = java.util.Objects.requireNonNull(card.course());
        HtmlContainer course =
                card.courseSlug() == null ? new Span(title) : new Anchor("formations/" + card.courseSlug(), title);
        if (card.courseLanguage() != null) {
            course.getElement().setAttribute("lang", card.courseLanguage().getLanguage());
        }
        return course;
    }

    private Component facts(ToolCard card) {
        return line(new Span(getTranslation(
                "learning.tools.facts",
                card.newest().version(),
                ByteSize.of(card.newest().bytes(), getLocale()),
                LongDate.in(getLocale(), card.takenAt().atZone(reader.zone()).toLocalDate()))));
    }

    private Component newer(ToolCard card) {
        var words = getTranslation("learning.tools.newer", card.newer());
        if (card.page() == null && card.courseSlug() == null) {
            return new Span(words);
        }
        var there = card.page() == null
                ? new Anchor("formations/" + card.courseSlug(), words)
                : new Anchor(getTranslation("site.tools.path") + "/" + card.page(), words);
        there.setRouterIgnore(card.page() != null);
        return there;
    }

    private static Component line(Component words) {
        var line = new Div(words);
        line.addClassNames("muted", "s");
        return line;
    }

    private Anchor download(ToolCard.Copy copy, String words, ToolCard card) {
        var take = new Anchor(copy.address());
        take.setRouterIgnore(true);
        take.add(new Span(words));
        take.getElement().setAttribute("aria-label", getTranslation("learning.tools.take.label", words, card.name()));
        return take;
    }

    private Component shelf() {
        var shelf = new Anchor(getTranslation("site.tools.path"));
        shelf.setRouterIgnore(true);
        shelf.addClassNames("btn", "tools-shelf");
        shelf.add(new Icon("search"), new Span(getTranslation("learning.tools.find")));
        return shelf;
    }

    /** The short list beside "Mon parcours". */
    static Component list(Iterable<ToolCard> tools) {
        var list = new UnorderedList();
        for (var card : tools) {
            var format = new Span(card.newest().format());
            format.addClassName("ext");
            var name = new Anchor(card.newest().address());
            name.setRouterIgnore(true);
            name.setText(card.name());
            name.getElement().setAttribute("lang", card.language().getLanguage());
            var words = new Span(name);
            if (card.course() != null) {
                var from = course(card);
                from.addClassNames("muted", "s", "line");
                words.add(from);
            }
            var item = new ListItem(format, words);
            item.addClassName("mini");
            list.add(item);
        }
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.tools");
    }
}
