package org.ramure.resources.ui;

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
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.ramure.kit.ByteSize;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Pager;
import org.ramure.resources.DeskCard;
import org.ramure.resources.DeskPage;
import org.ramure.resources.ResourceDesk;

/** The tools of the house as trainers keep them. */
@Route("outils")
@Menu(title = "resources.desk", order = 230, icon = "tool")
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class DeskView extends Main implements HasDynamicTitle {

    private final ResourceDesk desk;
    private final UnorderedList list = new UnorderedList();
    private final Pager pager = new Pager(ResourceDesk.PAGE, this::show);

    DeskView(ResourceDesk desk) {
        this.desk = desk;
        addClassNames("page", "tools-desk");
        var lede = new Paragraph(getTranslation("resources.desk.lede"));
        lede.addClassName("muted");
        var head = new Div(new H1(getTranslation("resources.desk")), lede);
        head.addClassNames("page-title", "stack");
        add(head);
        var first = desk.page(0);
        if (first.total() == 0) {
            add(new EmptyState(
                    getTranslation("resources.desk.none"), getTranslation("resources.desk.none.text"), makeNew()));
            return;
        }
        list.addClassName("files");
        show(first, 0);
        var figures = new Paragraph(getTranslation("resources.desk.figures"));
        figures.addClassName("help");
        add(new Div(makeNew()), list, pager, figures);
    }

    private void show(int page) {
        show(desk.page(page), page);
    }

    private void show(DeskPage found, int page) {
        list.removeAll();
        found.cards().forEach(card -> list.add(row(card)));
        pager.show(page, found.total());
        pager.setVisible(found.total() > ResourceDesk.PAGE);
    }

    private Component makeNew() {
        var make = new RouterLink(NewToolView.class);
        make.addClassNames("btn", "primary");
        make.add(new Icon("plus"), new Span(getTranslation("resources.desk.new")));
        return make;
    }

    private Component row(DeskCard card) {
        var tool = card.card();
        var format = new Span(tool.format());
        format.addClassName("ext");
        var name = new Anchor("outils/" + tool.id(), tool.title());
        name.addClassNames("plain", "h4");
        name.getElement().setAttribute("lang", tool.language().getLanguage());
        var facts = new Div(getTranslation(
                "resources.desk.line", ByteSize.of(tool.bytes(), getLocale()), tool.version(), card.downloads()));
        facts.addClassNames("muted", "s");
        var words = new Div(name, facts);
        words.addClassName("t");
        var state = new Div(badge(card.published()));
        state.addClassName("row");
        if (card.mine()) {
            var yours = new Span(getTranslation("resources.desk.yours"));
            yours.addClassName("badge");
            state.add(yours);
        }
        var item = new ListItem(format, words, state);
        item.addClassName("file");
        return item;
    }

    private Span badge(boolean published) {
        var badge = new Span(getTranslation(published ? "resources.state.public" : "resources.state.hidden"));
        badge.addClassNames("badge", published ? "success" : "warning");
        return badge;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.desk");
    }
}
