package org.ramure.learning.ui;

import com.vaadin.flow.component.Component;
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
import java.util.List;
import org.ramure.files.FileAddress;
import org.ramure.kit.ui.EmptyState;
import org.ramure.learning.Dashboards;
import org.ramure.learning.ToolCard;

/** "Mes outils": what the learner took away, each with the course that it came from. */
@Route("mes-outils")
@Menu(title = "learning.tools", order = 3, icon = "tool")
@PermitAll
class ToolsView extends Main implements HasDynamicTitle {

    ToolsView(Dashboards dashboards) {
        addClassName("page");
        var about = new Paragraph(getTranslation("learning.tools.about"));
        about.addClassName("muted");
        var head = new Div(new H1(getTranslation("learning.tools")), about);
        head.addClassNames("page-title", "stack");
        add(head);
        var tools = dashboards.myTools();
        add(
                tools.isEmpty()
                        ? new EmptyState(
                                getTranslation("learning.tools.none"), getTranslation("learning.tools.none.about"))
                        : list(tools));
    }

    static Component list(List<ToolCard> tools) {
        var list = new UnorderedList();
        for (var card : tools) {
            var format = new Span(card.tool().format());
            format.addClassName("ext");
            var name = new Anchor(FileAddress.of(card.tool().file(), card.tool().fileName()) + "?download");
            name.setRouterIgnore(true);
            name.setText(card.tool().name());
            var from = new Anchor("formations/" + card.courseSlug(), card.courseTitle());
            from.addClassNames("muted", "s", "line");
            var words = new Span(name, from);
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
